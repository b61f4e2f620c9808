import type { PlanCard } from '../../engine/state.ts';
import type { PurseView, ShownView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import type { BoardCard, BoardPurse, PlanColumn, PlanRegion } from '../board.ts';
import { toldBeforeNow } from '../told-before.ts';
import { suitFace } from './card-face.ts';
import { purseName } from './limit-words.ts';
import { columnKey, placeStep } from './place-step.ts';
import { type PlanWork, planCard, type Told } from './plan-card.ts';
import { planLines } from './plan-lines.ts';
import { linksOn, nested } from './plan-ties.ts';
import type { BoardScene } from './scene.ts';
import { glanceOf, ownWork, tableName } from './source.ts';

export const planKey = 'plan';

/** The table's own plan: one heap while it is chosen, a timeline from the step that arranges it. */
export function planRegion(scene: BoardScene): PlanRegion {
  const work = ownWork(scene);
  const { say } = scene;
  return {
    kind: 'plan',
    key: planKey,
    title: say('board.plan'),
    role: 'main',
    purses: work.purses.map((purse, at) => boardPurse(scene, purse, at)),
    columns: columnsOf(scene, { ...work, told: toldBeforeNow(scene, scene.table) }, work.plan, true),
    ...eyesOn(scene),
    lines: planLines(scene),
    ...linksOn(scene, work),
  };
}

/** The plan that another table made for this one, as it was shown. */
export function shownPlanRegion(scene: BoardScene, shown: ShownView): PlanRegion {
  const { rulebook, say } = scene;
  return {
    kind: 'plan',
    key: planKey,
    title: say('board.plan.theirs', { table: tableName(rulebook, shown.table) }),
    role: 'main',
    purses: [],
    columns: columnsOf(scene, { ...shown, told: toldBeforeNow(scene, shown.table) }, shown.plan, false),
    eyes: say('board.eyes.ours'),
    lines: [],
    ...linksOn(scene, shown),
  };
}

const boardPurse = ({ rulebook, say }: BoardScene, purse: PurseView, at: number): BoardPurse => ({
  key: `purse-${at + 1}`,
  name: purseName(rulebook, purse, say),
  suits: [...(purse.suits ?? []), ...(purse.by ?? [])].flatMap((id) => {
    const suit = rulebook.suits.get(id);
    return suit ? [suitFace(suit)] : [];
  }),
  ...pointsOf(purse, say),
});

const pointsOf = ({ points, spent, moved }: PurseView, say: Say): Pick<BoardPurse, 'points' | 'spent' | 'left' | 'moved'> => ({
  points,
  spent,
  left: points - spent,
  moved: moved === 0 ? '' : say(moved < 0 ? 'board.purse.taken' : 'board.purse.given', { count: Math.abs(moved) }),
});

/** The client looks at a plan that has been shown to it. */
function eyesOn({ rulebook, view, table, say }: BoardScene): { readonly eyes?: string } {
  const { client, step } = glanceOf(view, table);
  const showing = rulebook.steps[rulebook.stepIndex.get(step) ?? -1]?.kind === 'show';
  return showing && client !== table ? { eyes: say('board.eyes', { table: tableName(rulebook, client) }) } : {};
}

function columnsOf(scene: BoardScene, work: PlanWork & Told, plan: readonly PlanCard[], ours: boolean): readonly PlanColumn[] {
  const step = placeStep(scene);
  const titled = step?.columns ?? [];
  const cardsIn = (column: string): readonly BoardCard[] =>
    nested(work, plan)
      .filter((laid) => step === undefined || laid.column === column)
      .map((laid) => planCard(scene, work, laid, ours));
  const side = { key: columnKey(''), title: step ? scene.say('board.plan.side') : '', cards: cardsIn('') };
  const columns = titled.map(({ id, title }) => ({ key: columnKey(id), title, cards: cardsIn(id) }));
  const sideShows = step === undefined || side.cards.length > 0 || isArranging(scene);
  return sideShows ? [side, ...columns] : columns;
}

const isArranging = (scene: BoardScene): boolean => scene.legal.some((move) => move.type === 'placeCard' && move.column === '');
