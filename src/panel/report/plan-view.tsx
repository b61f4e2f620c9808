import type { Say } from '../../i18n/words.ts';
import type { PlanPart, ReportCard, ReportColumn } from '../../store/report/report-model.ts';
import { aimsWord, costWord, gapSentence, pointsSentence } from '../../store/report/report-words.ts';

/** The chosen cards along their timeline, what they cost, and what was wanted and has no card. */
export function PlanView({ part, say }: { readonly part: PlanPart; readonly say: Say }) {
  const { points, columns, aside, gaps } = part;
  const side: readonly ReportColumn[] = aside.length === 0 ? [] : [{ title: say('board.plan.side'), cards: aside }];
  return (
    <>
      {points && <p class="report-points">{pointsSentence(points, say)}</p>}
      <div class={columns.length > 1 ? 'report-columns report-timeline' : 'report-columns'}>
        {columns.map((column) => (
          <Column key={column.title} column={column} say={say} />
        ))}
      </div>
      {side.map((column) => (
        <Column key={column.title} column={column} say={say} />
      ))}
      {gaps.length > 0 && (
        <div class="report-gaps">
          <h4>{say('report.gaps')}</h4>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.cell}>{gapSentence(gap, say)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Column({ column, say }: { readonly column: ReportColumn; readonly say: Say }) {
  return (
    <div class="report-column">
      {column.title !== '' && <h4>{column.title}</h4>}
      {column.cards.length === 0 ? (
        <p class="report-nothing">{say('report.column.empty')}</p>
      ) : (
        <ul class="report-cards">
          {column.cards.map((card) => (
            <Card key={card.title} card={card} say={say} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Card({ card, say }: { readonly card: ReportCard; readonly say: Say }) {
  const { title, cost, aims } = card;
  return (
    <li class="report-card">
      <span class="report-card-title">{title}</span>
      {cost > 0 && <span class="report-cost">{costWord(card, say)}</span>}
      {aims.length > 0 && <span class="report-aims">{aimsWord(card, say)}</span>}
    </li>
  );
}
