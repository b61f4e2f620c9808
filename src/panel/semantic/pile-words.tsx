import type { PileCard, PileRegion } from '../../store/board.ts';
import { type Roving, useRoving } from './roving.ts';
import { classAt, styleAt, useTable } from './table-context.ts';

/** All that has landed before: each can be brought to the front again. */
export function PileWords({ region }: { readonly region: PileRegion }) {
  const roving = useRoving(region.cards.map(({ key }) => key));
  return (
    <section aria-label={region.title} class="region pile" onKeyDown={roving.onKeyDown}>
      <h2 class="words">{region.title}</h2>
      <ul>
        {region.cards.map((card) => (
          <li key={card.key}>
            <PileButton card={card} roving={roving} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PileButton({ card, roving }: { readonly card: PileCard; readonly roving: Roving }) {
  const table = useTable();
  const { say, input } = table;
  const { key, face, told, badge } = card;
  return (
    <button
      type="button"
      class={classAt(table, key, `thing pile-card suit-${face.suit.colour} badge-${badge}`)}
      data-key={key}
      style={styleAt(table, key)}
      tabIndex={roving.tabIndex(key)}
      aria-label={say('pile.look', { title: face.title, told })}
      onFocus={() => {
        roving.onFocus(key);
        input.look(key);
      }}
      onBlur={() => input.look(undefined)}
      onClick={() => input.press(key)}
    >
      <span class="row-title">{face.title}</span>
      <span class="row-meta">{told}</span>
    </button>
  );
}
