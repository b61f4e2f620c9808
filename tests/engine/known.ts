import type { Event } from '../../src/engine/events.ts';
import type { SituationKey, TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Workshop } from '../../src/engine/state.ts';
import type { Audience } from '../../src/engine/view.ts';

/** Words that a person wrote: every random play writes others each time, so a word says where it comes from. */
export interface Secret {
  readonly words: string;
  readonly table: TableId;
  /** A sheet, or `own/ID` for a card of a table's own, `live` for a situation, `desk` for a note, `later` for what is planned. */
  readonly sheet: string;
}

/** What has come into the open so far, told by the events alone: the most that a view may know. */
export interface Known {
  readonly secrets: readonly Secret[];
  /** `giver>receiver` for each copy that arrived. */
  readonly received: ReadonlySet<string>;
  /** Tables that have handed over their own, or have gone on from the swap. */
  readonly mayRead: ReadonlySet<TableId>;
  /** `table>client`, `table>room` */
  readonly shown: ReadonlySet<string>;
}

export const nothing: Known = { secrets: [], received: new Set(), mayRead: new Set(), shown: new Set() };

export function learn(rulebook: Rulebook, known: Known, event: Event): Known {
  switch (event.type) {
    case 'fieldWritten':
      return withSecret(known, { words: event.value, table: event.table, sheet: event.sheet });
    case 'cardWritten':
      return withSecret(known, { words: event.card.title, table: event.table, sheet: `own/${event.card.id}` });
    case 'situationLanded':
      return withSecret(known, { words: event.title, table: event.table, sheet: 'live' });
    case 'noteWritten':
      return withSecret(known, { words: event.value, table: event.table, sheet: 'desk' });
    case 'situationScheduled': {
      const { wish } = event.scheduled;
      return wish.what === 'words' ? withSecret(known, { words: wish.title, table: '', sheet: 'later' }) : known;
    }
    case 'sheetReceived':
      return { ...known, received: new Set([...known.received, `${event.from}>${event.table}`]) };
    case 'sheetHandedOver':
      return { ...known, mayRead: new Set([...known.mayRead, event.table]) };
    case 'stepEntered':
      return isPastSwap(rulebook, event.step) ? { ...known, mayRead: new Set([...known.mayRead, event.table]) } : known;
    case 'planShown':
      return { ...known, shown: new Set([...known.shown, `${event.table}>${event.to}`]) };
    default:
      return known;
  }
}

/** What was planned for later is no secret of nobody any more once it has landed. */
function withSecret(known: Known, secret: Secret): Known {
  if (!/^z[qh]\d+x$/.test(secret.words)) return known;
  const secrets =
    secret.sheet === 'live'
      ? known.secrets.filter(({ sheet, words }) => sheet !== 'later' || words !== secret.words)
      : known.secrets;
  return { ...known, secrets: [...secrets, secret] };
}

const isPastSwap = ({ stepIndex }: Rulebook, step: string): boolean =>
  (stepIndex.get(step) ?? 0) > (stepIndex.get('swap') ?? 0);

/** What the screen may show of a table in the small game. */
export function partsOnScreen({ steps }: Rulebook, { screen, phase, tables }: Workshop, table: TableId): readonly string[] {
  const { show } = screen;
  if (show === 'table' || show === 'carousel')
    return show === 'carousel' || screen.table === table ? ['plan', 'papers', 'matrix'] : [];
  if (show !== 'auto' && show !== 'join')
    return { plans: ['plan'], situation: ['plan'], matrix: ['matrix'], stories: ['stories'], wall: ['lessons', 'stories'] }[
      show
    ];
  if (phase === 'ended') return ['lessons', 'stories'];
  const front = steps.findLast(({ id }) => Object.values(tables).some(({ step }) => step === id));
  if (front?.id === 'whom') return ['matrix'];
  return front && ['pick', 'place', 'inject', 'show'].includes(front.kind) ? ['plan'] : [];
}

export function mayKnow(rulebook: Rulebook, state: Workshop, known: Known, audience: Audience, secret: Secret): boolean {
  if (audience.kind === 'facilitator') return true;
  if (secret.sheet === 'desk' || secret.sheet === 'later') return false;
  const same = known.secrets.some(
    (other) => other.words === secret.words && other.sheet === 'live' && isOpenTo(rulebook, state, known, audience, other),
  );
  return same || isOpenTo(rulebook, state, known, audience, secret);
}

function isOpenTo(rulebook: Rulebook, state: Workshop, known: Known, audience: Audience, secret: Secret): boolean {
  if (audience.kind === 'screen') return isOnScreen(rulebook, state, known, secret);
  if (audience.kind !== 'table') return true;
  const { table, sheet } = secret;
  const own = audience.table;
  if (own === table) return true;
  if (belongsToPlan(state, secret) && isShown(rulebook, known, table, own)) return true;
  if (judgedBy(rulebook, state, table, own).some((key) => isInAnswer(state, secret, key))) return true;
  return sheet === 'scenario' && known.received.has(`${table}>${own}`) && known.mayRead.has(own);
}

const isShown = ({ clientOf }: Rulebook, known: Known, table: TableId, to: TableId): boolean =>
  known.shown.has(`${table}>room`) || (known.shown.has(`${table}>client`) && clientOf.get(table) === to);

/** The matrix that a plan is for, and what is said of its cards. */
const belongsToPlan = (state: Workshop, { table, sheet }: Secret): boolean =>
  sheet === 'why' || (state.tables[table]?.plan ?? []).some(({ card }) => sheet === `card/${card}` || sheet === `own/${card}`);

const judgedBy = (
  { clientOf, format }: Rulebook,
  { tables }: Workshop,
  table: TableId,
  own: TableId,
): readonly SituationKey[] =>
  format.situations?.judge === 'client' && clientOf.get(table) === own
    ? (tables[table]?.situations ?? []).filter(({ status }) => status === 'answered').map(({ key }) => key)
    : [];

function isInAnswer({ tables }: Workshop, { table, sheet, words }: Secret, key: SituationKey): boolean {
  const situation = tables[table]?.situations.find((each) => each.key === key);
  if (sheet === 'live') return situation?.title === words;
  return sheet === `situation/${key}` || situation?.answer.some(({ card }) => sheet === `own/${card}`) === true;
}

function isOnScreen(rulebook: Rulebook, state: Workshop, known: Known, secret: Secret): boolean {
  const { table, sheet } = secret;
  const parts = partsOnScreen(rulebook, state, table);
  if (sheet === 'live') return true;
  if (belongsToPlan(state, secret) && known.shown.has(`${table}>room`)) return true;
  if (sheet === 'why') return parts.includes('matrix');
  if (sheet === 'story') return parts.includes('stories');
  if (sheet === 'lessons') return parts.includes('lessons');
  if (sheet === 'brief') return parts.includes('papers') && known.mayRead.has(table);
  if (sheet === 'scenario')
    return receiversOf(known, table).some(
      (to) => known.mayRead.has(to) && partsOnScreen(rulebook, state, to).includes('papers'),
    );
  if (!parts.includes('plan')) return false;
  return belongsToPlan(state, secret) || givenOn(state, table).some((key) => sheet === `situation/${key}`);
}

const receiversOf = ({ received }: Known, table: TableId): readonly TableId[] =>
  [...received].flatMap((copy) => (copy.startsWith(`${table}>`) ? [copy.slice(table.length + 1)] : []));

/** Situations whose answer was given: not those that a table only read, or had no answer for. */
const givenOn = ({ tables }: Workshop, table: TableId): readonly SituationKey[] =>
  (tables[table]?.situations ?? [])
    .filter(({ status, judge }) => status === 'answered' || status === 'met' || (status === 'unmet' && judge !== 'table'))
    .map(({ key }) => key);
