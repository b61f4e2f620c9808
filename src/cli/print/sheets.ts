import type { Format, ShapeName, ShapeOf, Step } from '../../engine/format.ts';
import { jobTitles } from '../../engine/jobs.ts';
import { minutesIn } from '../../engine/lanes.ts';
import { creditFor } from './credit.ts';
import { creditPages } from './credit-pages.ts';
import type { Page } from './mark.ts';
import { fieldsBody } from './sheet-fields.ts';
import { type Body, footOf, type SheetKit, sheetPages } from './sheet-frame.ts';
import { lanesBody, matrixBody, pictureBody } from './sheet-grid.ts';
import { listBody, orderBody, slidersBody, ticksBody } from './sheet-lines.ts';
import { mapBody } from './sheet-map.ts';
import { planBody } from './sheet-plan.ts';

/** How each shape is printed. */
const shapeBodies: { readonly [Name in ShapeName]: (shape: ShapeOf<Name>) => Body } = {
  fields: ({ fields }) => fieldsBody(fields),
  matrix: matrixBody,
  lanes: lanesBody,
  list: listBody,
  picture: pictureBody,
  sliders: slidersBody,
  order: orderBody,
  ticks: ticksBody,
};

const bodyOf = <Name extends ShapeName>(shape: ShapeOf<Name> & { readonly shape: Name }): Body =>
  shapeBodies[shape.shape](shape);

/** The map of a format, and after it each sheet that a table writes on, in the order of the steps. */
export function formatSheets(kit: SheetKit, format: Format): readonly Page[] {
  const credit = creditFor(kit.fonts, kit.say, format, footOf(kit));
  const count = format.steps.length;
  const minutes = minutesIn(format);
  const map = {
    above: `${format.title}. ${kit.say('print.map.steps', { count })}`,
    heading: kit.say('print.map'),
    ask: `${format.about} ${kit.say('time.about', { count: minutes })}.`,
  };
  const sheets = format.steps.flatMap((step, at) => {
    const above = `${format.title}. ${kit.say('print.step', { number: at + 1, count, title: step.title })}, ${kit.say('map.short', { minutes: step.minutes })}${forWhom(kit, format, step)}`;
    return bodiesOf(step, format.steps.slice(0, at)).flatMap((body) =>
      sheetPages(kit, credit.text, { above, heading: step.heading, ask: step.ask }, body),
    );
  });
  return [
    ...sheetPages(kit, credit.text, map, mapBody(format)),
    ...sheets,
    ...(credit.apart ? creditPages(kit.fonts, kit.say, kit.paper, format) : []),
  ];
}

/** ", for Funders", of a step that is not for all. */
const forWhom = ({ say }: SheetKit, format: Format, step: Step): string =>
  step.for === undefined ? '' : `, ${say('jobs.for', { jobs: jobTitles(format, step.for).join(', ') })}`;

/** What a table writes in a step: most have nothing for paper. A sheet that is written on again is printed once. */
function bodiesOf(step: Step, before: readonly Step[]): readonly Body[] {
  if (step.kind === 'write')
    return before.some((each) => each.kind === 'write' && each.sheet === step.sheet) ? [] : [bodyOf(step.shape)];
  if (step.kind === 'place') return [planBody(step)];
  if (step.kind === 'talk') return [fieldsBody(step.questions)];
  return step.kind === 'show' && step.reply ? [fieldsBody(step.reply.fields)] : [];
}
