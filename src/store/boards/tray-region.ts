import type { Card, SuitId } from '../../engine/deck.ts';
import type { Shape, Step } from '../../engine/format.ts';
import type { TrayRegion, TrayShelf } from '../board.ts';
import { takesAnswers } from './landed.ts';
import type { BoardScene } from './scene.ts';
import { dealtShelves, givenShelf, heldShelf, ownShelf, packShelves, planShelf } from './shelves.ts';
import { castFields, movesOf, openStepsOf, ownWork, specOf, stepNow, writingOf } from './source.ts';

/**
 * The packs that the open steps spread on the table, cards that answer what lies in front, and what the table has of its
 * own; nothing when none of it is needed.
 */
export function trayRegion(scene: BoardScene): readonly TrayRegion[] {
  const answers = answerShelves(scene);
  const dealt = unseen([...heldShelf(scene), ...dealtShelves(scene)], answers);
  const own = [...planShelf(scene), ...dealt, ...openShelves(scene, [...answers, ...dealt]), ...ownShelf(scene)];
  const given = givenShelf(scene).filter(({ cards }) => own.length > 0 || answers.length > 0 || cards.some(canBeUsed));
  const shelves = [...answers, ...given, ...own];
  if (shelves.length === 0) return [];
  return [{ kind: 'tray', key: 'tray', title: scene.say('board.packs'), role: 'tray', shelves }];
}

/** Shelves without the cards that lie on others already, or on one of them before. */
function unseen(shelves: readonly TrayShelf[], others: readonly TrayShelf[]): readonly TrayShelf[] {
  const seen = new Set(others.flatMap(({ cards }) => cards.map(({ key }) => key)));
  return shelves.flatMap((shelf) => {
    const cards = shelf.cards.filter(({ key }) => !seen.has(key));
    for (const { key } of cards) seen.add(key);
    return cards.length === 0 ? [] : [{ ...shelf, cards }];
  });
}

const canBeUsed = ({ actions }: TrayShelf['cards'][number]): boolean => actions.length > 0;

/** Packs whose cards can be laid as an answer to what lies in front. */
function answerShelves(scene: BoardScene): readonly TrayShelf[] {
  if (!takesAnswers(scene)) return [];
  const { rulebook } = scene;
  return (rulebook.format.situations?.answers ?? []).flatMap((suit) => packShelves(scene, suit, faceUp(scene, suit), false));
}

/** The packs of the open steps. Those that only a situation has opened again lie aside. */
function openShelves(scene: BoardScene, before: readonly TrayShelf[]): readonly TrayShelf[] {
  const now = stepNow(scene);
  const taken = new Set(before.flatMap(({ cards }) => cards.map(({ face }) => face.card)));
  const packs = new Map(
    openStepsOf(scene).flatMap((step) => packsFor(scene, step).map(([suit, cards]) => [suit, { cards, step }] as const)),
  );
  return [...packs].flatMap(([suit, { cards, step }]) => {
    const aside = ownWork(scene).revising && step.kind === 'pick' && step.id !== now.id;
    return packShelves(
      scene,
      suit,
      cards.filter(({ id }) => !taken.has(id)),
      aside,
    );
  });
}

type Pack = readonly [SuitId, readonly Card[]];

function packsFor(scene: BoardScene, step: Step): readonly Pack[] {
  const { rulebook } = scene;
  if (step.kind === 'pick') return step.from ? [] : step.suits.map((suit) => [suit, faceUp(scene, suit)]);
  if (step.kind !== 'write') return [];
  const spec = specOf(rulebook, step.sheet);
  const open = castFields(spec).filter((field) => writingOf(scene, step.sheet, field.id));
  const starts = step.start !== undefined && movesOf(scene, 'startFrom').length > 0 ? [step.start] : [];
  const named = rowTitles(spec.shape);
  const spread = (suit: SuitId): Pack => [
    suit,
    rulebook.deck.cards.filter((card) => card.suit === suit && !named.has(card.title)),
  ];
  return [...starts, ...open.map((field) => field.suit)].map(spread);
}

/** A pack that tables may choose from, without what was given to this one and what it has lost. */
function faceUp(scene: BoardScene, suit: SuitId): readonly Card[] {
  const { hand, discarded } = ownWork(scene);
  if (scene.rulebook.suits.get(suit)?.held !== 'table') return [];
  return scene.rulebook.deck.cards.filter((card) => card.suit === suit && ![...hand, ...discarded].includes(card.id));
}

/** Whom the rows of a matrix name already: those cards need not lie on the table as well. */
const rowTitles = (shape: Shape): ReadonlySet<string> =>
  new Set(shape.shape === 'matrix' ? shape.rows.map(({ title }) => title) : []);
