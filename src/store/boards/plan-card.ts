import { isBlocked } from '../../engine/cards.ts';
import type { CardId } from '../../engine/deck.ts';
import { effectAt } from '../../engine/effects/register.ts';
import type { MoveOf, TableId } from '../../engine/moves.ts';
import { parentIn, underField } from '../../engine/situations/plan-fields.ts';
import type { PlanCard } from '../../engine/state.ts';
import type { SheetView } from '../../engine/view.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import { assertNever } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Action, BoardCard } from '../board.ts';
import { tellWords } from '../told-before.ts';
import { type FaceWork, faceOf } from './card-face.ts';
import { cellTitle } from './cell-title.ts';
import { landedCard } from './landed.ts';
import { layActions } from './lay-actions.ts';
import { columnKey, placeStep } from './place-step.ts';
import { tieActions } from './plan-ties.ts';
import type { BoardScene } from './scene.ts';
import { fieldKey, ownWork, textIn } from './source.ts';

/** Whose plan it is: its cards of its own, and who does what by when. */
export interface PlanWork extends FaceWork {
  readonly sheets: Readonly<Record<string, SheetView>>;
  readonly plan: readonly PlanCard[];
}

/** A card of a plan as it lies there; of the table's own plan, with all that can be done with it. */
export function planCard(scene: BoardScene, work: PlanWork & Told, laid: PlanCard, ours: boolean): BoardCard {
  const { rulebook, say } = scene;
  const { card, aims } = laid;
  const step = placeStep(scene);
  const down = isBlocked(laid);
  const actions = ours ? actionsFor(scene, laid) : [];
  const hit = actions.some(({ move }) => move.type === 'chooseHit');
  const answers = ours && scene.front?.rank !== 1 && scene.front?.situation.answer.includes(card) === true;
  return {
    key: `plan:${card}`,
    face: faceOf(rulebook, card, work),
    state: !down && work.told?.has(card) ? 'told' : 'free',
    down,
    hit,
    told: [
      ...tellOf(scene, work, laid),
      ...(down ? [say('card.down')] : []),
      ...lyingUnder(scene, work, card),
      ...(hit ? [say('card.hit')] : []),
      ...(answers ? [say('card.answers')] : []),
    ],
    tag: tagOf(work, card),
    why: '',
    actions,
    aims: step?.aims === undefined ? [] : aims.map((cell) => cellTitle(rulebook, step.aims ?? '', cell)),
  };
}

/** Which table has told of each card before, where tables tell only what is new. */
export interface Told {
  readonly told?: ReadonlyMap<CardId, TableId> | undefined;
}

/** "New", or by whom it has been told. */
const tellOf = (scene: BoardScene, { told }: Told, laid: PlanCard): readonly string[] =>
  told && !isBlocked(laid) ? [tellWords(scene, told.get(laid.card))] : [];

/** "Under Blog", for a card that lies under another. */
function lyingUnder({ rulebook, say }: BoardScene, work: PlanWork, card: string): readonly string[] {
  const parent = lookUp(work.sheets, `card/${card}`)?.fields[underField]?.value ?? '';
  const lies = parent !== '' && parentIn(work, card) === parent;
  return lies ? [say('card.under', { title: titleOf(rulebook, work.own, parent) })] : [];
}

/** "Nia, by June". */
function tagOf({ sheets }: PlanWork, card: string): string {
  const sheet = lookUp(sheets, `card/${card}`);
  return [textIn(sheet, 'owner'), textIn(sheet, 'when')].filter((words) => words !== '').join(', ');
}

type PlanMove = MoveOf<'returnCard' | 'placeCard' | 'aimCard' | 'chooseHit'>;

/** What can be done with a card. One that lies under another goes where that one goes. */
function actionsFor(scene: BoardScene, laid: PlanCard): readonly Action[] {
  const tied = parentIn(ownWork(scene), laid.card) !== '';
  const own = scene.legal.filter(
    (move): move is PlanMove => isPlanMove(scene, move) && move.card === laid.card && !(tied && move.type === 'placeCard'),
  );
  const { title } = faceOf(scene.rulebook, laid.card, ownWork(scene));
  return [
    ...own.filter(({ type }) => type === 'chooseHit').map((move) => planAction(scene, move, laid, title)),
    ...layActions(scene, laid.card, title),
    ...own.filter(({ type }) => type !== 'chooseHit').map((move) => planAction(scene, move, laid, title)),
    ...tieActions(scene, laid.card, title),
  ];
}

const isPlanMove = ({ front }: BoardScene, move: BoardScene['legal'][number]): move is PlanMove =>
  move.type === 'returnCard' ||
  move.type === 'placeCard' ||
  move.type === 'aimCard' ||
  (move.type === 'chooseHit' && front?.rank !== 1 && move.situation === front?.situation.key);

function planAction(scene: BoardScene, move: PlanMove, laid: PlanCard, title: string): Action {
  const { say } = scene;
  switch (move.type) {
    case 'returnCard':
      return { label: say('act.return', { title }), short: say('act.return.short'), move, ...scene.home };
    case 'placeCard':
      return placeAction(scene, move, title);
    case 'aimCard':
      return aimAction(scene, move, title);
    case 'chooseHit':
      return hitAction(scene, move, laid, title);
    default:
      return assertNever(move);
  }
}

function placeAction(scene: BoardScene, move: MoveOf<'placeCard'>, title: string): Action {
  const { say, planShows } = scene;
  if (move.before !== undefined) return beforeAction(scene, move, move.before, title);
  const target = planShows ? { target: columnKey(move.column) } : {};
  if (move.column === '') return { label: say('act.move.side', { title }), short: say('act.move.side.short'), move, ...target };
  const step = placeStep(scene);
  const row = step?.shape === 'order' && ownWork(scene).plan.some(({ column }) => column !== '');
  if (row) return { label: say('act.move.last', { title }), short: say('act.move.last.short'), move, ...target };
  const column = step?.columns.find(({ id }) => id === move.column)?.title ?? move.column;
  return { label: say('act.move', { title, column }), short: column, move, ...target };
}

/** Lays a card before another one of the row: dropped on it, or by its button. */
function beforeAction(scene: BoardScene, move: MoveOf<'placeCard'>, before: string, title: string): Action {
  const { say, rulebook, planShows } = scene;
  const other = titleOf(rulebook, ownWork(scene).own, before);
  const target = planShows ? { target: `plan:${before}` } : {};
  return { label: say('act.move.before', { title, other }), short: say('act.move.before.short', { other }), move, ...target };
}

function aimAction(scene: BoardScene, move: MoveOf<'aimCard'>, title: string): Action {
  const { rulebook, say, matrices } = scene;
  const sheet = placeStep(scene)?.aims ?? '';
  const cell = cellTitle(rulebook, sheet, move.cell);
  const target = matrices.has(sheet) ? { target: fieldKey(sheet, move.cell) } : {};
  const [label, short] = move.on
    ? [say('act.aim', { title, cell }), say('act.aim.short', { cell })]
    : [say('act.unaim', { title, cell }), say('act.unaim.short', { cell })];
  return { label, short, move, ...target };
}

/** The first choice that the table owes and that can be about a card that lies so. */
function hitAction({ rulebook, say, front }: BoardScene, move: MoveOf<'chooseHit'>, laid: PlanCard, title: string): Action {
  const card = front && landedCard(rulebook, front.situation);
  const kinds = (front?.situation.owed ?? []).map(({ path }) => (card ? effectAt(card, path).effect : 'block'));
  const can = kinds.filter((kind) => kind === 'discard' || (kind === 'lift') === isBlocked(laid));
  const kind = can[0] === 'lift' || can[0] === 'discard' ? can[0] : 'block';
  return {
    label: say(`act.hit.${kind}`, { title }),
    short: say(`act.hit.${kind}.short`),
    move,
    target: `landed:${front?.key}`,
  };
}
