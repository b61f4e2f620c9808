import type { DeviceNotebook } from './notebook.ts';
import { latestTickets, type Ticket } from './remote/ticket.ts';

/** The rooms that this device has been in, the latest first, without what opens them. */
export const ownRooms = (notebook: DeviceNotebook): readonly Omit<Ticket, 'token'>[] =>
  latestTickets(notebook).map(({ code, name, role, at }) => ({ code, name, role, at }));
