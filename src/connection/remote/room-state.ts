import type { Audience } from '../../engine/view.ts';
import type { Told } from '../../protocol/connection.ts';
import { ownAudience, seesOneSide } from '../../protocol/roles.ts';
import { audienceKey, type OutsideAsk, type UpdateTell } from '../../protocol/room.ts';
import { type Audiences, makeAudiences } from './audiences.ts';
import { type Facts, makeFacts } from './facts.ts';
import { makeFreshEvents } from './fresh-events.ts';
import { type HeardTyping, makeHeardTyping } from './heard-typing.ts';
import { type News, RoomLine } from './line.ts';
import type { Pipe } from './pipe.ts';

/** All that a page knows of its room, kept in step with the server. */
export interface RoomState {
  readonly line: RoomLine;
  readonly facts: Facts;
  readonly audiences: Audiences;
  readonly typing: HeardTyping;
  /** Calls back after every change, with what happened. Gives the way to stop. */
  readonly subscribe: (listener: Listener) => () => void;
  /** Resolves to whether it is known what an audience sees, as soon as that is certain. `sent`: the server tells it without being asked. */
  readonly watch: (audience: Audience, sent?: boolean) => Promise<boolean>;
  readonly close: () => void;
}

type Listener = (told: readonly Told[]) => void;

/** Begins to come into a room. */
export function makeRoomState(pipe: Pipe, first: OutsideAsk): RoomState {
  const listeners = new Set<Listener>();
  const ring = (told: readonly Told[] = []): void => {
    for (const listener of [...listeners]) listener(told);
  };
  const facts = makeFacts();
  const typing = makeHeardTyping(ring);
  const audiences = makeAudiences(async (known) => (await line.calls.ask({ type: 'catchUp', known })).ok);
  const fresh = makeFreshEvents((id) => line.calls.isOwn(id));

  /** Whoever has one side sees from there alone, once that can be seen. */
  const forgetOthers = (): void => {
    const me = facts.me();
    const own = me && seesOneSide(me) ? ownAudience(me) : undefined;
    if (me && own && audiences.find(own)) audiences.keep([own, { kind: 'seat', seat: me.seat }]);
  };

  /** Gives what happened, or nothing where all is as it was. */
  const takeIn = (news: News): UpdateTell['told'] | undefined => {
    switch (news.type) {
      case 'snapshot':
      case 'update':
        return audiences.take(news);
      case 'typing':
        if (news.seat !== facts.me()?.seat) typing.hear(news);
        return [];
      default:
        return facts.hear(news) ? [] : undefined;
    }
  };

  const hear = (news: News): void => {
    const told = takeIn(news);
    if (!told) return;
    if (news.type === 'update') for (const { id } of told) line.calls.told(id, audienceKey(news.audience));
    forgetOthers();
    ring(fresh(told));
  };

  const line = new RoomLine({ pipe, first, known: audiences.known, hear, lost: audiences.shut, changed: ring });

  return {
    line,
    facts,
    audiences,
    typing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: async (audience, sent = false) => {
      while (line.state !== 'out') {
        if (audiences.find(audience)) return true;
        const allowed = sent || (await line.calls.ask({ type: 'watch', audience })).ok;
        if (!allowed) return false;
        if (await audiences.arrival(audience)) return true;
      }
      return false;
    },
    close: () => {
      listeners.clear();
      typing.stop();
      line.close();
    },
  };
}
