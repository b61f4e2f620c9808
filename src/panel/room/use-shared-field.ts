import { useEffect, useState } from 'preact/hooks';
import type { FieldView } from '../../engine/view.ts';
import { draftKey } from '../../store/drafts.ts';
import { writerIn } from '../../store/room/writer.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import type { FieldPlace } from '../../store/typing.ts';

/** How long the words of whoever wrote before may take to arrive, in milliseconds. */
const patience = 800;

interface SharedFieldParts {
  readonly session: OpenSession;
  readonly state: Session;
  readonly place: FieldPlace;
  /** The field as the workshop has it. */
  readonly now: FieldView | undefined;
  /** Leads back to the field. */
  readonly focus: () => void;
}

/** A field that several people may write from several devices, one at a time. */
export interface SharedField {
  /** One's own words first, then those of whoever writes here now, then those of the workshop. */
  readonly value: string;
  /** Somebody else writes here. */
  readonly held: boolean;
  /** Goes on writing in place of whoever writes here. */
  readonly takeOver: () => void;
}

/** What stands in a field, and the way to take it over. What the other has written comes into the workshop first, so that nothing is lost and nothing crosses. */
export function useSharedField({ session, state, place, now, focus }: SharedFieldParts): SharedField {
  const { connection, writing } = session;
  const [taking, setTaking] = useState<{ readonly words: string; readonly from: number } | undefined>(undefined);
  const own = state.drafts[draftKey(place)]?.value;
  const writer = writerIn(connection, place);
  const version = now?.version ?? 0;
  useEffect(() => {
    if (!taking) return undefined;
    const goOn = (): void => {
      setTaking(undefined);
      writing.type({ ...place, value: taking.words }, version);
      focus();
    };
    if (version > taking.from) return goOn();
    const timer = setTimeout(goOn, patience);
    return () => clearTimeout(timer);
  }, [taking, version]);
  const takeOver = async (): Promise<void> => {
    const words = own ?? writer?.value ?? '';
    await connection.room?.ask({ type: 'typing', ...place, value: words, takeOver: true });
    setTaking({ words, from: version });
  };
  return {
    value: own ?? taking?.words ?? writer?.value ?? now?.value ?? '',
    held: writer !== undefined || taking !== undefined,
    takeOver: () => void takeOver(),
  };
}
