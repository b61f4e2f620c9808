import type { Format, Step } from '../../engine/format.ts';
import { jobTitles } from '../../engine/jobs.ts';
import { inks } from './inks.ts';
import type { Mark } from './mark.ts';
import { mm, type Rect } from './paper.ts';
import { type Body, label, ruled, type SheetKit } from './sheet-frame.ts';

const least = 11.5 * mm;

/** The map of all steps with their minutes; long ones go on in a second column, and on further pages. */
export const mapBody =
  (format: Format): Body =>
  (kit, area) => {
    const { steps } = format;
    const high = Math.max(1, Math.floor(area.height / least));
    const columns = steps.length > Math.min(high, 7) ? 2 : 1;
    const pages = Math.ceil(steps.length / (high * columns));
    const each = Math.ceil(steps.length / pages / columns);
    const height = Math.min(area.height / each, 22 * mm);
    const width = (area.width - (columns - 1) * 10 * mm) / columns;
    const marks = steps.map((step, at) => {
      const column = Math.floor(at / each);
      const x = area.x + (column % columns) * (width + 10 * mm);
      return {
        page: Math.floor(column / columns),
        marks: stepRow(kit, format, step, at + 1, { x, y: area.y + (at % each) * height, width, height }),
      };
    });
    return Array.from({ length: pages }, (_, page) => marks.flatMap((row) => (row.page === page ? row.marks : [])));
  };

function stepRow(kit: SheetKit, format: Format, step: Step, number: number, row: Rect): readonly Mark[] {
  const whom = step.for === undefined ? '' : ` (${kit.say('jobs.for', { jobs: jobTitles(format, step.for).join(', ') })})`;
  const disc = { x: row.x, y: row.y + row.height / 2 - 4 * mm, width: 8 * mm, height: 8 * mm };
  const minutes = { x: row.x + row.width - 22 * mm, y: row.y + row.height / 2 - 8, width: 22 * mm, height: 16 };
  const words = { x: row.x + 12 * mm, y: row.y + row.height / 2 - 5.2 * mm, width: row.width - 36 * mm, height: 16 };
  const bottom = row.y + row.height;
  return [
    { kind: 'box', rect: disc, radius: 4 * mm, fill: inks.ink },
    label(
      kit,
      String(number),
      { ...disc, y: disc.y + disc.height / 2 - 8, height: 16 },
      { size: 13, bold: true, leading: 1.23 },
      { ink: inks.onInk, align: 'centre' },
    ),
    label(kit, `${step.title}${whom}`, words, { size: 14, bold: true, leading: 1.1 }, { as: 'H2' }),
    label(kit, step.heading, { ...words, y: words.y + 5.8 * mm }, { size: 11, leading: 1.1 }, { ink: inks.quiet }),
    label(
      kit,
      kit.say('map.short', { minutes: step.minutes }),
      minutes,
      { size: 13, bold: true, leading: 1.23 },
      { align: 'right' },
    ),
    ruled({ x: row.x, y: bottom }, { x: row.x + row.width, y: bottom }, inks.line),
  ];
}
