import { useId, useState } from 'preact/hooks';
import { type PileSuit, pileOf, pileTags } from '../../../store/console/pile.ts';
import { PileCardLine } from './pile-card-line.tsx';
import type { SendProps } from './situation-tray.tsx';

/** All cards of the pile by suit, to look through or to search. */
export function PileList(props: SendProps) {
  const { session, source, targets } = props;
  const { say } = session;
  const tags = useId();
  const [search, setSearch] = useState('');
  const suits = pileOf(source, targets, search);
  const count = suits.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <div class="pile">
      <label class="desk-field">
        <span>{say('desk.find')}</span>
        <input
          type="text"
          autocomplete="off"
          list={tags}
          placeholder={say('desk.find.hint')}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <datalist id={tags}>
        {pileTags(source).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <p role="status" class={count === 0 ? 'hint' : 'sr-only'}>
        {search === '' ? '' : count === 0 ? say('desk.find.none') : say('desk.found', { count })}
      </p>
      {suits.map((suit) => (
        <SuitList key={suit.suit} {...props} suit={suit} titled={suits.length > 1} />
      ))}
    </div>
  );
}

function SuitList({ suit, titled, ...props }: SendProps & { readonly suit: PileSuit; readonly titled: boolean }) {
  return (
    <>
      {titled && <h3>{suit.title}</h3>}
      <ul class="pile-cards" aria-label={suit.title}>
        {suit.cards.map((card) => (
          <PileCardLine key={card.card} {...props} card={card} />
        ))}
      </ul>
    </>
  );
}
