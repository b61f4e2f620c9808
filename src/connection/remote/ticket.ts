import type { PersonRole } from '../../protocol/room.ts';
import type { DeviceNotebook } from '../notebook.ts';

/** What lets a page back into a room, kept on this device. Whoever has it is that person: it belongs in no address and in no file. */
export interface Ticket {
  readonly code: string;
  readonly token: string;
  readonly name: string;
  readonly role: PersonRole;
  /** When the page was in the room last, in milliseconds. */
  readonly at: number;
}

/** Where the codes of all rooms are that this device has a ticket for. */
const index = 'rooms';
const place = (code: string): string => `room/${code}`;
/** The oldest one is forgotten. */
const mostTickets = 20;

/** The ticket for a room, or nothing. */
export function readTicket(notebook: DeviceNotebook, code: string): Ticket | undefined {
  const found = parse(notebook.read(place(code)));
  return isTicket(found) && found.code === code ? found : undefined;
}

/** Keeps a ticket, in place of the last one for that room. */
export function keepTicket(notebook: DeviceNotebook, ticket: Ticket): void {
  notebook.write(place(ticket.code), JSON.stringify(ticket));
  const codes = latestTickets(notebook).map(({ code }) => code);
  const others = codes.filter((code) => code !== ticket.code);
  for (const code of others.slice(mostTickets - 1)) notebook.write(place(code), undefined);
  notebook.write(index, JSON.stringify([ticket.code, ...others.slice(0, mostTickets - 1)]));
}

export function forgetTicket(notebook: DeviceNotebook, code: string): void {
  notebook.write(place(code), undefined);
  const others = codesIn(notebook).filter((other) => other !== code);
  notebook.write(index, others.length === 0 ? undefined : JSON.stringify(others));
}

/** The tickets on this device, the latest first. */
export function latestTickets(notebook: DeviceNotebook): readonly Ticket[] {
  const tickets = [...new Set(codesIn(notebook))].flatMap((code) => readTicket(notebook, code) ?? []);
  return tickets.sort((one, other) => other.at - one.at);
}

function codesIn(notebook: DeviceNotebook): readonly string[] {
  const found = parse(notebook.read(index));
  return Array.isArray(found) ? found.filter((code) => typeof code === 'string') : [];
}

function isTicket(found: unknown): found is Ticket {
  const { code, token, name, role, at } = Object(found) as Readonly<Record<string, unknown>>;
  return [code, token, name, role].every((text) => typeof text === 'string') && Number.isFinite(at);
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
