/** Small texts kept on this device beside the workshops: what somebody looked at, what was typed and not yet sent. */
export interface DeviceNotebook {
  readonly read: (name: string) => string | undefined;
  readonly write: (name: string, text: string | undefined) => void;
}

const prefix = 'social-media-game/';

/** The notebook of this browser. Where it keeps no data, or the disk is full, nothing is read back. */
export const sharedNotebook = (): DeviceNotebook => ({
  read: (name) => {
    try {
      return localStorage.getItem(prefix + name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (name, text) => {
    try {
      if (text === undefined) localStorage.removeItem(prefix + name);
      else localStorage.setItem(prefix + name, text);
    } catch {
      // What cannot be kept is forgotten when the window closes; the workshop itself is on the shelf.
    }
  },
});

/** Forgets everything on this device whose name begins so: what was written, typed and looked at in a workshop that is removed. */
export function forgetAll(beginning: string): void {
  try {
    const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    for (const name of names) if (name.startsWith(prefix + beginning)) localStorage.removeItem(name);
  } catch {
    // A browser that keeps no data has nothing to forget.
  }
}
