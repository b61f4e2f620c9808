import type { Say } from '../../i18n/words.ts';
import type { DealtPart } from '../../store/report/report-parts.ts';
import { CardView } from './card-view.tsx';

/** Cards that were dealt open before the table. */
export const DealtView = ({ part, say }: { readonly part: DealtPart; readonly say: Say }) => (
  <ul class="report-cards">
    {part.cards.map((card) => (
      <CardView key={card.card} card={card} say={say} />
    ))}
  </ul>
);
