import { assertNever } from '../../lib/assert.ts';
import type { LandedLine, LandedPart, PaperPart, PlanPart, TableSlide } from '../../store/projector/slides.ts';
import { Mark } from '../card.tsx';
import { inColumns, inLines } from './in-columns.ts';
import { MatricesView } from './matrices-view.tsx';
import { Cards } from './plans-view.tsx';
import type { SlideProps } from './slide-view.tsx';

/** One table in the spotlight: its plan, its matrix, or what landed on it. */
export function SpotlightView({ part, ...props }: SlideProps & { readonly part: TableSlide['part'] }) {
  switch (part.kind) {
    case 'plan':
      return <PlanColumns part={part} {...props} />;
    case 'matrix':
      return <MatricesView columns={part.columns} matrices={[part.matrix]} lines={part.lines} titled={false} say={props.say} />;
    case 'landed':
      return <Landed part={part} {...props} />;
    case 'paper':
      return <Paper part={part} />;
    case 'quiet':
      return <p class="quiet-slide">{part.text}</p>;
    default:
      return assertNever(part);
  }
}

const PlanColumns = ({ part, ...props }: SlideProps & { readonly part: PlanPart }) => (
  <div class="plan-columns" style={inColumns(part.columns.length)}>
    {part.columns.map(({ key, title, cards }) => (
      <section key={key} class="plan-column">
        {title !== '' && <h2>{title}</h2>}
        <Cards look={part.look} cards={cards} {...props} />
      </section>
    ))}
  </div>
);

const Paper = ({ part }: { readonly part: PaperPart }) => (
  <div class={part.large ? 'paper large' : 'paper'}>
    <h2>{part.title}</h2>
    <dl style={inLines(part.most)}>
      {part.lines.map(({ field, label, text }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd class="paper-text" dir="auto">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  </div>
);

const Landed = ({ part, say }: SlideProps & { readonly part: LandedPart }) => (
  <div class="landed">
    <h2>{say('screen.landed')}</h2>
    <ol style={inLines(part.lines)}>
      {part.landed.map((line) => (
        <LandedRow key={line.key} line={line} />
      ))}
    </ol>
  </div>
);

const LandedRow = ({ line: { title, suit, answer, outcome } }: { readonly line: LandedLine }) => (
  <li class={`landed-row suit-${suit?.colour ?? 'vermilion'}`}>
    {suit && <Mark mark={suit.mark} />}
    <span class="landed-row-title" dir="auto">
      {title}
    </span>
    <span class="landed-row-outcome">{outcome}</span>
    {answer !== '' && (
      <span class="landed-answer" dir="auto">
        {answer}
      </span>
    )}
  </li>
);
