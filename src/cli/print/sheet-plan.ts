import type { PlaceStep } from '../../engine/format.ts';
import { inks } from './inks.ts';
import type { Mark } from './mark.ts';
import { mm, type Rect, shrink } from './paper.ts';
import { answerLine, boxesOf, frameBox } from './sheet-fields.ts';
import { type Body, label, type SheetKit } from './sheet-frame.ts';

const [head, totals, least] = [13 * mm, 25 * mm, 18 * mm];

/** The plan: a timeline with places to note cards in, and what the plan needs, when the step asks for that. */
export const planBody =
  (step: PlaceStep): Body =>
  (kit, area) => {
    const foot = step.totals ? totals : 0;
    const lanes = { ...area, y: area.y + head, height: area.height - head - foot };
    return [[...arrow(kit, step, area), ...columnsOf(kit, step, lanes), ...totalsOf(kit, area, foot)]];
  };

const gap = 4 * mm;

/** From the start of one column to the start of the next. */
const columnWidth = (step: PlaceStep, area: Rect): number => (area.width + gap) / step.columns.length;

/** The arrow of time, with the titles of the columns above it. */
function arrow(kit: SheetKit, step: PlaceStep, area: Rect): readonly Mark[] {
  const y = area.y + 8.5 * mm;
  const end = area.x + area.width;
  const width = columnWidth(step, area);
  const titles = step.columns.map(({ title }, at) =>
    label(
      kit,
      title,
      { x: area.x + at * width, y: area.y, width: width - gap, height: 20 },
      { size: 13, bold: true, leading: 1.1 },
      { as: 'H2' },
    ),
  );
  return [
    ...titles,
    { kind: 'line', from: { x: area.x, y }, to: { x: end - 6, y }, stroke: { ink: inks.lineStrong, width: 2 } },
    { kind: 'path', path: 'M-1 -0.7L0.6 0L-1 0.7Z', at: { x: end - 4, y }, scale: 7, fill: inks.lineStrong },
  ];
}

function columnsOf(kit: SheetKit, step: PlaceStep, area: Rect): readonly Mark[] {
  const width = columnWidth(step, area);
  const rows = Math.max(1, Math.floor(area.height / least));
  const abreast = step.columns.length === 1 ? 3 : 1;
  return step.columns.flatMap((_, at) => {
    const column = { ...area, x: area.x + at * width, width: width - gap };
    return boxesOf({ ...column, height: area.height - 3 * mm }, abreast, rows, 2.5 * mm).flatMap((box) =>
      cardSlot(kit, step, box),
    );
  });
}

/** A place for one card: its name, and what the step asks about it. */
function cardSlot(kit: SheetKit, step: PlaceStep, box: Rect): readonly Mark[] {
  const asked = [
    ...(step.aims === undefined ? [] : [kit.say('print.aim')]),
    ...(step.owners === true ? [kit.say('note.owner'), kit.say('note.when')] : []),
  ];
  const inner = shrink(box, 2 * mm);
  const small = { size: 7, least: 5, leading: 1.1 };
  const width = inner.width / Math.max(1, asked.length);
  const low = box.y + box.height - 4.2 * mm;
  return [
    frameBox(box),
    label(kit, kit.say('print.card'), { ...inner, y: box.y + 1.2 * mm, height: 9 }, small, { ink: inks.quiet }),
    ...asked.flatMap((word, at) =>
      answerLine(kit, word, { x: inner.x + at * width, y: low, width: width - 2 * mm, height: 9 }),
    ),
  ];
}

function totalsOf(kit: SheetKit, area: Rect, height: number): readonly Mark[] {
  if (height === 0) return [];
  const top = area.y + area.height - height;
  const words = [kit.say('print.needs.people'), kit.say('print.needs.technology'), kit.say('print.needs.other')];
  const boxes = boxesOf({ ...area, y: top + 6 * mm, height: height - 6 * mm }, words.length, 1);
  return [
    label(kit, kit.say('totals.title'), { ...area, y: top, height: 15 }, { size: 11, bold: true }, { as: 'H2' }),
    ...boxes.flatMap((box, at) => [
      frameBox(box),
      label(kit, words[at] ?? '', { ...shrink(box, 2 * mm), height: 10 }, { size: 8 }, { ink: inks.quiet }),
    ]),
  ];
}
