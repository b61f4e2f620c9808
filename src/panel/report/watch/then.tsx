import { useMemo } from 'preact/hooks';
import type { TableId } from '../../../engine/moves.ts';
import type { Say } from '../../../i18n/words.ts';
import { tableThen } from '../../../store/timeline/table-then.ts';
import { stateAt, type Timeline } from '../../../store/timeline/timeline.ts';
import { PartView } from '../part-view.tsx';

interface ThenProps {
  readonly timeline: Timeline;
  readonly seq: number;
  readonly table: TableId;
  readonly names: boolean;
  readonly say: Say;
}

/** What lay on one table after a move, small. */
export function Then({ timeline, seq, table, names, say }: ThenProps) {
  const { name, step, parts } = useMemo(
    () => tableThen(timeline.shown, stateAt(timeline, seq), { table, names, say }),
    [timeline, seq, table, names, say],
  );
  return (
    <section class="watch-then" aria-labelledby="watch-then">
      <h3 id="watch-then">{say('watch.then', { table: name })}</h3>
      <p class="report-cost">{say('watch.step', { step })}</p>
      {parts.length === 0 && <p class="report-nothing">{say('watch.bare')}</p>}
      {parts.map((part, index) => (
        <div key={`${part.step}-${part.kind}`} class="watch-part">
          <h4>{part.title}</h4>
          <PartView part={part} say={say} id={`watch-${index}`} />
        </div>
      ))}
    </section>
  );
}
