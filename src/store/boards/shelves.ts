import { cardOf } from '../../engine/cards.ts';
import type { Card, CardId, Suit, SuitId } from '../../engine/deck.ts';
import { present } from '../../lib/assert.ts';
import type { BoardCard, TrayShelf } from '../board.ts';
import { suitFace } from './card-face.ts';
import { dealOf, dealsNow, dealsToPick, nameAt } from './deals.ts';
import { ownCard, packCard } from './pack-card.ts';
import { planCard } from './plan-card.ts';
import type { BoardScene } from './scene.ts';
import { movesOf, ownWork } from './source.ts';

/** A suit's pack, spread out on its shelves. */
export function packShelves(scene: BoardScene, id: SuitId, cards: readonly Card[], aside: boolean): readonly TrayShelf[] {
  const suit = present(scene.rulebook.suits.get(id), `suit ${id}`);
  const shelf = (key: string, title: string, held: readonly Card[]): TrayShelf => ({
    key,
    title,
    suit: suitFace(suit),
    cards: held.map((card) => packCard(scene, card)),
    aside,
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

/** Cards that were given to the table and lie in nobody's pack. */
export function givenShelf(scene: BoardScene): readonly TrayShelf[] {
  return shelfOf('shelf:given', scene.say('board.given'), cardsIn(scene, ownWork(scene).hand));
}

/** What was dealt to the table and is chosen from now. */
export const dealtShelves = (scene: BoardScene): readonly TrayShelf[] =>
  dealsToPick(scene).flatMap((name) => {
    const cards = cardsIn(scene, dealOf(scene, name)?.cards ?? []);
    return shelfOf(`shelf:dealt:${name}`, scene.rulebook.deals.get(name)?.title ?? name, cards);
  });

/** The key of the shelf with somebody's hand. */
export const heldKey = 'shelf:held';

/** The hand that is in sight here. */
export function heldShelf(scene: BoardScene): readonly TrayShelf[] {
  const { held, me, say } = scene;
  if (!held) return [];
  const names = dealsNow(scene);
  const cards = held.hands.filter(({ deal }) => names.includes(deal)).flatMap((hand) => hand.cards);
  const title = held.seat === me ? say('deal.hand') : say('deal.hand.of', { name: nameAt(scene, held.seat) });
  return shelfOf(heldKey, title, cardsIn(scene, cards));
}

/** Cards as they lie in a pack, without those that are lost. */
function cardsIn(scene: BoardScene, ids: readonly CardId[]): readonly BoardCard[] {
  const work = ownWork(scene);
  const left = ids.filter((id) => !work.discarded.includes(id));
  return left.flatMap((id) => cardOf(scene.rulebook, work, id) ?? []).map((card) => packCard(scene, card));
}

/** The cards that the table wrote, while it can do something about them. */
export function ownShelf(scene: BoardScene): readonly TrayShelf[] {
  const work = ownWork(scene);
  const tears = new Set(movesOf(scene, 'tearCard').map(({ card }) => card));
  const cards = work.own
    .filter(({ id }) => tears.has(id))
    .flatMap((own) => {
      const card = cardOf(scene.rulebook, work, own.id);
      return card ? [ownCard(scene, card, own)] : [];
    });
  return shelfOf('shelf:own', scene.say('board.own'), cards);
}

/** The plan, where it does not lie on the table and something can be done with it all the same. */
export function planShelf(scene: BoardScene): readonly TrayShelf[] {
  if (scene.planShows) return [];
  const work = ownWork(scene);
  const cards = work.plan.map((laid) => planCard(scene, work, laid, true));
  if (cards.every(({ actions }) => actions.length === 0)) return [];
  return shelfOf('shelf:plan', scene.say('board.plan'), cards, scene.front?.rank !== 0);
}

function shelfOf(key: string, title: string, cards: readonly BoardCard[], aside = false): readonly TrayShelf[] {
  const [first] = cards;
  return first ? [{ key, title, suit: first.face.suit, cards, aside }] : [];
}
