import { ok, type Result } from '../../lib/result.ts';
import type { Connection } from '../../protocol/connection.ts';
import type { Entered, OutsideAsk, RoomCard } from '../../protocol/room.ts';
import type { CheckPart } from './check.ts';
import type { CheckFinding, DoorRefusal, Rooms } from './rooms.ts';

/** A connection to a room, with what the page was told as it came in. */
export type Arrived = Connection & { readonly entered: Entered };

/** The ways to the server, wherever they are. */
export interface Doors {
  readonly knock: (code: string) => Promise<Result<RoomCard, DoorRefusal>>;
  readonly enter: (ask: OutsideAsk) => Promise<Result<Arrived, DoorRefusal>>;
  readonly goBack: (code: string) => Promise<Result<Arrived, DoorRefusal>>;
  readonly forget: (code: string) => void;
}

interface RoomsParts {
  readonly doors: () => Promise<Doors>;
  /** Fills the window with the room. */
  readonly open: (arrived: Arrived) => Promise<void>;
  /** The rooms that this device has been in have changed. */
  readonly changed: () => void;
  readonly becomeScreen: (code: string) => void;
  readonly check: (part: CheckPart) => Promise<CheckFinding>;
}

export function makeRooms({ doors, open, changed, becomeScreen, check }: RoomsParts): Rooms {
  const come = async (way: (doors: Doors) => Promise<Result<Arrived, DoorRefusal>>): Promise<Result<null, DoorRefusal>> => {
    const answer = await way(await doors());
    changed();
    if (!answer.ok) return answer;
    await open(answer.value);
    return ok(null);
  };
  return {
    host: async (wish) => {
      const { hostAsk } = await import('./host-ask.ts');
      const ask = hostAsk(wish);
      return come(({ enter }) => enter(ask));
    },
    knock: async (code) => (await doors()).knock(code),
    enter: (ask) => come(({ enter }) => enter(ask)),
    goBack: (code) => come(({ goBack }) => goBack(code)),
    forget: (code) =>
      void doors()
        .then(({ forget }) => forget(code))
        .then(changed),
    becomeScreen,
    check,
  };
}
