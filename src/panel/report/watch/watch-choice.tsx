import type { TableId } from '../../../engine/moves.ts';
import type { Rulebook } from '../../../engine/rulebook.ts';
import type { Say } from '../../../i18n/words.ts';
import { type Player, speeds } from './use-playback.ts';

interface WatchChoiceProps {
  readonly rulebook: Rulebook;
  readonly only: TableId | undefined;
  readonly choose: (only: TableId | undefined) => void;
  readonly player: Player;
  readonly say: Say;
}

/** Which table it is about, and how fast it plays. */
export function WatchChoice({ rulebook, only, choose, player, say }: WatchChoiceProps) {
  const { tables } = rulebook.header;
  return (
    <div class="watch-choice">
      {tables.length > 1 && (
        <label>
          <span>{say('watch.tables')}</span>
          <select value={only ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value || undefined)}>
            <option value="">{say('watch.all-tables')}</option>
            {tables.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{say('watch.speed')}</span>
        <select
          value={player.speed}
          onChange={({ currentTarget }) => {
            const wanted = speeds.find((speed) => speed === currentTarget.value);
            if (wanted) player.setSpeed(wanted);
          }}
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {say(`watch.speed.${speed}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
