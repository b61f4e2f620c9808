import type { Told } from '../protocol/connection.ts';

/** Tells everyone who listens that a workshop has changed: in this page, and in the other tabs that have it open. */
export interface Bell {
  /** Something was changed here. */
  readonly ring: (told: readonly Told[]) => void;
  /** Something was changed elsewhere, and this page has taken it in. */
  readonly ringHere: (told: readonly Told[]) => void;
  /** Gives the way to stop. */
  readonly subscribe: (listener: Listener) => () => void;
  /** From now on nothing rings here, and nothing from here rings elsewhere. */
  readonly close: () => void;
}

type Listener = (told: readonly Told[]) => void;

/** `heard` is called when another tab rings. */
export function makeBell(key: string, heard: () => void): Bell {
  const listeners = new Set<Listener>();
  const tabs = new BroadcastChannel(`social-media-game/${key}`);
  tabs.onmessage = heard;
  let open = true;
  const ringHere = (told: readonly Told[]): void => {
    for (const listener of listeners) listener(told);
  };
  return {
    ring: (told) => {
      if (!open) return;
      tabs.postMessage('changed');
      ringHere(told);
    },
    ringHere,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      open = false;
      listeners.clear();
      tabs.close();
    },
  };
}
