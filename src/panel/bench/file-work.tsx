import { useMemo, useRef } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import type { BenchFile } from '../../store/workbench/bench-files.ts';
import { problemsIn } from '../../store/workbench/check-bench.ts';
import type { Bench, BenchState } from '../../store/workbench/make-bench.ts';
import { mendOf } from '../../store/workbench/mend.ts';
import type { FileProblem } from '../../store/workbench/tools.ts';
import { BenchCards } from './bench-cards.tsx';
import { BenchSteps } from './bench-steps.tsx';
import { goToPlace, typeOver } from './edit-text.ts';
import { FileActions } from './file-actions.tsx';
import { ProblemList } from './problem-list.tsx';
import { TextEditor } from './text-editor.tsx';

interface FileWorkProps {
  readonly shell: Shell;
  readonly bench: Bench;
  readonly state: BenchState;
  readonly file: BenchFile;
}

/** The chosen file: its text, what is wrong with it, and what it will look like. */
export function FileWork({ shell, bench, state, file }: FileWorkProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { name, text } = file;
  const problems = problemsIn(state.check, name);
  const checked = state.check.texts.get(name) ?? text;
  const sketch = state.check.sketches.get(name);
  const goTo = (line: number, column?: number): void => {
    if (area.current) goToPlace(area.current, line, column);
  };
  const mend = (problem: FileProblem): void => {
    const mending = mendOf(problem, checked, text);
    if (area.current && mending) typeOver(area.current, mending.fix);
    bench.check();
  };
  // A deck has many cards: they are drawn anew after a check, and not with every letter.
  const preview = useMemo(() => {
    if (sketch?.kind === 'format') return <BenchSteps sketch={sketch} problems={problems} goTo={goTo} />;
    const { pictures } = shell.content;
    return sketch && <BenchCards sketch={sketch} pictures={pictures} problems={problems} goTo={goTo} />;
  }, [state.check]);
  return (
    <>
      <FileActions shell={shell} bench={bench} file={file} printable={sketch?.kind === 'deck'} />
      <div class="bench-work">
        <TextEditor area={area} name={name} text={text} write={(typed) => bench.write(name, typed)} />
        <ProblemList problems={problems} checked={checked} goTo={goTo} mend={mend} />
      </div>
      {preview}
    </>
  );
}
