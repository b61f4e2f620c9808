import { fail, type Result } from '../lib/result.ts';
import type { OutsideAsk, RoomCard, RoomRefusal } from '../protocol/room.ts';
import type { DeviceNotebook } from './notebook.ts';
import { knock } from './remote/outside.ts';
import { openPipe, type Pipe } from './remote/pipe.ts';
import { enterRoom, type FindContent, type RoomConnection } from './remote/remote.ts';
import { forgetTicket, keepTicket, readTicket } from './remote/ticket.ts';
import { readTicketHere, ticketHere } from './window-notebook.ts';

type Refused = RoomRefusal | { readonly code: 'unreachable' };

/** The ways into rooms from this device, and what it was given in them. */
export interface RoomDoors {
  readonly knock: (code: string) => Promise<Result<RoomCard, Refused>>;
  readonly enter: (ask: OutsideAsk) => Promise<Result<RoomConnection, Refused>>;
  /** Goes back with what this window, or else this device, was given. */
  readonly goBack: (code: string) => Promise<Result<RoomConnection, Refused>>;
  /** Goes in as the room's screen: the same one after this window was loaded again. */
  readonly show: (code: string) => Promise<Result<RoomConnection, Refused>>;
  readonly forget: (code: string) => void;
}

interface DoorsParts {
  readonly notebook: DeviceNotebook;
  /** What outlives a refresh, and is not shared with other windows. */
  readonly own: DeviceNotebook;
  readonly content: FindContent;
}

/** After this time the server counts as unreachable, in milliseconds. */
const patience = { knock: 8000, enter: 20_000 } as const;
/** Refusals after which a ticket opens nothing any more. */
const spent: ReadonlySet<Refused['code']> = new Set(['signed-out', 'gone', 'no-such-room'] as const);

/** Several windows of one device may be different people: what a window was given counts before what the device was. */
export function makeRoomDoors({ notebook, own, content }: DoorsParts): RoomDoors {
  let idle: Pipe | undefined;
  const pipe = (): Pipe => {
    idle ??= openPipe();
    return idle;
  };
  const giveUp = (): void => {
    idle?.close();
    idle = undefined;
  };

  const go = async (ask: OutsideAsk): Promise<Result<RoomConnection, Refused>> => {
    const answer = await within(patience.enter, enterRoom(pipe(), ask, content), giveUp);
    // The pipe belongs to the room from now on; after a refusal it has heard enough.
    if (answer.ok) idle = undefined;
    else giveUp();
    return answer;
  };
  const enter: RoomDoors['enter'] = async (ask) => {
    const answer = await go(ask);
    if (answer.ok) keep(answer.value);
    return answer;
  };
  const keep = ({ entered: { code, token, me } }: RoomConnection): void => {
    if (token === null) return;
    const ticket = { code, token, name: me.name, role: me.role, at: Date.now() };
    own.write(ticketHere, JSON.stringify(ticket));
    const before = readTicket(notebook, code);
    // Whoever runs a room and also joins it on the same device, to try it out, still runs it tomorrow.
    if (before?.role !== 'facilitator' || before.token === token || me.role === 'facilitator') keepTicket(notebook, ticket);
  };

  return {
    knock: (code) => within(patience.knock, knock(pipe(), code), giveUp),
    enter,
    goBack: async (code) => {
      const last = readTicketHere(own);
      const ticket = last?.code === code ? last : readTicket(notebook, code);
      if (!ticket) return fail({ code: 'signed-out' });
      const answer = await enter({ type: 'back', token: ticket.token, known: [] });
      if (!answer.ok && spent.has(answer.error.code)) {
        own.write(ticketHere, undefined);
        if (readTicket(notebook, code)?.token === ticket.token) forgetTicket(notebook, code);
      }
      return answer;
    },
    show: async (code) => {
      const place = `screen/${code}`;
      const token = own.read(place);
      const again = token === undefined ? undefined : await go({ type: 'back', token, known: [] });
      const answer = again?.ok || again?.error.code === 'unreachable' ? again : await go({ type: 'show', code });
      if (answer.ok && answer.value.entered.token !== null) own.write(place, answer.value.entered.token);
      return answer;
    },
    forget: (code) => {
      if (readTicketHere(own)?.code === code) own.write(ticketHere, undefined);
      forgetTicket(notebook, code);
    },
  };
}

/** Resolves to the answer, or to `unreachable` when it takes too long. */
function within<Value>(
  milliseconds: number,
  asked: Promise<Result<Value, RoomRefusal>>,
  giveUp: () => void,
): Promise<Result<Value, Refused>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp();
      resolve(fail({ code: 'unreachable' }));
    }, milliseconds);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
