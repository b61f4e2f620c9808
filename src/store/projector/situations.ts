import type { TableId } from '../../engine/moves.ts';
import type { RoomTable, SituationView } from '../../engine/view.ts';
import { nameOf, peopledTables, roomStep, screenFace } from './room.ts';
import { pagesTour, type Shown } from './shown.ts';
import type { SituationSlide } from './slides.ts';
import type { ProjectorSource } from './source.ts';
import { pageOf } from './tour.ts';

/** The same thing, wherever it landed. */
interface Landed {
  readonly situation: SituationView;
  readonly tables: readonly LandedAt[];
}

interface LandedAt {
  readonly table: TableId;
  readonly key: string;
  readonly status: SituationView['status'];
}

/** What has just landed, or else all that is in hand, or else the latest. */
export function situationsShown(source: ProjectorSource): Shown {
  const all = landedIn(roomShown(source));
  const open = all.filter(({ tables }) => tables.some(({ status }) => status === 'open' || status === 'answered'));
  const fresh = all.filter(({ tables }) => tables.some(({ key }) => freshKeys(source).includes(key)));
  const shown = fresh.length > 0 ? fresh : open.length > 0 ? open : all.slice(-1);
  const page = pageOf(source, shown, 1);
  const [landed] = page.items;
  if (!landed) return { slide: { kind: 'quiet', text: source.say('screen.no-situation') } };
  return { slide: situationSlide(source, landed), ...pagesTour(source, page) };
}

/** The tables that are meant: all, unless the facilitator named one. */
function roomShown({ view }: ProjectorSource): readonly RoomTable[] {
  const { show, table: only } = view.screen;
  return view.room.filter(({ table }) => show !== 'situation' || only === null || table === only);
}

/** What landed so lately that it comes before the step, and that a table still has in hand. */
function freshKeys({ view, now, fresh }: ProjectorSource): readonly string[] {
  if (fresh === null || now - fresh.at >= freshFor) return [];
  const open = view.room.flatMap(({ table, situations }) =>
    situations.filter(({ status }) => status === 'open').map(({ key }) => situationKey(table, key)),
  );
  return open.filter((key) => fresh.keys.includes(key));
}

/** A situation's name in the whole room. */
export const situationKey = (table: TableId, key: string): string => `${table}/${key}`;

/** Milliseconds for which something that has just landed comes before the step. */
const freshFor = 90_000;

/** Whether something has just landed, and a table has it in hand. */
export const isFresh = (source: ProjectorSource): boolean => freshKeys(source).length > 0;

/** Whether anything has come up in the room's step. */
export function hasLanded(source: ProjectorSource): boolean {
  const step = roomStep(source)?.id;
  return source.view.room.some(({ situations }) => situations.some((situation) => situation.step === step));
}

function landedIn(room: readonly RoomTable[]): readonly Landed[] {
  const groups = new Map<string, Landed>();
  for (const { table, situations } of room)
    for (const situation of situations.filter(({ status }) => status !== 'withdrawn')) {
      const same = situation.card ?? `${situation.title}\n${situation.text}`;
      const others = groups.get(same)?.tables.filter((other) => other.table !== table) ?? [];
      const here = { table, key: situationKey(table, situation.key), status: situation.status };
      groups.set(same, { situation, tables: [...others, here] });
    }
  return [...groups.values()];
}

function situationSlide(source: ProjectorSource, { situation, tables }: Landed): SituationSlide {
  const face = situation.card === null ? undefined : screenFace(source, [], situation.card);
  const names = tables.map(({ table }) => nameOf(source, table));
  return {
    kind: 'situation',
    face: face ?? null,
    title: face?.title ?? situation.title,
    text: face?.text ?? situation.text,
    ask: face?.ask ?? '',
    whom: whomLine(source, names),
    decides: decidesLine(source, situation, tables),
    answered: answeredLine(source, tables),
  };
}

/** "For Heron and Wren", "For every table". */
function whomLine(source: ProjectorSource, names: readonly string[]): string {
  const { say } = source;
  const everybody = peopledTables(source).length;
  if (names.length > 1 && names.length >= everybody) return say('screen.for-all');
  if (names.length > mostNames) return say('screen.for-some', { count: names.length, all: everybody });
  return say('screen.for', { tables: listed(source, names) });
}

/** More names than this cannot be read in passing. */
const mostNames = 4;

const listed = ({ say }: ProjectorSource, names: readonly string[]): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say('screen.and', { first: names.slice(0, -1).join(', '), last });
};

function decidesLine(source: ProjectorSource, { card }: SituationView, tables: Landed['tables']): string {
  const { rulebook, say } = source;
  const rule = rulebook.format.situations;
  if (!rule || card === null || rulebook.cards.get(card)?.answer === undefined) return '';
  if (rule.mode !== 'judge') return say(rule.mode === 'talk' ? 'screen.judge.talk' : 'screen.judge.cards');
  if (rule.judge === 'facilitator') return say('screen.judge.facilitator');
  const [only] = tables;
  const client = rulebook.clientOf.get(only?.table ?? '');
  if (tables.length > 1 || !only || client === undefined) return say('screen.judge.clients');
  if (client === only.table) return say('screen.judge.facilitator');
  return say('screen.judge.client', { client: nameOf(source, client), table: nameOf(source, only.table) });
}

function answeredLine({ say }: ProjectorSource, tables: Landed['tables']): string {
  const answered = tables.filter(({ status }) => status !== 'open').length;
  if (answered === 0) return '';
  return tables.length === 1 ? say('screen.answered.one') : say('screen.answered', { answered, count: tables.length });
}
