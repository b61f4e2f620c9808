import type { TrayRegion, TrayShelf } from '../../store/board.ts';
import { CardItem } from './card-item.tsx';
import { type Roving, useRoving } from './roving.ts';
import { classAt, styleAt, useTable } from './table-context.ts';

/** The packs that change the plan, folded away in a list. */
export const foldedId = 'packs-aside';

/** The packs, shelf by shelf. In the picture one shelf is open; going to a card on another opens it. */
export function TrayWords({ region }: { readonly region: TrayRegion }) {
  const { places, say } = useTable();
  const roving = useRoving(region.shelves.flatMap((shelf) => shelf.cards.map(({ key }) => key)));
  const folded = places === undefined ? region.shelves.filter(({ aside }) => aside) : [];
  return (
    <section aria-label={region.title} class="region tray" onKeyDown={roving.onKeyDown}>
      <h2 class="words">{region.title}</h2>
      {region.shelves
        .filter((shelf) => !folded.includes(shelf))
        .map((shelf) => (
          <ShelfWords key={shelf.key} shelf={shelf} roving={roving} />
        ))}
      {folded.length > 0 && (
        <details class="folded" id={foldedId}>
          <summary>{say('revise.open')}</summary>
          {folded.map((shelf) => (
            <ShelfWords key={shelf.key} shelf={shelf} roving={roving} />
          ))}
        </details>
      )}
    </section>
  );
}

function ShelfWords({ shelf, roving }: { readonly shelf: TrayShelf; readonly roving: Roving }) {
  const table = useTable();
  const { hand, input, places } = table;
  const open = hand.shelf === shelf.key;
  return (
    <div class={`shelf suit-${shelf.suit.colour}`}>
      <h3 class="shelf-title">
        {places === undefined ? (
          shelf.title
        ) : (
          <button
            type="button"
            class={classAt(table, shelf.key, 'control')}
            style={styleAt(table, shelf.key)}
            aria-expanded={open}
            onClick={() => input.press(shelf.key)}
          >
            {shelf.title}
          </button>
        )}
      </h3>
      <ul class="cards" aria-label={shelf.title}>
        {shelf.cards.map((card, index) => (
          <CardItem
            key={card.key}
            card={card}
            number={index + 1}
            count={shelf.cards.length}
            where={shelf.title}
            roving={roving}
            onFocus={() => open || places === undefined || input.press(shelf.key)}
          />
        ))}
      </ul>
    </div>
  );
}
