import type { Bar, Plot } from './tables.ts';
import { escaped } from './text.ts';

/** Everything in units of the drawing, of which it is 720 wide. */
const width = 720;
const labels = 210;
const numbers = 60;
const row = 22;
const thick = 12;
const room = width - labels - numbers;
/** More letters than this do not fit beside a bar; the table has them all. */
const longest = 30;

/** Horizontal bars as a picture that says what it is, and whose numbers are in the table after it. */
export function plotOf(title: string, { unit, bars }: Plot): string {
  const most = Math.max(1, ...bars.flatMap(({ value, mark = 0, half = [0, 0] }) => [value, mark, ...half]));
  const height = bars.length * row + 4;
  const marked = bars.some(({ mark }) => mark !== undefined);
  const caption = `In ${unit}.${marked ? ' A thin line shows where half of all lie, an upright stroke what was planned.' : ''} The table has the numbers.`;
  return `<figure${bars.length > 30 ? '' : ' class="short"'}>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${title}: a bar for each row of the table that follows, in ${unit}`)}" font-size="13">
${bars.map((bar, index) => barText(bar, index * row, most)).join('\n')}
</svg>
<figcaption>${escaped(caption)}</figcaption>
</figure>`;
}

function barText({ label, value, mark, half }: Bar, top: number, most: number): string {
  const at = (number: number): number => Math.round((number / most) * room * 10) / 10;
  const middle = top + row / 2;
  const short = label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
  const parts = [
    `<text x="${labels - 8}" y="${middle + 4}" text-anchor="end">${escaped(short)}</text>`,
    `<rect x="${labels}" y="${middle - thick / 2}" width="${at(value)}" height="${thick}" fill="#b5d8ee" stroke="#0072b2"/>`,
    half && `<path d="M${labels + at(half[0])} ${middle}H${labels + at(half[1])}" stroke="#1a1a1a" stroke-width="2"/>`,
    mark !== undefined &&
      `<path d="M${labels + at(mark)} ${middle - row / 2 + 1}v${row - 2}" stroke="#b34700" stroke-width="3"/>`,
    `<text x="${labels + at(Math.max(value, mark ?? 0, half?.[1] ?? 0)) + 6}" y="${middle + 4}">${value}</text>`,
  ];
  return parts.filter((part) => typeof part === 'string').join('');
}
