import { writerIn } from '../../store/room/writer.ts';
import type { OpenSession } from '../../store/session.ts';
import type { FieldPlace } from '../../store/typing.ts';

interface WritingHereProps {
  readonly session: OpenSession;
  readonly field: FieldPlace;
  /** What the field is called. */
  readonly label: string;
  /** Whether this page has words of its own there, so that the other's stand below. */
  readonly beside: boolean;
  readonly takeOver: () => void;
}

/** Who else writes in a field, the words as they grow, and the way to take over. What is typed here stays here. */
export function WritingHere({ session, field, label, beside, takeOver }: WritingHereProps) {
  const { say, connection } = session;
  const writer = writerIn(connection, field);
  if (!writer) return null;
  const name = writer.name === '' ? say('people.unnamed') : writer.name;
  return (
    <div class="writing-here">
      <p class="writing-here-who">{say('line.writing', { name })}</p>
      {beside && (
        <p class="writing-here-words" dir="auto">
          {writer.value}
        </p>
      )}
      <button type="button" class="small" aria-label={say('line.take-over.of', { field: label, name })} onClick={takeOver}>
        {say('line.take-over')}
      </button>
    </div>
  );
}
