import type { Say } from '../../i18n/words.ts';
import { gapSentence, heapsOf, pointsSentence, pursesIn, reachesSentence } from '../../store/report/plan-words.ts';
import type { PlanPart, ReportColumn } from '../../store/report/report-parts.ts';
import { CardView } from './card-view.tsx';

/** The chosen cards along their timeline, what became of the others, and what was wanted and has no card. */
export function PlanView({ part, say }: { readonly part: PlanPart; readonly say: Say }) {
  const { columns, gaps } = part;
  const reaches = reachesSentence(part, say);
  return (
    <>
      {pursesIn(part).map((purse) => (
        <p key={purse.name} class="report-points">
          {pointsSentence(purse, say)}
        </p>
      ))}
      <div class={columns.length > 1 ? 'report-columns report-timeline' : 'report-columns'}>
        {columns.map((column) => (
          <Column key={column.title} column={column} say={say} />
        ))}
      </div>
      {heapsOf({ ...part, columns: [] }, say).map((column) => (
        <Column key={column.title} column={column} say={say} />
      ))}
      {reaches !== '' && <p class="report-reaches">{reaches}</p>}
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
            <CardView key={card.card} card={card} say={say} />
          ))}
        </ul>
      )}
    </div>
  );
}
