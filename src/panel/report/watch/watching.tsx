import { useMemo, useState } from 'preact/hooks';
import type { TableId } from '../../../engine/moves.ts';
import type { Say } from '../../../i18n/words.ts';
import { chaptersOf, type Scene, scenesOf } from '../../../store/timeline/chapters.ts';
import type { Timeline } from '../../../store/timeline/timeline.ts';
import { Chapters } from './chapters.tsx';
import { Controls } from './controls.tsx';
import { PlayButtons } from './play-buttons.tsx';
import { Then } from './then.tsx';
import { usePlayback } from './use-playback.ts';
import { WatchChoice } from './watch-choice.tsx';

interface WatchingProps {
  readonly timeline: Timeline;
  readonly names: boolean;
  readonly say: Say;
}

/** What happened in words, the way to any moment of it, and what lay on a table then. */
export function Watching({ timeline, names, say }: WatchingProps) {
  const { shown: rulebook, moments } = timeline;
  const [only, setOnly] = useState<TableId | undefined>(rulebook.tables.length === 1 ? rulebook.tables[0] : undefined);
  const scenes = useMemo(() => scenesOf(rulebook, moments, only, say), [rulebook, moments, only, say]);
  const chapters = useMemo(() => chaptersOf(rulebook, scenes), [rulebook, scenes]);
  const player = usePlayback(scenes);
  const { number } = player;
  if (moments.length === 0) return <p>{say('watch.none')}</p>;
  const scene = scenes[number - 1];
  const table = only ?? shownTable(scenes, number) ?? rulebook.tables[0];
  return (
    <div class="watch-body">
      <div class="watch-deck">
        <div class="watch-bar">
          <PlayButtons player={player} count={scenes.length} say={say} />
          <WatchChoice rulebook={rulebook} only={only} choose={setOnly} player={player} say={say} />
        </div>
        <Controls player={player} scene={scene} count={scenes.length} rulebook={rulebook} say={say} />
      </div>
      <Chapters chapters={chapters} scene={scene} player={player} count={scenes.length} say={say} />
      {table !== undefined && <Then timeline={timeline} seq={scene?.seq ?? 0} table={table} names={names} say={say} />}
    </div>
  );
}

/** The table that was told about last. */
const shownTable = (scenes: readonly Scene[], number: number): TableId | undefined =>
  scenes.slice(0, number).findLast(({ table }) => table !== undefined)?.table;
