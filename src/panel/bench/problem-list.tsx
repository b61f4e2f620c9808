import { mendOf } from '../../store/workbench/mend.ts';
import type { FileProblem } from '../../store/workbench/tools.ts';
import { useSay } from '../use-tongue.ts';
import { countWords } from './file-list.tsx';

/** The most problems that are listed: what comes after them is often wrong only because of them. */
const mostListed = 60;

interface ProblemListProps {
  readonly problems: readonly FileProblem[];
  /** The text in which they were found. */
  readonly checked: string;
  readonly goTo: (line: number, column: number) => void;
  readonly mend: (problem: FileProblem) => void;
}

/** What is wrong with a file, from top to bottom. The sentences are in English, as on the command line. */
export function ProblemList({ problems, checked, goTo, mend }: ProblemListProps) {
  const say = useSay();
  const more = problems.length - mostListed;
  return (
    <section class="bench-problems" aria-labelledby="bench-problems-title">
      <h2 id="bench-problems-title">{say('bench.problems')}</h2>
      <p role="status">{countWords(problems, say)}</p>
      <ul>
        {problems.slice(0, mostListed).map((problem) => (
          <li key={`${problem.line}:${problem.column} ${problem.code} ${problem.message}`} class={problem.severity}>
            <button type="button" class="bench-problem" onClick={() => goTo(problem.line, problem.column)}>
              <span class="bench-line">{say(`bench.line.${problem.severity}`, { line: problem.line })}</span>{' '}
              <span lang="en">{problem.message}</span>
            </button>
            {problem.hint !== '' && (
              <p class="hint" lang="en">
                {problem.hint}
              </p>
            )}
            <MendButton problem={problem} checked={checked} mend={mend} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{say('bench.problems.more', { count: more })}</p>}
    </section>
  );
}

function MendButton({
  problem,
  checked,
  mend,
}: Pick<ProblemListProps, 'checked' | 'mend'> & { readonly problem: FileProblem }) {
  const say = useSay();
  const mending = mendOf(problem, checked, checked);
  if (!mending) return null;
  return (
    <button type="button" class="small" onClick={() => mend(problem)}>
      {say('bench.mend', { before: mending.before, after: mending.fix.text })}
    </button>
  );
}
