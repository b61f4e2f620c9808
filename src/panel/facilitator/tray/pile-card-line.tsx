import { useRef } from 'preact/hooks';
import { whom } from '../../../store/console/desk-source.ts';
import type { PileCard } from '../../../store/console/pile.ts';
import { PictureMark } from '../../picture-mark.tsx';
import type { SendProps } from './situation-tray.tsx';

type PileCardLineProps = SendProps & { readonly card: PileCard };

/** A card of the pile: its title at a glance, the rest when it is opened. */
export function PileCardLine(props: PileCardLineProps) {
  const { shell, session, card } = props;
  const { say } = session;
  const { title, text, ask, art, colour, suit, tags, effects, had } = card;
  return (
    <li>
      <details class={`pile-card suit-${colour}${card.free.length === 0 ? ' gone' : ''}`}>
        <summary>
          <span class="pile-art" aria-hidden="true">
            <PictureMark pictures={shell.content.pictures} art={art} />
          </span>
          <span class="pile-words">
            <span class="pile-title">{title}</span>
            <span class="pile-suit">{had === '' ? suit : had}</span>
          </span>
        </summary>
        <div class="pile-more">
          <p>{text}</p>
          {ask !== '' && <p class="pile-ask">{ask}</p>}
          {effects.length > 0 && (
            <p>
              <span class="outcome-label">{say('desk.lands')}</span> {effects.join(' ')}
            </p>
          )}
          {tags.length > 0 && <p class="hint">{tags.join(', ')}</p>}
          <SendCard {...props} />
        </div>
      </details>
    </li>
  );
}

/** Sends the card, then folds it away: the focus stays with the card. */
function SendCard({ session: { say }, source, targets, minutes, send, card }: PileCardLineProps) {
  const button = useRef<HTMLButtonElement>(null);
  const tables = card.free.length > 0 ? card.free : targets;
  const words = { whom: whom(source, tables), title: card.title, count: minutes };
  const sendIt = async (): Promise<void> => {
    if (!(await send({ what: 'card', card: card.card }, tables))) return;
    const fold = button.current?.closest('details');
    fold?.removeAttribute('open');
    fold?.querySelector('summary')?.focus();
  };
  return (
    <button
      ref={button}
      type="button"
      class="primary"
      disabled={card.free.length === 0}
      aria-label={say(minutes === 0 ? 'desk.send-to.card' : 'desk.send-to.later.card', words)}
      onClick={() => void sendIt()}
    >
      {say(minutes === 0 ? 'desk.send-to' : 'desk.send-to.later', words)}
    </button>
  );
}
