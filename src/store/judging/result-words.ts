import type { JudgeStep } from '../../engine/format.ts';
import type { SeatId, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { ResultView, VoteView } from '../../engine/view.ts';
import { listOf } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';
import { lookUp } from '../../lib/look-up.ts';
import { tableName } from '../boards/source.ts';

/** What a decision is told from. */
export interface DecisionSource {
  readonly rulebook: Rulebook;
  readonly say: Say;
}

/** One table in the result of a vote. */
export interface ResultRow {
  readonly table: TableId;
  readonly name: string;
  /** Votes, or points by rank; nothing where somebody decided alone. */
  readonly points: number | null;
  readonly through: boolean;
}

/** Everybody who stood, those who go through first, then by points. */
export function resultRows({ rulebook }: DecisionSource, { points, winners, tied }: ResultView): readonly ResultRow[] {
  const tables = [...new Set([...winners, ...Object.keys(points), ...tied])];
  const rows = tables.map((table) => ({
    table,
    name: tableName(rulebook, table),
    points: lookUp(points, table) ?? null,
    through: winners.includes(table),
  }));
  return rows.toSorted((a, b) => Number(b.through) - Number(a.through) || (b.points ?? 0) - (a.points ?? 0));
}

/** "3 votes", "5 points", or nothing. */
export function pointsWords({ how }: JudgeStep, { points }: ResultRow, say: Say): string {
  if (points === null) return '';
  return say(how === 'rank' ? 'judging.points' : 'judging.votes', { count: points });
}

const namesOf = ({ rulebook, say }: DecisionSource, tables: readonly TableId[]): string =>
  listOf(
    tables.map((table) => tableName(rulebook, table)),
    say,
  );

/** Who goes through, and how a tie was or will be broken. */
export function resultWords(
  source: DecisionSource,
  { winners, tied, drawn }: Pick<ResultView, 'winners' | 'tied' | 'drawn'>,
): readonly string[] {
  const { say } = source;
  const tables = namesOf(source, winners);
  const none = tied.length > 0 ? [] : [say('judging.winner.none')];
  const who = [say(winners.length === 1 ? 'judging.winner.one' : 'judging.winner.some', { tables })];
  return [
    ...(winners.length === 0 ? none : who),
    ...(drawn.length === 0 ? [] : [say('judging.drawn.sentence', { tables: namesOf(source, drawn) })]),
    ...(tied.length === 0 ? [] : [say('judging.tied', { tables: namesOf(source, tied) })]),
  ];
}

/** Who chose whom, where that is told: a line for each voter. */
export function castWords(
  source: DecisionSource,
  { by }: JudgeStep,
  { cast }: ResultView,
  nameOf: (seat: SeatId, index: number) => string,
): readonly string[] {
  return cast.map(({ voter, choices }, index) => {
    const who = by === 'tables' ? tableName(source.rulebook, voter) : nameOf(voter, index);
    return choices.length === 0
      ? source.say('judging.cast.none', { voter: who })
      : source.say('judging.cast.line', { voter: who, tables: namesOf(source, choices) });
  });
}

/** How many have voted, and for whom everybody waits. */
export function turnoutWords(source: DecisionSource, { voted, of, waitsFor }: VoteView): readonly string[] {
  const { say } = source;
  return [
    say('judging.turnout', { voted, count: of }),
    ...(waitsFor.length === 0 ? [] : [say('judging.waits-for', { tables: namesOf(source, waitsFor) })]),
  ];
}

/** What a vote is called where there may be several: "Our entry, hall 2". */
export const voteTitle = (title: string, hall: number, say: Say): string =>
  hall === 0 ? title : say('judging.title.hall', { title, hall });
