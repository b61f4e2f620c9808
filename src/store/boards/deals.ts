import type { DealStep, ResultName } from '../../engine/format.ts';
import type { SeatId } from '../../engine/moves.ts';
import type { DealView } from '../../engine/view.ts';
import { type BoardSource, glanceOf, openStepsOf, ownWork, stepNow } from './source.ts';

type Seen = Pick<BoardSource, 'rulebook' | 'view' | 'table'>;

/** The deals that cards are chosen from now. */
export function dealsToPick(source: BoardSource): readonly ResultName[] {
  const from = openStepsOf(source).flatMap((step) => (step.kind === 'pick' ? (step.from ?? []) : []));
  return [...new Set(from)];
}

/** The deals whose cards can fill the first words of a sheet now. */
export const dealsToStart = (source: BoardSource): readonly ResultName[] =>
  openStepsOf(source).flatMap((step) => (step.kind === 'write' && step.startFrom !== undefined ? [step.startFrom] : []));

/** The deals that lie on the table in this step: its own, those that are chosen from or that a sheet starts from, and those that it uses. */
export function dealsNow(source: BoardSource): readonly ResultName[] {
  const step = stepNow(source);
  const own = openStepsOf(source).flatMap((open) => (open.kind === 'deal' ? [open.as] : []));
  const used = step.uses.filter((name) => source.rulebook.deals.has(name));
  return [...new Set([...own, ...dealsToPick(source), ...dealsToStart(source), ...used])];
}

/** What a deal has brought to the table, or nothing before it. */
export const dealOf = (source: BoardSource, name: ResultName): DealView | undefined =>
  ownWork(source).deals?.find(({ deal }) => deal === name);

/** The name of somebody at a table. */
export const nameAt = ({ people, say }: Pick<BoardSource, 'people' | 'say'>, seat: SeatId): string =>
  Object.hasOwn(people, seat) ? (people[seat] ?? '') : say('people.unnamed');

/** Whose turn it is, when that is somebody else than whoever plays here. */
export function otherTurn(source: BoardSource): string | undefined {
  const { turn } = ownWork(source);
  return turn && source.me !== undefined && turn.seat !== source.me ? nameAt(source, turn.seat) : undefined;
}

/** What is to be said of a deal: who holds how many cards, and that there were too few. */
export function dealLines(source: BoardSource, step: DealStep): readonly string[] {
  const deal = dealOf(source, step.as);
  const { say } = source;
  if (!deal) return [];
  const holds = deal.hands.map(({ seat, left }) => say('deal.holds', { name: nameAt(source, seat), count: left }));
  return [...shortLine(source, step, deal), ...holds];
}

function shortLine(source: Seen & Pick<BoardSource, 'say'>, step: DealStep, deal: DealView): readonly string[] {
  const { cards: wanted } = step;
  if (wanted === undefined) return [];
  if (step.to === 'table' || deal.hands.length === 0)
    return deal.next === 0 && deal.cards.length < wanted ? [source.say('deal.few', { count: deal.cards.length, wanted })] : [];
  const people = glanceOf(source.view, source.table).people.filter(({ seat }) => deal.hands.some((hand) => hand.seat === seat));
  const least = Math.min(...people.map(({ seat }) => deal.hands.find((hand) => hand.seat === seat)?.dealt ?? 0));
  return least < wanted ? [source.say('deal.few.each', { count: least, wanted })] : [];
}
