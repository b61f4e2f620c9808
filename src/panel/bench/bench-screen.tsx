import './bench.css';
import './bench-print.css';
import type { Shell } from '../../store/app.ts';
import { type Bench, shownFiles } from '../../store/workbench/make-bench.ts';
import { useStore } from '../use-store.ts';
import { useSay } from '../use-tongue.ts';
import { BenchStart } from './bench-start.tsx';
import { FileList } from './file-list.tsx';
import { FileWork } from './file-work.tsx';
import { useBench } from './use-bench.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

/** Where organisers write decks and formats, see every mistake, and play what they wrote. */
export function BenchScreen({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const bench = useBench(shell);
  return (
    <main class="bench-screen">
      <header class="bench-head">
        <h1>{say('bench.title')}</h1>
        <p class="quiet">{say('bench.about')}</p>
        <button type="button" onClick={() => shell.go('first')}>
          {say('bench.back')}
        </button>
      </header>
      {bench === undefined && <p role="status">{say('bench.coming')}</p>}
      {bench === 'unreachable' && <p role="alert">{say('bench.unreachable')}</p>}
      {typeof bench === 'object' && <BenchTop shell={shell} bench={bench} />}
    </main>
  );
}

/** Everything on the bench. */
function BenchTop({ shell, bench }: { readonly shell: Shell; readonly bench: Bench }) {
  const say = useSay();
  const state = useStore(bench.store);
  useDroppedFiles(bench.open);
  const file = shownFiles(state).find(({ name }) => name === state.chosen);
  return (
    <div class="bench-top">
      <BenchStart shell={shell} bench={bench} />
      <div role="alert">
        {state.refused.map(({ name, why }) => (
          <p key={name} class="notice">
            {say(`bench.refused.${why}`, { file: name })}
          </p>
        ))}
        {!state.kept && <p class="notice">{say('bench.unkept')}</p>}
      </div>
      <FileList bench={bench} state={state} />
      {file && <FileWork key={file.name} shell={shell} bench={bench} state={state} file={file} />}
    </div>
  );
}
