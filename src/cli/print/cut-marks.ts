import { rim } from './credit.ts';
import type { LineMark } from './mark.ts';
import { coveredBy, type Grid, mm, type Point, slotOf } from './paper.ts';

const stroke = { ink: '#000000', width: 0.4 };
const [away, reach] = [1.2 * mm, 5 * mm];

/** Short lines that show where to cut: beside the cards where the sheet has a margin, and on the cuts themselves where it has none. */
export function cutMarks(grid: Grid): readonly LineMark[] {
  const covered = coveredBy(grid);
  const slot = slotOf(grid);
  const upright = linesAcross(covered.x, slot.width, grid.columns, covered.y, covered.height, grid.paper);
  const level = linesAcross(covered.y, slot.height, grid.rows, covered.x, covered.width, flipped(grid.paper));
  return [
    ...upright.map(({ at, from, to }) => line({ x: at, y: from }, { x: at, y: to })),
    ...level.map(({ at, from, to }) => line({ x: from, y: at }, { x: to, y: at })),
  ];
}

const flipped = ({ width, height }: Grid['paper']): Grid['paper'] => ({ width: height, height: width });
const line = (from: Point, to: Point): LineMark => ({ kind: 'line', from, to, stroke });

/** The marks of the cuts that run from top to bottom of a paper: `first` is where the first cut is, `step` how far they are apart. */
function linesAcross(first: number, step: number, count: number, top: number, height: number, paper: Grid['paper']) {
  const cuts = Array.from({ length: count + 1 }, (_, at) => first + at * step);
  const margin = top >= rim;
  const stretches = margin
    ? [
        { from: top - away - reach, to: top - away },
        { from: top + height + away, to: top + height + away + reach },
      ]
    : [
        { from: rim, to: rim + reach },
        { from: paper.height / 2 - reach / 2, to: paper.height / 2 + reach / 2 },
        { from: paper.height - rim - reach, to: paper.height - rim },
      ];
  const seen = margin ? cuts : cuts.filter((at) => at > rim && at < paper.width - rim);
  return seen.flatMap((at) => stretches.map((stretch) => ({ at, ...stretch })));
}
