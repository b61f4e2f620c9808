import { view } from '../../src/engine/views/view.ts';
import type { Connection, Told } from '../../src/protocol/connection.ts';
import type { Play } from './play.ts';

/** A connection that tells a play, and that a test moves on. Any move asked of it is a mistake. */
export interface ToldPlay {
  readonly connection: Connection;
  /** Another tab has moved, and this page has heard of it. */
  readonly tell: (play: Play) => void;
  /** Another tab has moved, and the message got lost. */
  readonly miss: (play: Play) => void;
  readonly remove: () => void;
  readonly people: Record<string, string>;
}

export function tellPlay(first: Play): ToldPlay {
  let [told, now, there] = [first, first, true];
  const people: Record<string, string> = {};
  const listeners = new Set<(told: readonly Told[]) => void>();
  const changed = (): void => {
    told = now;
    for (const listener of listeners) listener([]);
  };
  const never = (): never => {
    throw new Error('The screen asks for nothing');
  };
  return {
    connection: {
      key: 'told',
      rulebook: first.rulebook,
      people: () => people,
      knows: () => true,
      watch: async () => true,
      now: Date.now,
      snapshot: (audience) => ({ seq: told.turns.length, view: view(told.rulebook, told.state, audience), legal: [] }),
      submit: never,
      rename: never,
      saveFile: never,
      entries: never,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      catchUp: async () => {
        changed();
        return there;
      },
      close: () => listeners.clear(),
    },
    tell: (play) => {
      now = play;
      changed();
    },
    miss: (play) => {
      now = play;
    },
    remove: () => {
      there = false;
    },
    people,
  };
}
