import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import type { ReportPart, StoryPart } from '../../store/report/report-parts.ts';
import { laneTitle } from '../../store/report/report-words.ts';
import { DealtView } from './dealt-view.tsx';
import { DecisionView } from './decision-view.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { NeedsView } from './needs-view.tsx';
import { OwnView } from './own-view.tsx';
import { PictureTable } from './picture-table.tsx';
import { PlanView } from './plan-view.tsx';
import { SituationsView } from './situations-view.tsx';
import { SpendView } from './spend-view.tsx';
import { WordsView } from './words-view.tsx';

interface PartViewProps {
  readonly part: ReportPart;
  readonly say: Say;
  /** Different for every part on the page. */
  readonly id: string;
}

/** One part of a table's report, by its kind. */
export function PartView({ part, say, id }: PartViewProps) {
  switch (part.kind) {
    case 'words':
      return <WordsView lines={part.lines} />;
    case 'matrix':
      return <MatrixTable part={part} say={say} />;
    case 'story':
      return <Story part={part} say={say} />;
    case 'picture':
      return <PictureTable part={part} say={say} />;
    case 'plan':
      return <PlanView part={part} say={say} />;
    case 'spend':
      return <SpendView part={part} say={say} id={id} />;
    case 'needs':
      return <NeedsView part={part} say={say} />;
    case 'dealt':
      return <DealtView part={part} say={say} />;
    case 'own':
      return <OwnView part={part} say={say} />;
    case 'situations':
      return <SituationsView part={part} say={say} />;
    case 'decision':
      return <DecisionView part={part} say={say} />;
    case 'nothing':
      return <p class="report-nothing">{part.sentence}</p>;
    default:
      return assertNever(part);
  }
}

function Story({ part, say }: { readonly part: StoryPart; readonly say: Say }) {
  return (
    <div class="report-story">
      {part.lanes.map((lane) => (
        <div key={lane.title} class="report-lane">
          <h4>{laneTitle(lane, say)}</h4>
          {lane.moments.length > 0 && <WordsView lines={lane.moments} />}
        </div>
      ))}
    </div>
  );
}
