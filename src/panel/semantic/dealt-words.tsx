import type { DealtRegion } from '../../store/board.ts';
import { CardItem } from './card-item.tsx';
import { useRoving } from './roving.ts';
import { useTable } from './table-context.ts';

/** Cards that were dealt, and who holds how many. */
export function DealtWords({ region }: { readonly region: DealtRegion }) {
  const { say } = useTable();
  const { title, cards, lines } = region;
  const roving = useRoving(cards.map(({ key }) => key));
  return (
    <section aria-label={title} class="region dealt" onKeyDown={roving.onKeyDown}>
      <h2 class="words">{title}</h2>
      {lines.map((line) => (
        <p key={line} class="words quiet">
          {line}
        </p>
      ))}
      {cards.length === 0 && lines.length === 0 && <p class="words quiet">{say('deal.none')}</p>}
      {cards.length > 0 && (
        <ul class="cards" aria-label={title}>
          {cards.map((card, index) => (
            <CardItem key={card.key} card={card} number={index + 1} count={cards.length} where={title} roving={roving} />
          ))}
        </ul>
      )}
    </section>
  );
}
