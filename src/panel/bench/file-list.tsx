import { useEffect, useRef } from 'preact/hooks';
import type { Say } from '../../i18n/words.ts';
import type { Leaving } from '../../store/removal.ts';
import { countErrors, problemsIn } from '../../store/workbench/check-bench.ts';
import type { Bench, BenchState } from '../../store/workbench/make-bench.ts';
import type { FileProblem } from '../../store/workbench/tools.ts';
import { useNow } from '../use-now.ts';
import { useSay } from '../use-tongue.ts';

interface FileListProps {
  readonly bench: Bench;
  readonly state: BenchState;
}

/** Every open file with what is wrong with it; in the place of one that is about to be discarded, the way to keep it. */
export function FileList({ bench, state }: FileListProps) {
  const say = useSay();
  if (state.files.length === 0) return null;
  return (
    <section class="bench-files" aria-labelledby="bench-files-title">
      <h2 id="bench-files-title">{say('bench.files')}</h2>
      <ul>
        {state.files.map(({ name }) => {
          const leaving = state.leaving.find(({ key }) => key === name);
          return leaving ? (
            <LeavingFile key={name} bench={bench} leaving={leaving} />
          ) : (
            <li key={name}>
              <button
                type="button"
                class="bench-file"
                aria-current={name === state.chosen ? 'true' : undefined}
                onClick={() => bench.choose(name)}
              >
                <span class="bench-file-name">{name}</span>{' '}
                <span class="quiet">{countWords(problemsIn(state.check, name), say)}</span>
              </button>
              <button
                type="button"
                class="small"
                aria-label={say('bench.discard', { file: name })}
                onClick={() => bench.discard(name)}
              >
                {say('bench.discard.short')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Says that a file is discarded, for as long as that can be taken back. Whoever discarded it is led to the way back. */
function LeavingFile({ bench, leaving }: { readonly bench: Bench; readonly leaving: Leaving }) {
  const say = useSay();
  const undo = useRef<HTMLButtonElement>(null);
  const seconds = Math.max(0, Math.ceil((leaving.until - useNow(true)) / 1000));
  useEffect(() => {
    if (document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <li>
      <p role="status">{say('bench.discarded', { file: leaving.key })}</p>
      <button
        ref={undo}
        type="button"
        class="small"
        aria-label={say('bench.keep', { file: leaving.key })}
        onClick={() => bench.keep(leaving.key)}
      >
        {say('desk.undo')} <span class="undo-seconds">{say('desk.undo.seconds', { count: seconds })}</span>
      </button>
    </li>
  );
}

/** "2 errors, 1 warning", or that there is nothing. */
export function countWords(problems: readonly FileProblem[], say: Say): string {
  const errors = countErrors(problems);
  const warnings = problems.length - errors;
  const words = [
    ...(errors > 0 ? [say('bench.errors', { count: errors })] : []),
    ...(warnings > 0 ? [say('bench.warnings', { count: warnings })] : []),
  ];
  return words.length > 0 ? words.join(', ') : say('bench.clean');
}
