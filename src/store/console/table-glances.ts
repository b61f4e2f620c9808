import type { SuitColour, SuitId } from '../../engine/deck.ts';
import type { StepId } from '../../engine/format.ts';
import { isAbout } from '../../engine/limits/limit.ts';
import type { TableId } from '../../engine/moves.ts';
import type { PlanCard } from '../../engine/state.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { PurseView, TableGlance, TableView } from '../../engine/view.ts';
import { doing } from '../../i18n/cards/landing-words.ts';
import { lookUp } from '../../lib/look-up.ts';
import { purseName } from '../boards/limit-words.ts';
import { specOf, tableName, workOf } from '../boards/source.ts';
import { jobTitle } from '../jobs.ts';
import { sheetProgress } from '../sheets/sheet-progress.ts';
import { tellWords, toldBeforeNow } from '../told-before.ts';
import { cardAt, colourOf, type DeskSource, isPending, situationTitle } from './desk-source.ts';
import { needsOf } from './needs.ts';

/** One table in a few words and small pictures. */
export interface GlanceModel {
  readonly table: TableId;
  readonly name: string;
  /** What it is there for, or empty. */
  readonly job: string;
  readonly people: readonly string[];
  readonly pill: Pill;
  /** Where the table is, when not all are at the same step; else empty. */
  readonly place: string;
  readonly purses: readonly GlancePurse[];
  readonly cards: readonly MiniCard[];
  /** How far it is with the sheet of its step: "4 of 7 laid", or empty. */
  readonly sheet: string;
  /** What has landed and is still in hand: "Blocked by IT (in hand)". */
  readonly situations: readonly string[];
  readonly help: boolean;
  readonly empty: boolean;
  readonly finished: boolean;
  /** Somebody has to do something about it. */
  readonly marked: boolean;
  readonly onScreen: boolean;
}

/** What is left in a purse. */
export interface GlancePurse {
  readonly key: string;
  /** Empty for one that pays for everything. */
  readonly name: string;
  readonly left: number;
  readonly points: number;
  /** The suit by which the facilitator's points find it: empty for the first purse, nothing where none does. */
  readonly suit: SuitId | '' | undefined;
}

/** The state of a table in one or two words; of several, the one that matters most now. */
export interface Pill {
  readonly kind: 'help' | 'judge' | 'situation' | 'client' | 'ready' | 'doing' | 'nobody';
  readonly words: string;
}

/** A card of the plan, small. */
export interface MiniCard {
  readonly card: string;
  readonly title: string;
  /** Empty when it has no picture. */
  readonly art: string;
  readonly colour: SuitColour;
  readonly faceDown: boolean;
  /** Where tables tell only what is new: "New", or by whom it has been told; else empty. */
  readonly tell: string;
  /** Another table has told of it. */
  readonly told: boolean;
}

/** All tables at a glance, in the order of the room. */
export const tableGlances = (source: DeskSource): readonly GlanceModel[] =>
  source.view.tables.map((glance) => glanceAt(source, glance));

function glanceAt(source: DeskSource, glance: TableGlance): GlanceModel {
  const { rulebook, view, people } = source;
  const { table, help, empty, finished } = glance;
  const work = workOf(view, table);
  const told = toldBeforeNow(source, table);
  return {
    table,
    name: tableName(rulebook, table),
    job: jobTitle(rulebook, table),
    people: glance.people.flatMap(({ seat }) => (Object.hasOwn(people, seat) ? [people[seat] ?? ''] : [])),
    pill: pillOf(source, glance, work),
    place: placeOf(source, glance),
    purses: work.purses.map((purse, at) => glancePurse(source, work.purses, purse, at)),
    cards: work.plan.map((card) => miniCard(source, table, card, told)),
    sheet: sheetWords(source, glance, work),
    situations: work.situations.filter(isPending).map((situation) =>
      source.say('desk.landed-one', {
        title: situationTitle(source, situation),
        status: source.say(`desk.status.${situation.status}`),
      }),
    ),
    help: help !== null,
    empty,
    finished,
    marked: needsOf(source, table).length > 0,
    onScreen: view.screen.show === 'table' && view.screen.table === table,
  };
}

const glancePurse = (
  { rulebook, say }: DeskSource,
  purses: readonly PurseView[],
  purse: PurseView,
  at: number,
): GlancePurse => ({
  key: `purse-${at + 1}`,
  name: purseName(rulebook, purse, say),
  left: purse.points - purse.spent,
  points: purse.points,
  suit: at === 0 ? '' : [...rulebook.suits.keys()].find((suit) => purses.findIndex((each) => isAbout(each, suit)) === at),
});

function sheetWords({ rulebook, say }: DeskSource, { step }: TableGlance, { sheets }: TableView): string {
  const at = stepIn(rulebook, step);
  return at.kind === 'write' ? sheetProgress(specOf(rulebook, at.sheet), lookUp(sheets, at.sheet), say) : '';
}

/** Its step, unless most tables are there. */
function placeOf({ rulebook, view, say }: DeskSource, { step }: TableGlance): string {
  const at = (id: StepId): number => view.tables.filter((other) => other.step === id && !other.empty).length;
  if (view.tables.every((other) => at(other.step) <= at(step))) return '';
  const number = (rulebook.stepIndex.get(step) ?? 0) + 1;
  return say('host.at', { number, step: rulebook.steps[number - 1]?.title ?? '' });
}

function pillOf(source: DeskSource, glance: TableGlance, work: TableView): Pill {
  const { rulebook, say } = source;
  const pending = work.situations.filter(isPending);
  const asks = needsOf(source, glance.table).some(({ kind }) => kind !== 'help');
  if (glance.empty) return { kind: 'nobody', words: say('host.nobody') };
  if (glance.help !== null) return { kind: 'help', words: say('desk.pill.help') };
  if (asks) return { kind: 'judge', words: say('desk.pill.judge') };
  if (pending.some(({ waitsFor }) => waitsFor === 'table')) return { kind: 'situation', words: say('desk.pill.situation') };
  if (pending.some(({ waitsFor }) => waitsFor === 'client'))
    return { kind: 'client', words: say('desk.waits-for', { client: tableName(rulebook, glance.client) }) };
  if (glance.finished) return { kind: 'ready', words: say('desk.pill.ready') };
  const kind = rulebook.steps[rulebook.stepIndex.get(glance.step) ?? 0]?.kind ?? 'talk';
  return { kind: 'doing', words: say(doing[kind]) };
}

function miniCard(
  source: DeskSource,
  table: TableId,
  { card: id, blocks }: PlanCard,
  told: ReturnType<typeof toldBeforeNow>,
): MiniCard {
  const card = cardAt(source, table, id);
  const before = told?.get(id);
  return {
    card: id,
    title: card?.title ?? id,
    art: card?.art ?? '',
    colour: colourOf(source, card),
    faceDown: blocks.length > 0,
    tell: told && blocks.length === 0 ? tellWords(source, before) : '',
    told: before !== undefined,
  };
}
