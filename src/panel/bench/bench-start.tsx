import { useRef, useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import type { Bench } from '../../store/workbench/make-bench.ts';
import type { OurFile } from '../../store/workbench/tools.ts';
import { useTongue } from '../use-tongue.ts';

interface StartProps {
  readonly shell: Shell;
  readonly bench: Bench;
}

/** The ways to lay a file on the bench. */
export function BenchStart({ shell, bench }: StartProps) {
  const { say } = useTongue();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section class="bench-start" aria-labelledby="bench-start-title">
      <h2 id="bench-start-title">{say('bench.start')}</h2>
      <div class="bench-row">
        <button type="button" class="primary" onClick={() => picker.current?.click()}>
          {say('bench.open')}
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={say('bench.open')}
          accept=".yaml,.yml"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void bench.open(files);
          }}
        />
        <button type="button" onClick={() => bench.begin('deck')}>
          {say('bench.begin.deck')}
        </button>
        <button type="button" onClick={() => bench.begin('format')}>
          {say('bench.begin.format')}
        </button>
      </div>
      <OursChoice shell={shell} bench={bench} />
      <p class="hint">{say('bench.open.hint')}</p>
    </section>
  );
}

/** A deck or a format that comes with the game, to change it. */
function OursChoice({ shell, bench }: StartProps) {
  const { say, deck, format } = useTongue();
  const { files } = bench.tools;
  const [chosen, choose] = useState(0);
  const titleOf = ({ kind, id, name }: OurFile): string => {
    const found =
      kind === 'deck'
        ? shell.content.decks.filter((each) => each.id === id).map(deck)
        : shell.content.formats.filter((each) => each.id === id).map(format);
    return say(`bench.ours.${kind}`, { title: found[0]?.title ?? name });
  };
  const file = files[chosen];
  if (!file) return null;
  return (
    <div class="bench-row">
      <label>
        <span>{say('bench.ours')}</span>{' '}
        <select value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {files.map((each, index) => (
            <option key={`${each.kind} ${each.id}`} value={index}>
              {titleOf(each)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => void bench.beginWith(file)}>
        {say('bench.ours.begin')}
      </button>
    </div>
  );
}
