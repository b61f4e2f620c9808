import type { Card } from '../../engine/deck.ts';
import { isAbout } from '../../engine/limits/limit.ts';
import type { MoveOf } from '../../engine/moves.ts';
import type { OwnCard } from '../../engine/state.ts';
import type { PurseView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import type { Action, BoardCard } from '../board.ts';
import { faceOf } from './card-face.ts';
import { castActions } from './cast.ts';
import { otherTurn } from './deals.ts';
import { takesAnswers } from './landed.ts';
import { layActions } from './lay-actions.ts';
import { purseName } from './limit-words.ts';
import { planKey } from './plan-region.ts';
import type { BoardScene } from './scene.ts';
import { glanceOf, movesOf, openStepsOf, ownWork } from './source.ts';

/** A card of the packs: what can be done with it, or why nothing can; its empty place, when it lies in the plan. */
export function packCard(scene: BoardScene, card: Card): BoardCard {
  const work = ownWork(scene);
  const chosen = work.plan.some((other) => other.card === card.id);
  const actions = [
    ...(chosen ? [] : layActions(scene, card.id, card.title)),
    ...pickActions(scene, card),
    ...startActions(scene, card),
    ...castActions(scene, card),
    ...tearActions(scene, card),
  ];
  const can = actions.some(({ move }) => move.type !== 'tearCard');
  const reach = chosen || can || !isOffered(scene, card) ? '' : whyOutOfReach(scene, card);
  return {
    key: `pack:${card.id}`,
    face: faceOf(scene.rulebook, card.id, work),
    state: chosen ? 'chosen' : reach === '' ? 'free' : 'out-of-reach',
    down: false,
    hit: false,
    told: [],
    tag: '',
    why: reach,
    actions,
    aims: [],
  };
}

/** A card that the table wrote: it waits for a price, can be laid, or has been refused. */
export function ownCard(scene: BoardScene, card: Card, { state }: OwnCard): BoardCard {
  const made = packCard(scene, card);
  if (state !== 'asked' && state !== 'refused') return made;
  const told = scene.say(state === 'asked' ? 'card.asked' : 'card.refused');
  const why = scene.say(state === 'asked' ? 'card.asked.why' : 'card.refused.why');
  return { ...made, state: 'waiting', told: [told], why };
}

const isOffered = (scene: BoardScene, card: Card): boolean =>
  scene.view.phase === 'playing' &&
  !glanceOf(scene.view, scene.table).empty &&
  (openStepsOf(scene).some((step) => step.kind === 'pick' && step.suits.includes(card.suit)) || isAnswer(scene, card));

/** A card that could answer what lies in front, if there were points for it. */
const isAnswer = (scene: BoardScene, { suit }: Card): boolean =>
  takesAnswers(scene) && scene.rulebook.format.situations?.answers.includes(suit) === true;

function whyOutOfReach(scene: BoardScene, { id, suit, cost: printed }: Card): string {
  const { rulebook, say } = scene;
  const name = otherTurn(scene);
  if (name !== undefined) return say('turn.other', { name });
  const { purses, costs } = ownWork(scene);
  const cost = costs[id] ?? printed;
  const short = purses.filter((purse) => isAbout(purse, suit) && purse.points - purse.spent < cost);
  if (short.length === 0) return say('card.no-room');
  return short.map((purse) => tooDear(purse, cost, purseName(rulebook, purse, say), say)).join(' ');
}

function tooDear({ points, spent }: PurseView, cost: number, purse: string, say: Say): string {
  const count = Math.max(0, points - spent);
  return purse === '' ? say('card.out-of-reach', { cost, count }) : say('purse.out-of-reach', { purse, cost, count });
}

const pickActions = (scene: BoardScene, { id, title }: Card): readonly Action[] =>
  movesOf(scene, 'pickCard')
    .filter((move) => move.card === id)
    .map((move) => ({
      label: scene.say('act.add', { title }),
      short: scene.say('act.add.short'),
      move,
      ...(scene.planShows ? { target: planKey } : {}),
    }));

const tearActions = (scene: BoardScene, { id, title }: Card): readonly Action[] =>
  movesOf(scene, 'tearCard')
    .filter((move) => move.card === id)
    .map((move) => ({ label: scene.say('act.tear', { title }), short: scene.say('act.tear.short'), move }));

const startActions = (scene: BoardScene, { id, title }: Card): readonly Action[] =>
  movesOf(scene, 'startFrom')
    .filter((move) => move.card === id)
    .map((move) => ({
      label: scene.say('act.start', { title }),
      short: scene.say('act.start.short'),
      move,
      target: paperOf(move),
    }));

const paperOf = (move: MoveOf<'startFrom'>): string => `paper:${move.sheet}`;
