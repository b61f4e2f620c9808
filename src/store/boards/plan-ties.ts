import type { MoveOf } from '../../engine/moves.ts';
import { linkField, linksIn, parentIn, type TiedPlan, tieFields, underField } from '../../engine/situations/plan-fields.ts';
import type { PlanCard } from '../../engine/state.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import type { Action, PlanRegion } from '../board.ts';
import type { PlanWork } from './plan-card.ts';
import type { BoardScene } from './scene.ts';
import { ownWork, writingOf } from './source.ts';

/** The cards of a plan with those that lie under another one right behind it, in its column. No card is lost, whatever lies under what. */
export function nested(work: Pick<TiedPlan, 'sheets'>, plan: readonly PlanCard[]): readonly PlanCard[] {
  const parents = new Map(plan.map(({ card }) => [card, parentIn({ ...work, plan }, card)]));
  const under = (parent: string, column: string): readonly PlanCard[] =>
    plan
      .filter(({ card }) => parents.get(card) === parent)
      .flatMap((laid) => [{ ...laid, column }, ...under(laid.card, column)]);
  const tops = plan.filter(({ card }) => parents.get(card) === '');
  const shown = tops.flatMap((laid) => [laid, ...under(laid.card, laid.column)]);
  return [...shown, ...plan.filter(({ card }) => !shown.some((other) => other.card === card))];
}

/** The lines between the cards of a plan; nothing where there are none. */
export function linksOn(
  { rulebook, say }: BoardScene,
  work: PlanWork & TiedPlan,
): Pick<PlanRegion, 'links'> | Record<string, never> {
  const links = linksIn(work).map(({ from, to, word }) => {
    const [one, other] = [from, to].map((card) => titleOf(rulebook, work.own, card));
    return {
      ...{ key: `link:${from}:${to}`, from: `plan:${from}`, to: `plan:${to}`, word },
      told: say('link.told', { from: one ?? '', word, to: other ?? '' }),
    };
  });
  return links.length === 0 ? {} : { links };
}

/** What can be done to tie a card to the others: links, and laying it under another. */
export function tieActions(scene: BoardScene, card: string, title: string): readonly Action[] {
  if (!scene.planShows) return [];
  const work = ownWork(scene);
  return tieFields(scene.rulebook, work, card).flatMap((field) => {
    const writing = writingOf(scene, `card/${card}`, field.id);
    if (!writing) return [];
    return field.kind === 'choice' ? underActions(scene, writing, field.values, title) : [linkAction(scene, writing, title)];
  });
}

function linkAction(scene: BoardScene, move: MoveOf<'writeField'>, title: string): Action {
  const { rulebook, say } = scene;
  const work = ownWork(scene);
  const other = work.plan.find(({ card }) => linkField(card) === move.field)?.card ?? '';
  const words = { title, other: titleOf(rulebook, work.own, other) };
  const linked = (work.sheets[move.sheet]?.fields[move.field]?.value ?? '') !== '';
  return linked
    ? { label: say('act.unlink', words), short: say('act.unlink.short', words), move: { ...move, value: '' } }
    : { label: say('act.link', words), short: say('act.link.short', words), move: { ...move, value: say('link.word') } };
}

function underActions(
  scene: BoardScene,
  move: MoveOf<'writeField'>,
  values: readonly string[],
  title: string,
): readonly Action[] {
  const { rulebook, say } = scene;
  const { own, sheets } = ownWork(scene);
  const now = sheets[move.sheet]?.fields[underField]?.value ?? '';
  const under = values
    .filter((value) => value !== now)
    .map((value) => {
      const words = { title, other: titleOf(rulebook, own, value) };
      return { label: say('act.under', words), short: say('act.under.short', words), move: { ...move, value } };
    });
  const out = { label: say('act.under.out', { title }), short: say('act.under.out.short'), move: { ...move, value: '' } };
  return now === '' ? under : [...under, out];
}
