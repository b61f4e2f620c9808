import type { Needs } from '../../engine/deck.ts';
import { frameOf } from './card-look.ts';
import { artOf, bandOf, type CardKit, type CardToPrint, footOf, framed, outline } from './card-parts.ts';
import { type Rules, rulesIn, rulesMarks } from './card-rules.ts';
import { inks, suitInks } from './inks.ts';
import type { Mark } from './mark.ts';
import type { Rect } from './paper.ts';
import { type Block, blockOf, downTo, fitted, leastSize, wordsAt } from './words.ts';

/** How much of the frame the picture takes at the most, when the words leave it that, at the least, and at the least above rules. */
const art = { most: 0.4, wanted: 0.32, least: 0.13, beside: 0.09 } as const;

/** The further pieces of a card go without its picture. */
const isFirst = ({ piece }: CardToPrint): boolean => piece === undefined || piece.number === 1;

const sharesOf = (print: CardToPrint): { readonly wanted: number; readonly least: number } => {
  if (!isFirst(print)) return { wanted: 0, least: 0 };
  return print.rules.length > 0 ? { wanted: art.wanted, least: art.beside } : art;
};

/** The face of a card, or nothing when its words do not fit at the least size. */
export function frontOf(kit: CardKit, print: CardToPrint): readonly Mark[] | undefined {
  const { size, look } = kit;
  const frame = frameOf(size, look);
  const width = frame.width - look.pad * 2;
  const foot = footOf(kit, print, width, print.credit);
  const room = frame.height - look.band - foot.height - look.gap * 2.6;
  const words = wordsOf(kit, print, { width, height: room, frame: frame.height });
  if (words === undefined) return undefined;
  const field = { ...frame, height: isFirst(print) ? Math.min(frame.height * art.most, room - words.height) : 0 };
  const band = { ...frame, y: field.y + field.height, height: look.band };
  const top = band.y + band.height + look.gap;
  const area = { x: frame.x + look.pad, y: top, width, height: room - field.height };
  const bottom = frame.y + frame.height - foot.height - look.gap * 0.7;
  return [
    framed(kit, [...(isFirst(print) ? artOf(print, field) : []), ...bandOf(kit, print, band)]),
    ...placed(kit, print, words, area),
    ...foot.marksAt(area.x, bottom),
    outline(kit, print),
  ];
}

interface Words {
  readonly title: Block;
  readonly text: Block;
  readonly ask: Block;
  readonly rules: Rules;
  readonly needs: Block;
  readonly height: number;
}

/** The words at the largest size at which they fit; the picture gives way as they shrink. */
function wordsOf(kit: CardKit, print: CardToPrint, room: { width: number; height: number; frame: number }): Words | undefined {
  const sizes = downTo({ size: kit.look.body }, leastSize, 0.25);
  const { wanted, least } = sharesOf(print);
  for (const [step, { size }] of sizes.entries()) {
    const share = wanted + ((least - wanted) * step) / Math.max(1, sizes.length - 1);
    const words = wordsIn(kit, print, room.width, size);
    const broken = [words.title, words.text, words.ask, words.needs, ...words.rules.blocks].some((block) => block.broken);
    if ((!broken || size === leastSize) && words.height <= room.height - room.frame * share) return words;
  }
  return undefined;
}

function wordsIn(kit: CardKit, print: CardToPrint, width: number, size: number): Words {
  const { fonts, say, look } = kit;
  const { card } = print;
  const shrunk = size / look.body;
  const most = { size: look.title * Math.max(0.75, shrunk), bold: true, leading: 1.14 };
  const title = fitted(
    fonts,
    card.title,
    { width, height: most.size * 1.14 * 2 },
    downTo(most, Math.max(leastSize, look.body * 0.9)),
  );
  const text = blockOf(fonts, card.text, width, { size, leading: leadingAt(1.26, size) });
  const ask = blockOf(fonts, card.ask, width, { size, bold: true, leading: leadingAt(1.22, size) });
  const needed = needsOf(card.needs);
  const needs = blockOf(fonts, needed === '' ? '' : say('card.needs', { needs: needed }), width, {
    size: Math.max(leastSize, size * 0.88),
    leading: 1.22,
  });
  const rules = rulesIn(kit, print, width, size);
  const gaps = look.gap * ((needs.lines.length > 0 ? 3.2 : 1.8) + (rules.blocks.length > 0 ? 0.9 : 0));
  const height = title.height + text.height + ask.height + rules.height + needs.height + gaps;
  return { title, text, ask, rules, needs, height };
}

/** The lines of the smallest letters lie a little closer. */
const leadingAt = (most: number, size: number): number => (size < leastSize + 0.5 ? most - 0.08 : most);

const needsOf = ({ people, technology, other }: Needs): string => [...people, ...technology, ...other].join(', ');

/** The words from the top down; what the card needs stands at the foot. */
function placed(kit: CardKit, { suit }: CardToPrint, words: Words, area: Rect): readonly Mark[] {
  const { fonts, look } = kit;
  const { title, text, ask, rules, needs } = words;
  const slack = Math.max(0, area.height - words.height);
  const gap = look.gap * 0.9 + Math.min(look.gap, slack / 4);
  const after = ({ height }: Block): number => (height > 0 ? height + gap : 0);
  const textTop = area.y + after(title);
  const askTop = textTop + after(text);
  const needsTop = area.y + area.height - needs.height;
  const rule = { x: area.x, y: needsTop - look.gap * 0.55 };
  const line: Mark = {
    kind: 'line',
    from: rule,
    to: { x: area.x + area.width, y: rule.y },
    stroke: { ink: inks.line, width: 0.6 },
  };
  return [
    wordsAt(fonts, title, area, { ink: inks.ink, as: 'H2' }),
    wordsAt(fonts, text, { ...area, y: textTop }, { ink: inks.ink, as: 'P' }),
    wordsAt(fonts, ask, { ...area, y: askTop }, { ink: suitInks[suit.colour].ink, as: 'P' }),
    ...rulesMarks(kit, suit, rules, { ...area, y: askTop + after(ask) }),
    ...(needs.lines.length > 0 ? [line] : []),
    wordsAt(fonts, needs, { ...area, y: needsTop }, { ink: inks.quiet, as: 'P' }),
  ];
}
