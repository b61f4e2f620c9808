import type { AnswerView, SituationView } from '../../engine/view.ts';
import type { BoardAnswer, BoardCard, FollowLine, LandedRegion } from '../board.ts';
import { type FaceWork, faceOf } from './card-face.ts';
import { isAnswerable, type LandedItem, landedFace } from './landed.ts';
import { buttonsFor } from './landed-buttons.ts';
import { hintFor, outcomeOf } from './landed-words.ts';
import type { BoardScene } from './scene.ts';
import { movesOf, ownWork, tableName, textIn } from './source.ts';
import { whatFollows, whatHappened, whatToChoose } from './what-happened.ts';

/** What lies in front of everything: something that has landed on this table, or an answer that this table judges. */
export function landedRegion(scene: BoardScene, item: LandedItem): LandedRegion {
  const { rulebook, say } = scene;
  const { of, key, turn, situation } = item;
  const face = landedFace(scene, item);
  const theirs = item.rank === 1;
  const { title } = face;
  const buttons = buttonsFor(scene, item, title);
  const outcome = theirs ? undefined : outcomeOf(scene, situation);
  return {
    kind: 'landed',
    key: `landed:${key}`,
    title: theirs ? say('landed.theirs', { table: tableName(rulebook, of), title }) : say('landed.ours', { title }),
    role: 'main',
    turn,
    of,
    situation: situation.key,
    status: situation.status,
    cardKey: `landed-card:${key}`,
    face,
    happened: whatHappened(rulebook, theirs ? { plan: [], own: [] } : ownWork(scene), situation, say),
    choose: theirs ? [] : whatToChoose(rulebook, situation, say),
    ...answerOf(scene, item),
    ...(outcome ? { outcome } : {}),
    follows: theirs ? followsOf(scene, situation) : [],
    buttons,
    hint: hintFor(scene, item, buttons),
    mayRest: item.rank >= 2,
  };
}

/** The key of the place where an answer is laid. */
export const answerKey = ({ key }: Pick<LandedItem, 'key'>): string => `answer:${key}`;

function answerOf(scene: BoardScene, item: LandedItem): { readonly answer?: BoardAnswer } {
  const { rulebook, say } = scene;
  const { situation, of, rank } = item;
  const told = rank === 1 ? answerView(scene, item) : undefined;
  const work: FaceWork = told ? { own: told.own } : ownWork(scene);
  const words = textIn(told?.sheet ?? ownWork(scene).sheets[`situation/${situation.key}`], 'words');
  if (!isAnswerable(rulebook, situation) && situation.answer.length === 0 && words === '') return {};
  const title = rank === 1 ? say('landed.answer.theirs', { table: tableName(rulebook, of) }) : say('landed.answer');
  const cards = situation.answer.map((card) => answerCard(scene, item, card, work));
  return { answer: { key: answerKey(item), title, cards, words, open: rank !== 1 && situation.status === 'open' } };
}

const answerView = ({ view }: BoardScene, { of, situation }: LandedItem): AnswerView | undefined =>
  view.toJudge.find((answer) => answer.table === of && answer.situation.key === situation.key);

function answerCard(scene: BoardScene, item: LandedItem, card: string, work: FaceWork): BoardCard {
  const { say } = scene;
  const face = faceOf(scene.rulebook, card, work);
  const { title } = face;
  const ups = movesOf(scene, 'takeUpAnswer').filter((move) => move.situation === item.situation.key && move.card === card);
  return {
    key: `${answerKey(item)}:${card}`,
    face,
    state: 'free',
    down: false,
    hit: false,
    told: [],
    tag: '',
    why: '',
    actions:
      item.rank === 1
        ? []
        : ups.map((move) => ({ label: say('act.take-up', { title }), short: say('act.take-up.short'), move, ...scene.home })),
    aims: [],
  };
}

function followsOf({ rulebook, say }: BoardScene, situation: SituationView): readonly FollowLine[] {
  return [true, false].map((accept) => ({
    key: accept ? 'accept' : 'refuse',
    title: say(accept ? 'follows.accept' : 'follows.refuse'),
    text: whatFollows(rulebook, situation, accept, say).join(' '),
  }));
}
