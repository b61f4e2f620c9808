import type { Say } from '../../i18n/words.ts';
import { aimsWord, blockedWord, costWord, doingWords } from '../../store/report/plan-words.ts';
import type { ReportCard } from '../../store/report/report-parts.ts';

/** One card of a plan: its suit, what it costs, for whom it is, who does it by when, and whether it is blocked. */
export function CardView({ card, say }: { readonly card: ReportCard; readonly say: Say }) {
  const { title, suit, own, blocked } = card;
  const facts = [suit.word, costWord(card, say), own ? say('report.card.own') : ''].filter((fact) => fact !== '');
  const aims = aimsWord(card, say);
  return (
    <li class={`report-card suit-${suit.colour}${blocked ? ' report-card-blocked' : ''}`}>
      <span class="report-card-title">{title}</span>
      {blocked && <span class="report-blocked">{blockedWord(card, say)}</span>}
      <span class="report-cost">{facts.join(', ')}</span>
      {aims !== '' && <span class="report-aims">{aims}</span>}
      {doingWords(card, say).map((words) => (
        <span key={words} class="report-doing" dir="auto">
          {words}
        </span>
      ))}
    </li>
  );
}
