import { firstEntries, newHeader, type TimePlan, timeMoves } from '../dealer/new-workshop.ts';
import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import type { LogEntry } from '../engine/log.ts';
import type { SeatMove } from '../engine/moves.ts';
import { sharedSeat } from '../engine/people.ts';
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

/** Makes a workshop, seats everybody, plans the time, and puts it on the shelf. Resolves to its key. */
export async function hostWorkshop(shelf: Shelf, plan: WorkshopPlan): Promise<string> {
  const now = Date.now();
  const { deck, format } = plan;
  const tables = plan.tables.map(({ name }) => name);
  const header = newHeader({ deck, format, tables, key: newId(), seed: newId(), startedAt: now });
  const seats = header.tables.flatMap((table, index) => seatsAt(table.id, plan.tables[index]?.people ?? []));
  const workshop: ShelvedWorkshop = {
    key: header.workshop,
    header,
    deck,
    format,
    people: Object.fromEntries(seats.filter(({ name }) => name !== '').map(({ seat, name }) => [seat, name])),
    touchedAt: now,
    ended: false,
  };
  const moves = [...seats.map(sitDown), ...timeMoves(format, plan.time)];
  await shelf.add(workshop, firstEntries(moves, now));
  return workshop.key;
}

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
