import type { Say } from '../../i18n/words.ts';
import type { Report, ReportTable } from '../../store/report/report-model.ts';
import type { ReportPart } from '../../store/report/report-parts.ts';
import { peopleWords, plannedFor, skippedSentences, tableTitle } from '../../store/report/report-words.ts';
import { PartView } from './part-view.tsx';

/** Where the contents lead to. */
export const anchorOf = ({ table }: ReportTable): string => `report-${table}`;

/** One table: who sat there, and everything that they made, in the order they made it. */
export function ReportArticle({ table, say }: { readonly table: ReportTable; readonly say: Say }) {
  const heading = `${anchorOf(table)}-name`;
  return (
    <article class="report-table" id={anchorOf(table)} aria-labelledby={heading}>
      <header class="report-table-head">
        <h2 id={heading}>{tableTitle(table, say)}</h2>
        {plannedFor(table, say).map((sentence) => (
          <p key={sentence} class="report-planned">
            {sentence}
          </p>
        ))}
        <People table={table} say={say} />
      </header>
      {table.parts.length === 0 && <p class="report-nothing">{say('report.empty')}</p>}
      <Parts parts={table.parts} anchor={anchorOf(table)} say={say} />
      <Skipped table={table} say={say} />
    </article>
  );
}

/** What the whole room made together. */
export function ReportRoom({ report: { room = [] }, say }: { readonly report: Report; readonly say: Say }) {
  if (room.length === 0) return null;
  return (
    <article class="report-table" aria-labelledby="report-room">
      <header class="report-table-head">
        <h2 id="report-room">{say('shared.report')}</h2>
      </header>
      <Parts parts={room} anchor="report-room" say={say} />
    </article>
  );
}

interface PartsProps {
  readonly parts: readonly ReportPart[];
  readonly anchor: string;
  readonly say: Say;
}

const Parts = ({ parts, anchor, say }: PartsProps) => (
  <>
    {parts.map((part, index) => (
      <section key={`${part.step}-${index}`} class={`report-part report-part-${part.kind}`}>
        <h3>{part.title}</h3>
        <PartView part={part} say={say} id={`${anchor}-${index}`} />
      </section>
    ))}
  </>
);

/** Their names where the report tells them, or else how many they were. */
function People({ table, say }: { readonly table: ReportTable; readonly say: Say }) {
  const { people, headcount } = table;
  if (headcount === 0) return null;
  if (people.length === 0) return <p class="report-planned">{peopleWords(table, say)}</p>;
  return (
    <ul class="report-people" aria-label={say('report.people')}>
      {people.map((name, index) => (
        <li key={`${index}-${name}`}>{name}</li>
      ))}
    </ul>
  );
}

function Skipped({ table, say }: { readonly table: ReportTable; readonly say: Say }) {
  const skipped = skippedSentences(table, say);
  if (skipped.length === 0) return null;
  return (
    <section class="report-part report-skipped">
      <h3>{say('report.skipped')}</h3>
      <ul>
        {skipped.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
