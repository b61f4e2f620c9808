import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import type { ReportLine, ReportPart, StoryPart } from '../../store/report/report-model.ts';
import { laneTitle } from '../../store/report/report-words.ts';
import { MatrixTable } from './matrix-table.tsx';
import { PlanView } from './plan-view.tsx';

/** One part of a table's report, by its kind. */
export function PartView({ part, say }: { readonly part: ReportPart; readonly say: Say }) {
  switch (part.kind) {
    case 'words':
      return <Words lines={part.lines} />;
    case 'matrix':
      return <MatrixTable part={part} say={say} />;
    case 'story':
      return <Story part={part} say={say} />;
    case 'plan':
      return <PlanView part={part} say={say} />;
    case 'nothing':
      return <p class="report-nothing">{part.sentence}</p>;
    default:
      return assertNever(part);
  }
}

function Words({ lines }: { readonly lines: readonly ReportLine[] }) {
  return (
    <dl class="report-words">
      {lines.map(({ label, text }, index) => (
        <div key={`${index}-${label}`}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Story({ part, say }: { readonly part: StoryPart; readonly say: Say }) {
  return (
    <div class="report-story">
      {part.lanes.map((lane) => (
        <div key={lane.title} class="report-lane">
          <h4>{laneTitle(lane, say)}</h4>
          {lane.moments.length > 0 && <Words lines={lane.moments} />}
        </div>
      ))}
    </div>
  );
}
