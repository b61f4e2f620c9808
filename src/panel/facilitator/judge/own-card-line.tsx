import { deskBounds } from '../../../engine/host/desk.ts';
import type { OwnCardModel } from '../../../store/console/judging.ts';
import type { OpenSession } from '../../../store/session.ts';

interface OwnCardLineProps {
  readonly session: OpenSession;
  readonly card: OwnCardModel;
  /** Its id on the page, when something leads to it. */
  readonly place?: string | undefined;
}

/** Prices that have a button; higher ones are in a list. */
const usual = [0, 1, 2, 3];
const dear = Array.from({ length: deskBounds.price + 1 }, (_, price) => price).filter((price) => !usual.includes(price));

/** A card of a table's own, with the prices that it can have. */
export function OwnCardLine({ session, card, place }: OwnCardLineProps) {
  const { say } = session;
  const { title, text, state, price } = card;
  return (
    <li class="own-card-line">
      <p class="own-card-state" id={place} tabIndex={place === undefined ? undefined : -1}>
        {state === 'asked'
          ? say('desk.price.ask', { table: card.name, title })
          : say(state === 'refused' ? 'desk.price.refused' : 'desk.price.now', { title, count: price ?? 0 })}
      </p>
      {text !== '' && <p class="quiet">{text}</p>}
      <Prices session={session} card={card} />
    </li>
  );
}

function Prices({ session: { say, act }, card }: Omit<OwnCardLineProps, 'place'>) {
  const { table, card: id, title, name, price, state } = card;
  const setTo = (cost: number): void => void act({ type: 'priceCard', table, card: id, cost });
  return (
    <div class="prices">
      {usual.map((cost) => (
        <button
          key={cost}
          type="button"
          aria-label={say('desk.price.points', { title, table: name, count: cost })}
          aria-pressed={state === 'agreed' && price === cost}
          onClick={() => setTo(cost)}
        >
          {cost}
        </button>
      ))}
      <select
        aria-label={say('desk.price.more', { title, table: name })}
        value={price !== null && dear.includes(price) ? String(price) : ''}
        onChange={({ currentTarget }) => currentTarget.value !== '' && setTo(Number(currentTarget.value))}
      >
        <option value="">{say('desk.price.more.short')}</option>
        {dear.map((cost) => (
          <option key={cost} value={cost}>
            {cost}
          </option>
        ))}
      </select>
      {state !== 'refused' && (
        <button
          type="button"
          aria-label={say('desk.price.refuse', { title, table: name })}
          onClick={() => void act({ type: 'refuseCard', table, card: id })}
        >
          {say('desk.refuse')}
        </button>
      )}
    </div>
  );
}
