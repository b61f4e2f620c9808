/** Tells everyone who listens that a workshop has changed: in this page, and in the other tabs that have it open. */
export interface Bell {
  /** Something was changed here. */
  readonly ring: () => void;
  /** Something was changed elsewhere, and this page has taken it in. */
  readonly ringHere: () => void;
  /** Gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** From now on nothing rings here, and nothing from here rings elsewhere. */
  readonly close: () => void;
}

/** `heard` is called when another tab rings. */
export function makeBell(key: string, heard: () => void): Bell {
  const listeners = new Set<() => void>();
  const tabs = new BroadcastChannel(`social-media-game/${key}`);
  tabs.onmessage = heard;
  let open = true;
  const ringHere = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    ring: () => {
      if (!open) return;
      tabs.postMessage('changed');
      ringHere();
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
