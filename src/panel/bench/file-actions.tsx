import { useState } from 'preact/hooks';
import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Shell } from '../../store/app.ts';
import { oneTable } from '../../store/one-table.ts';
import type { BenchFile } from '../../store/workbench/bench-files.ts';
import type { Bench } from '../../store/workbench/make-bench.ts';
import { type Unplayable, whatToPlay } from '../../store/workbench/what-to-play.ts';
import { useStore } from '../use-store.ts';
import { useSay } from '../use-tongue.ts';

interface FileActionsProps {
  readonly shell: Shell;
  readonly bench: Bench;
  readonly file: BenchFile;
  readonly printable: boolean;
}

/** Plays, saves and prints the chosen file. */
export function FileActions({ shell, bench, file, printable }: FileActionsProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState<Unplayable | undefined>(undefined);
  const { notice } = useStore(shell.app);
  const told = refusal ? unplayableWords(refusal, say) : notice;
  const play = (): void => {
    bench.check();
    const { check, chosen } = bench.store.getState();
    const game = whatToPlay(check, chosen, shell.content);
    setRefusal(game.ok ? undefined : game.error);
    if (game.ok) void shell.host(oneTable(game.value, say), 't1');
  };
  return (
    <div class="bench-acts">
      <div class="bench-row">
        <button type="button" class="primary" onClick={play}>
          {say('bench.play')}
        </button>
        <button type="button" onClick={() => shell.download(file.name, file.text, 'text/yaml')}>
          {say('bench.save')}
        </button>
        {printable && (
          <button type="button" onClick={() => print()}>
            {say('bench.print')}
          </button>
        )}
      </div>
      <p role="alert" class={told === '' ? 'notice empty' : 'notice'}>
        {told}
      </p>
    </div>
  );
}

function unplayableWords(refusal: Unplayable, say: Say): string {
  switch (refusal.why) {
    case 'nothing':
      return say('bench.play.nothing');
    case 'mistakes':
      return say('bench.play.mistakes', { file: refusal.file, count: refusal.count });
    case 'missing':
      return say('bench.play.missing', { ...refusal, suits: refusal.suits.join(', ') });
    case 'no-format':
    case 'no-deck':
      return say(`bench.play.${refusal.why}`, { title: refusal.title });
    default:
      return assertNever(refusal);
  }
}
