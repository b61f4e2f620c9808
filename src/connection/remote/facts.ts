import type { SeatId } from '../../engine/moves.ts';
import { assertNever } from '../../lib/assert.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { runsTheRoom } from '../../protocol/roles.ts';
import type { JoinView, Me, RoomView } from '../../protocol/room.ts';
import type { News } from './line.ts';

export interface Message {
  readonly text: string;
  /** Milliseconds on the dealer's clock. */
  readonly at: number;
}

/** What a page knows of its room besides what its audiences see. */
export interface Facts {
  readonly me: () => Me | undefined;
  readonly people: () => Readonly<Record<SeatId, string>>;
  readonly view: () => RoomView | undefined;
  readonly joining: () => JoinView | undefined;
  /** Oldest first. */
  readonly messages: () => readonly Message[];
  /** Gives whether it was news. */
  readonly hear: (news: FactNews) => boolean;
}

type FactNews = Extract<News, { type: 'you' | 'people' | 'room' | 'joining' | 'message' }>;

/** The most messages that are kept. */
const mostMessages = 50;

export function makeFacts(): Facts {
  let me: Me | undefined;
  let people: Readonly<Record<SeatId, string>> = {};
  let view: RoomView | undefined;
  let joining: JoinView | undefined;
  let messages: readonly Message[] = [];

  const hearMessage = ({ text, at }: Message): boolean => {
    // Whoever comes back is told the latest ones again.
    if (messages.some((each) => each.text === text && each.at === at)) return false;
    messages = [...messages, { text, at }].slice(-mostMessages);
    return true;
  };

  return {
    me: () => me,
    people: () => people,
    view: () => (me && runsTheRoom(me.role) ? view : undefined),
    joining: () => joining,
    messages: () => messages,
    hear: (news) => {
      switch (news.type) {
        case 'you':
          me = news.me;
          return true;
        case 'people':
          // The same names come again whenever somebody comes or goes.
          if (canonicalJson(news.names) === canonicalJson(people)) return false;
          people = news.names;
          return true;
        case 'room':
          view = news.room;
          return true;
        case 'joining':
          joining = news.joining;
          return true;
        case 'message':
          return hearMessage(news);
        default:
          return assertNever(news);
      }
    },
  };
}
