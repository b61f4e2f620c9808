import type { Deck } from '../engine/deck.ts';
import type { Format, StepId } from '../engine/format.ts';
import { hash } from '../engine/hash.ts';
import { type Header, rulesVersion, type TableHeader } from '../engine/header.ts';
import type { HostMove } from '../engine/host-moves.ts';
import type { LogEntry } from '../engine/log.ts';
import type { Move } from '../engine/moves.ts';
import { facilitatorSeat } from '../engine/setup.ts';
import { lookUp } from '../lib/look-up.ts';
import { tidyName } from '../protocol/names.ts';

/** What is different from the format. */
export interface TimePlan {
  readonly minutes: Readonly<Record<StepId, number>>;
  readonly dropped: readonly StepId[];
  /** When it is to end, in milliseconds, or null. */
  readonly endsAt: number | null;
}

export interface NewWorkshop {
  readonly deck: Deck;
  readonly format: Format;
  /** The names of the tables, 1 to 40. */
  readonly tables: readonly string[];
  /** Names that nobody else has: of the workshop, and of its chance. */
  readonly key: string;
  readonly seed: string;
  readonly startedAt: number;
}

/** What is fixed before the first move. */
export const newHeader = ({ deck, format, tables, key, seed, startedAt }: NewWorkshop): Header => ({
  rules: rulesVersion,
  workshop: key,
  seed,
  startedAt,
  deck: { id: deck.id, hash: hash(deck) },
  format: { id: format.id, hash: hash(format) },
  tables: tables.map((name, index) => tableHeader(`t${index + 1}`, name)),
});

const tableHeader = (id: string, name: string): TableHeader => ({ id, name: tidyName(name) || id });

/** What it takes for the rules to plan the time as it was wished. Nothing when nothing differs from the format. */
export function timeMoves(format: Format, time: TimePlan | undefined): readonly HostMove[] {
  if (!time) return [];
  const kept = format.steps.filter(({ id }) => !time.dropped.includes(id));
  const minutes = kept.flatMap(({ id, minutes: usual }) => {
    const wished = lookUp(time.minutes, id) ?? usual;
    return wished === usual ? [] : [[id, wished] as const];
  });
  const drops = time.dropped.map((step) => ({ type: 'dropStep', step, sure: true }) as const);
  if (minutes.length === 0 && time.endsAt === null) return drops;
  return [...drops, { type: 'planTime', minutes: Object.fromEntries(minutes), endsAt: time.endsAt, sure: true }];
}

/** The moves that the facilitator makes before anybody else can, as the beginning of the log. */
export const firstEntries = (moves: readonly Move[], at: number): readonly LogEntry[] =>
  moves.map((move, index) => ({ seq: index + 1, id: `first-${index + 1}`, seat: facilitatorSeat, at, move }));
