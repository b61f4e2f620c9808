import type { Say } from '../../i18n/words.ts';
import type { OwnPart } from '../../store/report/report-parts.ts';
import { ownWords } from '../../store/report/report-words.ts';

/** Cards that the table wrote, with what they cost and what came of them. */
export const OwnView = ({ part, say }: { readonly part: OwnPart; readonly say: Say }) => (
  <ul class="report-cards">
    {part.cards.map((card) => (
      <li key={card.card} class="report-card">
        <span class="report-card-title">{card.title}</span>
        <span class="report-cost">{ownWords(card, say).join(', ')}</span>
        {card.text !== '' && (
          <span class="report-doing" dir="auto">
            {card.text}
          </span>
        )}
      </li>
    ))}
  </ul>
);
