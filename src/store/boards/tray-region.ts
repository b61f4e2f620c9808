import type { Card, Suit, SuitId } from '../../engine/deck.ts';
import type { Shape, Step } from '../../engine/format.ts';
import type { MoveOf } from '../../engine/moves.ts';
import { packOf } from '../../engine/steps/pick.ts';
import { present } from '../../lib/assert.ts';
import type { Action, BoardCard, TrayRegion, TrayShelf } from '../board.ts';
import { faceOf, suitFace } from './card-face.ts';
import { castActions } from './cast.ts';
import { planKey } from './plan-region.ts';
import { type BoardSource, castFields, glanceOf, movesOf, openStepsOf, ownWork, specOf, writingOf } from './source.ts';

/** The packs that the open steps spread on the table; nothing when they need none. */
export function trayRegion(source: BoardSource): readonly TrayRegion[] {
  const packs = new Map(openStepsOf(source).flatMap((step) => packsFor(source, step)));
  const shelves = [...packs].flatMap(([suit, cards]) => shelvesOf(source, suit, cards));
  if (shelves.length === 0) return [];
  return [{ kind: 'tray', key: 'tray', title: source.say('board.packs'), role: 'tray', shelves }];
}

type Pack = readonly [SuitId, readonly Card[]];

function packsFor(source: BoardSource, step: Step): readonly Pack[] {
  const { rulebook } = source;
  if (step.kind === 'pick')
    return step.suits.map((suit) => [suit, packOf(rulebook, step).filter((card) => card.suit === suit)]);
  if (step.kind !== 'write') return [];
  const spec = specOf(rulebook, step.sheet);
  const open = castFields(spec).filter((field) => writingOf(source, step.sheet, field.id));
  const starts = step.start !== undefined && movesOf(source, 'startFrom').length > 0 ? [step.start] : [];
  const named = rowTitles(spec.shape);
  const spread = (suit: SuitId): Pack => [
    suit,
    rulebook.deck.cards.filter((card) => card.suit === suit && !named.has(card.title)),
  ];
  return [...starts, ...open.map((field) => field.suit)].map(spread);
}

/** Whom the rows of a matrix name already: those cards need not lie on the table as well. */
const rowTitles = (shape: Shape): ReadonlySet<string> =>
  new Set(shape.shape === 'matrix' ? shape.rows.map(({ title }) => title) : []);

function shelvesOf(source: BoardSource, id: SuitId, cards: readonly Card[]): readonly TrayShelf[] {
  const suit = present(source.rulebook.suits.get(id), `suit ${id}`);
  const shelf = (key: string, title: string, held: readonly Card[]): TrayShelf => ({
    key,
    title,
    suit: suitFace(suit),
    cards: held.map((card) => packCard(source, card)),
  });
  if (suit.shelves.length === 0) return cards.length === 0 ? [] : [shelf(`shelf:${id}`, suit.plural, cards)];
  return suit.shelves
    .map(({ tag, title }) =>
      shelf(
        `shelf:${id}:${tag}`,
        title,
        cards.filter((card) => shelfTag(suit, card) === tag),
      ),
    )
    .filter((made) => made.cards.length > 0);
}

/** A card lies on the first shelf whose tag it carries, else on the last. */
const shelfTag = (suit: Suit, card: Card): string | undefined =>
  (suit.shelves.find(({ tag }) => card.tags.includes(tag)) ?? suit.shelves.at(-1))?.tag;

function packCard(source: BoardSource, card: Card): BoardCard {
  const chosen = ownWork(source).plan.some((other) => other.card === card.id);
  const actions = [...pickActions(source, card), ...startActions(source, card), ...castActions(source, card)];
  const reach = chosen || actions.length > 0 || !isOffered(source, card) ? '' : whyOutOfReach(source, card);
  return {
    key: `pack:${card.id}`,
    face: faceOf(source.rulebook, card.id),
    state: chosen ? 'chosen' : reach === '' ? 'free' : 'out-of-reach',
    why: reach,
    actions,
    aims: [],
  };
}

const isOffered = (source: BoardSource, card: Card): boolean =>
  source.view.phase === 'playing' &&
  !glanceOf(source.view, source.table).empty &&
  openStepsOf(source).some((step) => step.kind === 'pick' && step.suits.includes(card.suit));

function whyOutOfReach(source: BoardSource, card: Card): string {
  const { purse } = ownWork(source);
  const left = purse ? purse.points - purse.spent : card.cost;
  return left < card.cost ? source.say('card.out-of-reach', { cost: card.cost, count: left }) : source.say('card.no-room');
}

const pickActions = (source: BoardSource, { id, title }: Card): readonly Action[] =>
  movesOf(source, 'pickCard')
    .filter((move) => move.card === id)
    .map((move) => ({ label: source.say('act.add', { title }), short: source.say('act.add.short'), move, target: planKey }));

const startActions = (source: BoardSource, { id, title }: Card): readonly Action[] =>
  movesOf(source, 'startFrom')
    .filter((move) => move.card === id)
    .map((move) => ({
      label: source.say('act.start', { title }),
      short: source.say('act.start.short'),
      move,
      target: paperOf(move),
    }));

const paperOf = (move: MoveOf<'startFrom'>): string => `paper:${move.sheet}`;
