import type { Suit } from '../../engine/deck.ts';
import type { CardKit, CardToPrint } from './card-parts.ts';
import { inks, suitInks } from './inks.ts';
import type { Mark } from './mark.ts';
import type { Rect } from './paper.ts';
import { type Block, blockOf, wordsAt } from './words.ts';

/** The paragraphs of a card's rules, one below the other in a tinted box. */
export interface Rules {
  readonly blocks: readonly Block[];
  /** Of the whole box; 0 without rules. */
  readonly height: number;
}

/** Rules are for whoever leads the game, and may be a little smaller than what is read aloud. */
const leastRules = 6.5;

const measures = ({ look }: CardKit) => ({ pad: look.gap * 0.6, between: look.gap * 0.3 });

export function rulesIn(kit: CardKit, { rules }: CardToPrint, width: number, size: number): Rules {
  const { pad, between } = measures(kit);
  const style = { size: Math.max(leastRules, size * 0.9), leading: 1.14 };
  const blocks = rules.map((text) => blockOf(kit.fonts, text, width - pad * 2, style));
  const lines = blocks.reduce((sum, { height }) => sum + height, 0);
  return { blocks, height: blocks.length === 0 ? 0 : lines + between * (blocks.length - 1) + pad * 2 };
}

/** The box with its top left corner at `area`, as wide as that. */
export function rulesMarks(kit: CardKit, suit: Suit, { blocks, height }: Rules, area: Rect): readonly Mark[] {
  if (blocks.length === 0) return [];
  const { pad, between } = measures(kit);
  const box: Mark = { kind: 'box', rect: { ...area, height }, radius: pad, fill: suitInks[suit.colour].tint };
  const tops = blocks.map((_, at) => blocks.slice(0, at).reduce((y, block) => y + block.height + between, area.y + pad));
  const at = { x: area.x + pad, width: area.width - pad * 2 };
  return [
    box,
    ...blocks.map((block, row) => wordsAt(kit.fonts, block, { ...at, y: tops[row] ?? area.y }, { ink: inks.ink, as: 'P' })),
  ];
}
