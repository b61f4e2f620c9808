import { useState } from 'preact/hooks';
import { whom } from '../../../store/console/desk-source.ts';
import type { SendProps } from './situation-tray.tsx';

/** Lets chance choose: of which kind, and whether all get the same. */
export function DrawForm({ session: { say }, source, targets, minutes, send }: SendProps) {
  const { rulebook } = source;
  const suits = rulebook.format.situations?.suits ?? [];
  const [suit, setSuit] = useState('');
  const [same, setSame] = useState(false);
  const many = targets.length > 1;
  return (
    <form
      class="draw-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send({ what: 'draw', suit, same: same && many });
      }}
    >
      <button type="submit" class="primary">
        {say(minutes === 0 ? 'desk.draw.button' : 'desk.draw.later', { whom: whom(source, targets), count: minutes })}
      </button>
      <div class="draw-how">
        {suits.length > 1 && (
          <select
            aria-label={say('desk.draw.suit')}
            value={suit}
            onChange={({ currentTarget }) => setSuit(currentTarget.value)}
          >
            <option value="">{say('desk.draw.any')}</option>
            {suits.map((id) => (
              <option key={id} value={id}>
                {rulebook.suits.get(id)?.title ?? id}
              </option>
            ))}
          </select>
        )}
        {many && (
          <select
            aria-label={say('desk.draw.same')}
            value={same ? 'same' : 'each'}
            onChange={({ currentTarget }) => setSame(currentTarget.value === 'same')}
          >
            <option value="each">{say('desk.draw.each')}</option>
            <option value="same">{say('desk.draw.one')}</option>
          </select>
        )}
      </div>
    </form>
  );
}
