import type { Dealer, Dealt } from '../../dealer/dealer.ts';
import type { Audience } from '../../engine/view.ts';
import { sourcesOf } from '../../engine/views/sources.ts';
import { audienceKey } from '../../protocol/room.ts';
import { type Channel, makeChannel } from './channel.ts';

/** The channels of a room: one for each audience that somebody has looked from. */
export interface Channels {
  readonly of: (audience: Audience) => Channel;
  /** Something has happened; it is told at the next `flush`. */
  readonly hear: (dealt: readonly Dealt[]) => void;
  /** Tells audiences of these kinds what has changed since the last time. */
  readonly flush: (...kinds: readonly Audience['kind'][]) => void;
}

/** Does a task, and what goes wrong in it is heard of elsewhere. */
export type Safely = (task: () => void) => void;

export function makeChannels(dealer: Dealer, safely: Safely): Channels {
  const channels = new Map<string, Channel>();

  const open = (audience: Audience): Channel =>
    makeChannel(audience, {
      look: () => ({ seq: dealer.seq(), view: dealer.view(audience), legal: dealer.legal(audience) }),
      sources: () => sourcesOf(dealer.rulebook, dealer.state(), audience),
    });

  return {
    of: (audience) => {
      const key = audienceKey(audience);
      const channel = channels.get(key) ?? open(audience);
      channels.set(key, channel);
      return channel;
    },
    hear: (dealt) => {
      for (const channel of channels.values()) safely(() => channel.hear(dealt));
    },
    flush: (...kinds) => {
      for (const channel of channels.values()) if (kinds.includes(channel.audience.kind)) safely(channel.flush);
    },
  };
}
