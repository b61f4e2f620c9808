import type { RoomLink } from '../protocol/room-link.ts';
import { type Draft, draftKey } from './drafts.ts';

/** A field of a sheet. */
export type FieldPlace = Pick<Draft, 'table' | 'sheet' | 'field'>;

/** Tells the others at a table what is being typed there, so that they see it grow and do not write over it. */
export interface TypingTeller {
  readonly typed: (words: FieldPlace & Pick<Draft, 'value'>) => void;
  /** The words are in the workshop, or have no place there: nobody types them any more. */
  readonly settled: (place: FieldPlace) => void;
  readonly stop: () => void;
}

/** The shortest time between two tellings of one field, in milliseconds. */
const pause = 300;

interface Telling {
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Typed since the last telling. */
  next: string | undefined;
}

export function makeTypingTeller(room: Pick<RoomLink, 'ask'>): TypingTeller {
  const tellings = new Map<string, Telling>();

  const tell = ({ table, sheet, field }: FieldPlace, value: string | null): void =>
    void room.ask({ type: 'typing', table, sheet, field, value, takeOver: false });
  const tellNow = (place: FieldPlace, telling: Telling, value: string): void => {
    telling.next = undefined;
    tell(place, value);
    telling.timer = setTimeout(() => {
      telling.timer = undefined;
      if (telling.next !== undefined) tellNow(place, telling, telling.next);
    }, pause);
  };

  return {
    typed: ({ value, ...place }) => {
      const key = draftKey(place);
      const telling = tellings.get(key) ?? { timer: undefined, next: undefined };
      tellings.set(key, telling);
      if (telling.timer === undefined) tellNow(place, telling, value);
      else telling.next = value;
    },
    settled: (place) => {
      const key = draftKey(place);
      const telling = tellings.get(key);
      if (!telling) return;
      clearTimeout(telling.timer);
      tellings.delete(key);
      tell(place, null);
    },
    stop: () => {
      for (const { timer } of tellings.values()) clearTimeout(timer);
      tellings.clear();
    },
  };
}
