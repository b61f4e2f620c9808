import type { Needs } from '../../engine/deck.ts';
import { frameOf } from './card-look.ts';
import { artOf, bandOf, type CardKit, type CardToPrint, footOf, framed, outline } from './card-parts.ts';
import { inks, suitInks } from './inks.ts';
import type { Mark } from './mark.ts';
import type { Rect } from './paper.ts';
import { type Block, blockOf, downTo, fitted, leastSize, wordsAt } from './words.ts';

/** How much of the frame the picture takes at the most, when the words leave it that, and at the least. */
const art = { most: 0.4, wanted: 0.32, least: 0.13 } as const;

/** The face of a card, or nothing when its words do not fit at the least size. */
export function frontOf(kit: CardKit, print: CardToPrint): readonly Mark[] | undefined {
  const { size, look } = kit;
  const frame = frameOf(size, look);
  const width = frame.width - look.pad * 2;
  const foot = footOf(kit, print, width, print.credit);
  const room = frame.height - look.band - foot.height - look.gap * 2.6;
  const words = wordsOf(kit, print, { width, height: room, frame: frame.height });
  if (words === undefined) return undefined;
  const field = { ...frame, height: Math.min(frame.height * art.most, room - words.height) };
  const band = { ...frame, y: field.y + field.height, height: look.band };
  const top = band.y + band.height + look.gap;
  const area = { x: frame.x + look.pad, y: top, width, height: room - field.height };
  const bottom = frame.y + frame.height - foot.height - look.gap * 0.7;
  return [
    framed(kit, [...artOf(print, field), ...bandOf(kit, print, band)]),
    ...placed(kit, print, words, area),
    ...foot.marksAt(area.x, bottom),
    outline(kit, print),
  ];
}

interface Words {
  readonly title: Block;
  readonly text: Block;
  readonly ask: Block;
  readonly needs: Block;
  readonly height: number;
}

/** The words at the largest size at which they fit; the picture gives way as they shrink. */
function wordsOf(kit: CardKit, print: CardToPrint, room: { width: number; height: number; frame: number }): Words | undefined {
  const sizes = downTo({ size: kit.look.body }, leastSize, 0.25);
  for (const [step, { size }] of sizes.entries()) {
    const share = art.wanted + ((art.least - art.wanted) * step) / Math.max(1, sizes.length - 1);
    const words = wordsIn(kit, print, room.width, size);
    const broken = [words.title, words.text, words.ask, words.needs].some((block) => block.broken);
    if ((!broken || size === leastSize) && words.height <= room.height - room.frame * share) return words;
  }
  return undefined;
}

function wordsIn({ fonts, say, look }: CardKit, { card }: CardToPrint, width: number, size: number): Words {
  const shrunk = size / look.body;
  const most = { size: look.title * Math.max(0.75, shrunk), bold: true, leading: 1.14 };
  const title = fitted(
    fonts,
    card.title,
    { width, height: most.size * 1.14 * 2 },
    downTo(most, Math.max(leastSize, look.body * 0.9)),
  );
  const text = blockOf(fonts, card.text, width, { size, leading: 1.26 });
  const ask = blockOf(fonts, card.ask, width, { size, bold: true, leading: 1.22 });
  const needed = needsOf(card.needs);
  const needs = blockOf(fonts, needed === '' ? '' : say('card.needs', { needs: needed }), width, {
    size: Math.max(leastSize, size * 0.88),
    leading: 1.22,
  });
  const gaps = look.gap * (needs.lines.length > 0 ? 3.2 : 1.8);
  return { title, text, ask, needs, height: title.height + text.height + ask.height + needs.height + gaps };
}

const needsOf = ({ people, technology, other }: Needs): string => [...people, ...technology, ...other].join(', ');

/** The words from the top down; what the card needs stands at the foot. */
function placed({ fonts, look }: CardKit, { suit }: CardToPrint, words: Words, area: Rect): readonly Mark[] {
  const { title, text, ask, needs } = words;
  const slack = Math.max(0, area.height - words.height);
  const gap = look.gap * 0.9 + Math.min(look.gap, slack / 3);
  const textTop = area.y + title.height + gap;
  const askTop = textTop + text.height + gap;
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
    ...(needs.lines.length > 0 ? [line] : []),
    wordsAt(fonts, needs, { ...area, y: needsTop }, { ink: inks.quiet, as: 'P' }),
  ];
}
