import type { SeatId } from '../../engine/moves.ts';
import type { TypingTell } from '../../protocol/room.ts';

export type Typing = TypingTell & { readonly seat: SeatId };

/** What others are typing now, by `table/sheet/field`. */
export interface HeardTyping {
  /** The same record until it changes. */
  readonly all: () => Readonly<Record<string, Typing>>;
  readonly hear: (tell: TypingTell) => void;
  /** Somebody else writes there now. */
  readonly forget: (field: Pick<TypingTell, 'table' | 'sheet' | 'field'>) => void;
  readonly stop: () => void;
}

/** Whoever has been silent for so long writes no more, in milliseconds. */
const patience = 20_000;

/** `changed` is called when somebody has been silent for too long. */
export function makeHeardTyping(changed: () => void): HeardTyping {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let all: Readonly<Record<string, Typing>> = {};

  const drop = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    if (!Object.hasOwn(all, key)) return;
    const { [key]: _, ...others } = all;
    all = others;
  };

  return {
    all: () => all,
    hear: (tell) => {
      const key = keyOf(tell);
      const { seat } = tell;
      drop(key);
      if (seat === null) return;
      all = { ...all, [key]: { ...tell, seat } };
      const silent = (): void => {
        drop(key);
        changed();
      };
      timers.set(key, setTimeout(silent, patience));
    },
    forget: (field) => drop(keyOf(field)),
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

const keyOf = ({ table, sheet, field }: Pick<TypingTell, 'table' | 'sheet' | 'field'>): string => `${table}/${sheet}/${field}`;
