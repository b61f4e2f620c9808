import type { Deck } from '../engine/deck.ts';
import type { Format, StepId } from '../engine/format.ts';
import { hash } from '../engine/hash.ts';
import { type Header, rulesVersion, type TableHeader } from '../engine/header.ts';
import type { HostMove } from '../engine/host-moves.ts';
import type { LogEntry } from '../engine/log.ts';
import type { Move, SeatMove } from '../engine/moves.ts';
import { facilitatorSeat } from '../engine/setup.ts';
import { lookUp } from '../lib/look-up.ts';
import { sharedSeat } from '../protocol/connection.ts';
import { tidyName } from '../protocol/names.ts';
import type { OpenedWorkshop } from '../protocol/save-file.ts';
import { newId } from './new-id.ts';
import type { Shelf, ShelvedWorkshop } from './shelf.ts';

/** What the set-up screen asks for. */
export interface WorkshopPlan {
  readonly deck: Deck;
  readonly format: Format;
  readonly tables: readonly TablePlan[];
  readonly time?: TimePlan;
}

export interface TablePlan {
  readonly name: string;
  /** People's names; there may be none. */
  readonly people: readonly string[];
}

/** What is different from the format. */
export interface TimePlan {
  readonly minutes: Readonly<Record<StepId, number>>;
  readonly dropped: readonly StepId[];
  /** When it is to end, in milliseconds, or null. */
  readonly endsAt: number | null;
}

/** Makes a workshop, seats everybody, plans the time, and puts it on the shelf. Resolves to its key. */
export async function hostWorkshop(shelf: Shelf, plan: WorkshopPlan): Promise<string> {
  const now = Date.now();
  const header = headerFor(plan, now);
  const seats = header.tables.flatMap((table, index) => seatsAt(table.id, plan.tables[index]?.people ?? []));
  const workshop: ShelvedWorkshop = {
    key: header.workshop,
    header,
    deck: plan.deck,
    format: plan.format,
    people: Object.fromEntries(seats.filter(({ name }) => name !== '').map(({ seat, name }) => [seat, name])),
    touchedAt: now,
    ended: false,
  };
  const moves = [...seats.map(sitDown), ...timeMoves(plan)];
  await shelf.add(
    workshop,
    moves.map((move, index) => firstEntry(move, index + 1, now)),
  );
  return workshop.key;
}

function headerFor(plan: WorkshopPlan, startedAt: number): Header {
  return {
    rules: rulesVersion,
    workshop: newId(),
    seed: newId(),
    startedAt,
    deck: { id: plan.deck.id, hash: hash(plan.deck) },
    format: { id: plan.format.id, hash: hash(plan.format) },
    tables: plan.tables.map(({ name }, index) => tableHeader(`t${index + 1}`, name)),
  };
}

const tableHeader = (id: string, name: string): TableHeader => ({ id, name: tidyName(name) || id });

interface NewSeat {
  readonly seat: string;
  readonly table: string;
  readonly name: string;
  readonly role: 'player' | 'scribe';
}

const seatsAt = (table: string, people: readonly string[]): readonly NewSeat[] => [
  { seat: sharedSeat(table), table, name: '', role: 'scribe' },
  ...people.map((name, index): NewSeat => ({ seat: `${table}-${index + 1}`, table, name: tidyName(name), role: 'player' })),
];

const sitDown = ({ seat, table, role }: NewSeat): SeatMove => ({ type: 'takeSeat', newSeat: seat, table, role });

/** What it takes for the rules to plan the time as it was wished. Nothing when nothing differs from the format. */
function timeMoves({ format, time }: WorkshopPlan): readonly HostMove[] {
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

const firstEntry = (move: Move, seq: number, at: number): LogEntry => ({
  seq,
  id: `first-${seq}`,
  seat: facilitatorSeat,
  at,
  move,
});

/** Puts an opened file on the shelf and resolves to its key: that of the same workshop if it is there already, move for move; else a new one. */
export async function shelveOpened(shelf: Shelf, opened: OpenedWorkshop): Promise<string> {
  const key = opened.header.workshop;
  const there = await shelf.find(key);
  if (there && (await isSameLog(shelf, key, opened.entries))) return key;
  const free = there ? newId() : key;
  const { header, deck, format, people, entries, state } = opened;
  const workshop = { key: free, header, deck, format, people, touchedAt: Date.now(), ended: state.phase === 'ended' };
  await shelf.add(workshop, entries);
  return free;
}

async function isSameLog(shelf: Shelf, key: string, entries: readonly LogEntry[]): Promise<boolean> {
  const kept = await shelf.entriesAfter(key, 0);
  return kept.length === entries.length && kept.every((entry, index) => entry.id === entries[index]?.id);
}
