import type { Card } from '../../engine/deck.ts';
import type { SituationRule } from '../../engine/format-rules.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { SituationView } from '../../engine/view.ts';
import { present } from '../../lib/assert.ts';
import type { CardFace } from '../board.ts';
import { noWish } from '../scene-model.ts';
import { faceOf, suitFace } from './card-face.ts';
import { type BoardSource, glanceOf, movesOf, ownWork } from './source.ts';

/** Something that has landed on this table, or on the one whose answers this table judges. */
export interface LandedItem {
  /** "s1", or "t2.s1" for another table's. */
  readonly key: string;
  /** The same while nothing new is to be done with it. */
  readonly turn: string;
  readonly of: TableId;
  readonly situation: SituationView;
  /** 0: ours to deal with. 1: ours to judge. 2: others judge. 3: settled in this step. 4: long past. */
  readonly rank: 0 | 1 | 2 | 3 | 4;
}

/** Everything that has landed: what waits for this table first, and of that the newest. */
export function landedItems(source: BoardSource): readonly LandedItem[] {
  const own = ownWork(source).situations.filter(({ status }) => status !== 'withdrawn');
  const items = [...own.map((situation) => ownItem(source, situation)), ...judgeItems(source)];
  return items.reverse().sort((one, other) => one.rank - other.rank);
}

function ownItem(source: BoardSource, situation: SituationView): LandedItem {
  const { key, status, owed } = situation;
  const turn = [source.table, key, status, ...(owed.length > 0 ? ['owed'] : [])].join('.');
  return { key, turn, of: source.table, situation, rank: ownRank(source, situation) };
}

function ownRank({ view, table }: BoardSource, { status, owed, step }: SituationView): LandedItem['rank'] {
  if (view.phase === 'ended') return 4;
  if (status === 'open' || owed.length > 0) return 0;
  if (status === 'answered') return 2;
  const settled = status === 'met' || status === 'unmet';
  return settled && glanceOf(view, table).step === step ? 3 : 4;
}

function judgeItems(source: BoardSource): readonly LandedItem[] {
  const judges = movesOf(source, 'judgeAnswer');
  return source.view.toJudge
    .filter(({ table, situation }) => judges.some((move) => move.of === table && move.situation === situation.key))
    .map(({ table: of, situation }) => {
      const key = `${of}.${situation.key}`;
      return { key, turn: `${key}.judge`, of, situation, rank: 1 };
    });
}

/** What lies in front: what somebody brought there, unless something new has come; else what waits most, unless it went to the pile. */
export function frontOf(source: BoardSource): LandedItem | undefined {
  const { front, seen, aside } = source.landed ?? noWish;
  const items = landedItems(source);
  const fresh = items.some(({ rank, turn }) => rank < 2 && !seen.includes(turn));
  const wished = fresh ? undefined : items.find(({ turn }) => turn === front);
  return wished ?? items.find(({ rank, turn }) => rank < 2 || (rank < 4 && !aside.includes(turn)));
}

/** What is printed on it; what was typed live has no picture. */
export function landedFace(source: BoardSource, { of, situation }: LandedItem): CardFace {
  const { rulebook, say } = source;
  const { card, key, title, text } = situation;
  if (card !== null) return { ...withoutPrice(faceOf(rulebook, card)), cost: 0 };
  const suit = present(rulebook.suits.get(ruleOf(rulebook)?.suits[0] ?? ''), 'a suit of situations');
  const words = { title, text, ask: '', art: '', alt: '' };
  return { card: `live:${of}:${key}`, ...words, cost: 0, hand: 'live', suit: { ...suitFace(suit), word: say('landed.live') } };
}

const withoutPrice = ({ printed: _, ...face }: CardFace): CardFace => face;

export const ruleOf = ({ format }: Rulebook): SituationRule | undefined => format.situations;

export const landedCard = ({ cards }: Rulebook, { card }: Pick<SituationView, 'card'>): Card | undefined =>
  card === null ? undefined : cards.get(card);

/** Whether it can be answered at all: words typed live can, unless only cards count. */
export const isAnswerable = (rulebook: Rulebook, situation: SituationView): boolean =>
  situation.card === null ? ruleOf(rulebook)?.mode !== 'hard' : landedCard(rulebook, situation)?.answer !== undefined;

/** Whether what lies in front is this table's to answer, and still can be. */
export const takesAnswers = ({
  front,
  rulebook,
}: {
  readonly front: LandedItem | undefined;
  readonly rulebook: Rulebook;
}): boolean => front?.rank === 0 && front.situation.status === 'open' && isAnswerable(rulebook, front.situation);
