import type { BoardAnswer, LandedRegion } from '../board.ts';
import type { Placed, PlacedTold, Rect, ToldLine } from '../scene-model.ts';
import { type Desk, letters, px, wordsWidth } from './desk.ts';
import { fitCards } from './fit-cards.ts';
import { around, centreOf, clamp, cutLeft, cutTop, inColumns, inset } from './geometry.ts';
import { boardCard, cardAt, label, panel, slot } from './items.ts';
import { note } from './place-paper.ts';

/** What has landed, in front of everything: its card, large; what it does; and the place for an answer. */
export function placeLanded(desk: Desk, region: LandedRegion, frame: Rect): readonly Placed[] {
  const inside = inset(frame, px(desk, 16), px(desk, 14));
  const [place, words] = cutLeft(inside, cardWidth(desk, region, inside), px(desk, 16));
  const card = { ...place, height: Math.min(place.height, place.width * cardShape(desk, place.width)) };
  const large = { ...cardAt(desk, region.cardKey, region.face, card), live: false, size: 'large', angle: 0 } as const;
  return [
    { ...panel(desk, region.key, frame, 'landed'), colour: region.face.suit.colour },
    large,
    ...stampOn(desk, region, card),
    ...placeWords(desk, region, words),
  ];
}

/** As large as the frame allows, without taking the words their room: whoever judges reads an answer too. */
const cardWidth = (desk: Desk, { follows }: LandedRegion, inside: Rect): number =>
  Math.min(inside.width * (follows.length > 0 ? 0.42 : 0.47), inside.height * 0.7, px(desk, 300));

/** Height for each part of the width: a narrow card is longer, for its words need as much room as before. */
const cardShape = (desk: Desk, width: number): number => clamp((1.5 * px(desk, 225)) / Math.max(1, width), 1.5, 1.85);

function stampOn(desk: Desk, region: LandedRegion, card: Rect): readonly Placed[] {
  const { outcome } = region;
  if (!outcome || region.status === 'noted') return [];
  const width = card.width * 0.86;
  const rect = around({ x: card.x + card.width / 2, y: card.y + card.height * 0.155 }, width, width * 0.27);
  const text = desk.words.stamp[outcome.met ? 'met' : 'unmet'];
  return [{ kind: 'stamp', key: `~stamp:${region.key}`, rect, live: false, text, tone: outcome.met ? 'good' : 'danger' }];
}

/** From the top: what it does, what is laid as an answer, what follows from either judgement. */
function placeWords(desk: Desk, region: LandedRegion, area: Rect): readonly Placed[] {
  const { answer, follows } = region;
  const judges = follows.length > 0;
  const [eyebrow, below] = cutTop(area, px(desk, 24), px(desk, 4));
  const told = linesOf(region);
  const needed = toldHeight(desk, told, below.width);
  const [top, rest] = answer
    ? cutTop(below, Math.min(needed, below.height * 0.52), px(desk, needed > 0 ? 8 : 0))
    : [below, below];
  const [place, foot] = judges ? cutTop(rest, rest.height - px(desk, 92), px(desk, 10)) : [rest, rest];
  const words = desk.words.eyebrow[judges ? 'theirs' : 'ours'];
  const size = answer ? 17 : 21;
  return [
    label(desk, `eyebrow:${region.key}`, eyebrow, words, { size: 15, bold: true, tone: 'quiet' }),
    ...(told.length > 0 ? [{ ...toldAt(desk, `told:${region.key}`, top, told), size: letters(desk, size) }] : []),
    ...(answer ? placeAnswer(desk, answer, place) : []),
    ...(judges ? placeFollows(desk, region, foot) : []),
  ];
}

/** About how high sentences are: letters cannot be measured here. */
function toldHeight(desk: Desk, lines: readonly ToldLine[], width: number): number {
  const size = letters(desk, 17);
  const rows = lines.map(({ text }) => Math.ceil((wordsWidth(desk, text, 17) * 0.95) / Math.max(1, width - size)));
  return rows.reduce((sum, count) => sum + count * size * 1.28 + size * 0.42, 0);
}

/** Side by side: what follows if the answer is accepted, and if it is not. */
function placeFollows(desk: Desk, region: LandedRegion, rect: Rect): readonly Placed[] {
  const rects = inColumns(rect, region.follows.length, px(desk, 12));
  return region.follows.map(({ key, title, text }, at) => {
    const lines = [
      { text: title, tone: 'quiet', bold: true, marked: false },
      { text, tone: 'ink', bold: false, marked: false },
    ] as const;
    return { ...toldAt(desk, `follows:${region.key}:${key}`, rects[at] ?? rect, lines), size: letters(desk, 15) };
  });
}

const toldAt = (desk: Desk, key: string, rect: Rect, lines: readonly ToldLine[]): PlacedTold => ({
  kind: 'told',
  key: `~${key}`,
  rect,
  live: false,
  lines,
  size: letters(desk, 17),
});

function linesOf({ happened, choose, outcome }: LandedRegion): readonly ToldLine[] {
  return [
    ...(outcome ? [{ text: outcome.text, tone: outcome.met ? 'good' : 'danger', bold: true, marked: false } as const] : []),
    ...happened.map((text) => ({ text, tone: 'ink', bold: false, marked: true }) as const),
    ...choose.map((text) => ({ text, tone: 'danger', bold: true, marked: false }) as const),
  ];
}

/** The place where cards are laid as an answer, with those that lie there and with the words. */
function placeAnswer(desk: Desk, answer: BoardAnswer, rect: Rect): readonly Placed[] {
  const inside = inset(rect, px(desk, 10), px(desk, 8));
  const [title, area] = cutTop(inside, px(desk, 22), px(desk, 4));
  const written = answer.words !== '';
  const laid = answer.cards.length > 0;
  const [cards, words] = written && laid ? cutTop(area, Math.min(area.height * 0.5, px(desk, 62)), px(desk, 6)) : [area, area];
  const spots = fitCards(cards, answer.cards.length, desk.unit, 'left');
  const line = { key: `${answer.key}:words`, label: '', text: answer.words };
  const open = answer.open && !laid && !written;
  return [
    panel(desk, answer.key, rect, 'answer'),
    label(desk, `title:${answer.key}`, title, answer.title, { size: 15, bold: true }),
    ...(open ? [slot(desk, `~lay:${answer.key}`, emptyPlace(desk, cards), desk.words.layHere)] : []),
    ...answer.cards.map((card, at) => boardCard(desk, card, spots[at] ?? { rect: cards })),
    ...(written ? [note(line, words)] : []),
  ];
}

function emptyPlace(desk: Desk, area: Rect): Rect {
  const height = Math.min(area.height, px(desk, 150));
  const width = Math.min(area.width, Math.max(px(desk, 110), height * 0.8));
  const { x, y } = centreOf(area);
  return around({ x, y }, width, height);
}
