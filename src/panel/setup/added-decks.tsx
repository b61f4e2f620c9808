import { useSay } from '../use-tongue.ts';
import type { ChosenDecks } from './use-decks.ts';

type AddedDecksProps = Pick<ChosenDecks, 'joiners' | 'added' | 'setAdded'>;

/** Cards that can be added to those of the chosen deck. */
export function AddedDecks({ joiners, added, setAdded }: AddedDecksProps) {
  const say = useSay();
  if (joiners.length === 0) return null;
  return (
    <fieldset class="big-choice">
      <legend>{say('setup.add')}</legend>
      {joiners.map(({ id, title, about, language, cards }) => (
        <label key={id} class={added.includes(id) ? 'chosen' : ''}>
          <input
            type="checkbox"
            checked={added.includes(id)}
            onChange={({ currentTarget }) =>
              setAdded(currentTarget.checked ? [...added, id] : added.filter((other) => other !== id))
            }
          />
          <span class="choice-title" lang={language}>
            {title}
          </span>
          <span class="choice-note">{say('setup.add.cards', { count: cards.length })}</span>
          <span class="choice-about" lang={language}>
            {about}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
