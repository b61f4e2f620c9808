import type { DeviceNotebook } from './notebook.ts';
import type { Ticket } from './remote/ticket.ts';

/** The notebook of this window alone: it outlives a refresh, and other windows do not see it. */
export const windowNotebook = (): DeviceNotebook => ({
  read: (name) => {
    try {
      return sessionStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (name, text) => {
    try {
      if (text === undefined) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, text);
    } catch {
      // Where nothing is kept, a refresh asks for the seat code.
    }
  },
});

/** Where the ticket is with which this window came in. */
export const ticketHere = 'room-here';

/** The ticket of the room in which this window was when it was loaded again, or nothing. */
export function readTicketHere(own: DeviceNotebook): Ticket | undefined {
  try {
    const found = JSON.parse(own.read(ticketHere) ?? 'null') as Partial<Ticket> | null;
    return typeof found?.code === 'string' && typeof found.token === 'string' ? (found as Ticket) : undefined;
  } catch {
    return undefined;
  }
}
