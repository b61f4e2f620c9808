import { lengthOf } from '../../engine/lanes.ts';
import { problemsAt } from '../../store/workbench/check-bench.ts';
import type { FileProblem, FormatSketch } from '../../store/workbench/tools.ts';
import { useSay } from '../use-tongue.ts';

interface BenchStepsProps {
  readonly sketch: FormatSketch;
  readonly problems: readonly FileProblem[];
  readonly goTo: (line: number) => void;
}

/** The map of a format: every step with its minutes and what it asks. */
export function BenchSteps({ sketch, problems, goTo }: BenchStepsProps) {
  const say = useSay();
  const { steps, language } = sketch;
  const jobs = [...new Set(steps.flatMap((step) => step.for))];
  const minutes = lengthOf(
    steps.map((step) => ({
      minutes: step.minutes ?? 0,
      ...(step.for.length > 0 && { lanes: step.for.map((job) => jobs.indexOf(job)) }),
    })),
  );
  return (
    <section class="bench-steps" aria-labelledby="bench-steps-title">
      <h2 id="bench-steps-title">{say('bench.steps')}</h2>
      <p class="quiet">
        {say('setup.steps', { count: steps.length })}, {say('time.about', { count: minutes })}
      </p>
      <ol>
        {steps.map(({ title, ask, minutes: each, lines, for: whom }, index) => {
          const wrong = problemsAt(problems, lines).length;
          return (
            <li key={lines.from}>
              <span class="bench-step-title" lang={language}>
                {index + 1}. {title}
              </span>
              {whom.length > 0 && <span class="quiet">{say('jobs.for', { jobs: whom.join(', ') })}</span>}
              <span class="quiet">{each === undefined ? say('bench.step.timeless') : say('map.minutes', { count: each })}</span>
              <span lang={language}>{ask}</span>
              {wrong > 0 && (
                <button
                  type="button"
                  class="small bench-card-wrong"
                  aria-label={say('bench.card.wrong', { count: wrong, title })}
                  onClick={() => goTo(lines.from)}
                >
                  {say('bench.card.wrong.short', { count: wrong })}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
