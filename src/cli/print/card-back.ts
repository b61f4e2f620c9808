import type { CardBack } from '../../engine/deck.ts';
import { markPaths } from '../../lib/mark-paths.ts';
import { frameOf } from './card-look.ts';
import { bandOf, type CardKit, type CardToPrint, footOf, framed, outline } from './card-parts.ts';
import { blend, inks, suitInks } from './inks.ts';
import type { Mark } from './mark.ts';
import type { Rect } from './paper.ts';
import { blockOf, downTo, fitted, leastSize, wordsAt } from './words.ts';

/** The back of a card in plain language, or its suit's pattern when it has none. Nothing when the words do not fit at the least size. */
export function backOf(kit: CardKit, print: CardToPrint): readonly Mark[] | undefined {
  const { back } = print.card;
  return back === undefined ? patterned(kit, print) : plain(kit, print, back);
}

function plain(kit: CardKit, print: CardToPrint, back: CardBack): readonly Mark[] | undefined {
  const { look, size } = kit;
  const frame = frameOf(size, look);
  const width = frame.width - look.pad * 2;
  const foot = footOf(kit, print, width);
  const top = frame.y + look.band + look.gap * 1.4;
  const bottom = frame.y + frame.height - foot.height - look.gap * 0.7;
  const area = { x: frame.x + look.pad, y: top, width, height: bottom - look.gap - top };
  const words = wordsOf(kit, print, back, area);
  if (words === undefined) return undefined;
  return [
    framed(kit, bandOf(kit, print, { ...frame, height: look.band })),
    ...words.marks,
    ...echo(print, { ...area, y: area.y + words.height, height: area.height - words.height }),
    ...foot.marksAt(area.x, bottom),
    outline(kit, print),
  ];
}

interface Words {
  readonly marks: readonly Mark[];
  readonly height: number;
  /** A word was too long for its line. */
  readonly broken: boolean;
}

function wordsOf(kit: CardKit, print: CardToPrint, back: CardBack, area: Rect): Words | undefined {
  for (const { size } of downTo({ size: kit.look.back }, leastSize, 0.25)) {
    const laid = wordsIn(kit, print, back, area, size);
    if (laid.height <= area.height && (!laid.broken || size === leastSize)) return laid;
  }
  return undefined;
}

/** Title, what it is, and an example beside a line in the suit's colour. */
function wordsIn({ fonts, look }: CardKit, { card, suit }: CardToPrint, back: CardBack, area: Rect, size: number): Words {
  const { ink } = suitInks[suit.colour];
  const inset = look.gap * 1.6;
  const heading = { size: look.title * Math.max(0.75, size / look.back), bold: true, leading: 1.14 };
  const title = fitted(
    fonts,
    card.title,
    { ...area, height: heading.size * 2.4 },
    downTo(heading, Math.max(leastSize, look.body)),
  );
  const text = blockOf(fonts, back.text, area.width, { size, leading: 1.3 });
  const example = blockOf(fonts, back.example, area.width - inset, { size, leading: 1.3 });
  const textTop = area.y + title.height + look.gap;
  const exampleTop = textTop + text.height + look.gap * 1.8;
  const end = exampleTop + example.height;
  const marks: readonly Mark[] = [
    wordsAt(fonts, title, area, { ink: inks.ink, as: 'H2' }),
    wordsAt(fonts, text, { ...area, y: textTop }, { ink: inks.ink, as: 'P' }),
    { kind: 'box', rect: { x: area.x, y: exampleTop, width: look.gap * 0.45, height: example.height }, fill: ink },
    wordsAt(fonts, example, { x: area.x + inset, y: exampleTop, width: area.width - inset }, { ink: inks.quiet, as: 'P' }),
  ];
  return { marks, height: end - area.y, broken: title.broken || text.broken || example.broken };
}

/** The picture again, pale, where the words leave it room. */
function echo({ picture, suit }: CardToPrint, room: Rect): readonly Mark[] {
  const side = Math.min(room.width * 0.5, room.height * 0.8);
  if (side < room.width * 0.2) return [];
  const { ink, tint } = suitInks[suit.colour];
  const corner = { x: room.x + (room.width - side) / 2, y: room.y + (room.height - side) / 2 };
  const square = { ...corner, width: side, height: side };
  return [{ kind: 'picture', picture, square, line: blend(ink, inks.card, 0.4), soft: tint, alt: '' }];
}

/** The suit's mark on its pattern, and the word. */
function patterned(kit: CardKit, print: CardToPrint): readonly Mark[] {
  const { fonts, look, size } = kit;
  const { ink, tint } = suitInks[print.suit.colour];
  const frame = frameOf(size, look);
  const middle = { x: size.width / 2, y: size.height * 0.45 };
  const radius = frame.width * 0.2;
  const disc = { x: middle.x - radius * 1.5, y: middle.y - radius * 1.5, width: radius * 3, height: radius * 3 };
  const word = fitted(
    fonts,
    print.suit.title,
    { width: frame.width - look.pad * 2, height: look.title * 2 },
    downTo({ size: look.title, bold: true }, leastSize),
  );
  const label = { ...frame, y: frame.y + frame.height * 0.78, height: word.height + look.gap * 2 };
  const at = { x: frame.x + look.pad, y: label.y + look.gap, width: frame.width - look.pad * 2 };
  const pattern = hatch(frame, look.gap * 1.7, { ink: blend(ink, tint, 0.4), width: 0.7 });
  return [
    framed(kit, [
      { kind: 'box', rect: frame, fill: tint },
      ...pattern,
      { kind: 'box', rect: disc, radius: radius * 1.5, fill: inks.card, stroke: { ink, width: 0.9 } },
      { kind: 'box', rect: label, fill: inks.card },
    ]),
    { kind: 'path', path: markPaths[print.suit.mark], at: middle, scale: radius * 0.85, fill: ink },
    wordsAt(fonts, word, at, { ink, as: 'H2', align: 'centre' }),
    outline(kit, print),
  ];
}

/** Crossing slanted lines over a rectangle and beyond. */
function hatch(rect: Rect, step: number, stroke: { ink: string; width: number }): readonly Mark[] {
  const count = Math.ceil((rect.width + rect.height) / step);
  const [top, bottom] = [rect.y, rect.y + rect.height];
  return Array.from({ length: count }, (_, at) => rect.x - rect.height + at * step).flatMap((x): readonly Mark[] => [
    { kind: 'line', from: { x, y: top }, to: { x: x + rect.height, y: bottom }, stroke },
    { kind: 'line', from: { x, y: bottom }, to: { x: x + rect.height, y: top }, stroke },
  ]);
}
