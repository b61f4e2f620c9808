import { lookUp } from '../../lib/look-up.ts';
import type { CardId, Needs } from '../deck.ts';
import type { PlaceStep } from '../format.ts';
import { hash } from '../hash.ts';
import type { FieldId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { ChoiceSpec, FieldSpec } from '../sheets.ts';
import type { PlanCard } from '../state.ts';

/** What tables say of the cards of their plan, where the format lets them: links, nesting, and what is there already. */

/** Most code points in the word of a link. */
const linkLength = 40;
/** The sheet of what the plan needs. */
export const needsSheet = 'plan/needs';
/** What can be said of something that the plan needs. */
export const needValues = ['present', 'new'] as const;
export type NeedKind = keyof Needs;
export const needKinds = ['people', 'technology', 'other'] as const satisfies readonly NeedKind[];

/** On the sheet of a card: the word of its link to another one. There is a link where there is a word. */
export const linkField = (to: CardId): FieldId => `to:${to}`;
/** On the sheet of a card: the card under which it lies. */
export const underField: FieldId = 'under';
/** On the sheet of needs: whether something is there already. */
export const needField = (kind: NeedKind, thing: string): FieldId => `${kind}/${hash(thing).slice(0, 16)}`;

/** A plan and what is written about its cards, as the rules or a view have it. */
export interface TiedPlan {
  readonly plan: readonly Pick<PlanCard, 'card'>[];
  readonly sheets: Readonly<Record<string, { readonly fields: Readonly<Record<FieldId, { readonly value: string }>> }>>;
}

/** A link from a card of the plan to another. */
export interface PlanLink {
  readonly from: CardId;
  readonly to: CardId;
  readonly word: string;
}

const wordsOn = ({ sheets }: TiedPlan, card: CardId, field: FieldId): string =>
  lookUp(lookUp(sheets, `card/${card}`)?.fields ?? {}, field)?.value ?? '';

/** The card of the plan under which a card lies, or empty. */
export function parentIn(work: TiedPlan, card: CardId): CardId | '' {
  const under = wordsOn(work, card, underField);
  return work.plan.some((laid) => laid.card === under) ? under : '';
}

/** The links between cards of the plan, in the order of the plan. */
export const linksIn = (work: TiedPlan): readonly PlanLink[] =>
  work.plan.flatMap(({ card: from }) =>
    othersThan(work, from)
      .map((to) => ({ from, to, word: wordsOn(work, from, linkField(to)) }))
      .filter(({ word }) => word !== ''),
  );

/** The fields for links from a card, and for the card under which it lies. */
export const tieFields = (rulebook: Rulebook, work: TiedPlan, card: CardId): readonly FieldSpec[] => [
  ...(arranges(rulebook, hasLinks)
    ? othersThan(work, card).map((id) => ({ kind: 'text', id: linkField(id), max: linkLength }) as const)
    : []),
  ...(arranges(rulebook, hasNest) ? [under(work, card)] : []),
];

/** One level deep: a card that has others under it lies under none, and none lies under a card that lies under one. */
function under(work: TiedPlan, card: CardId): ChoiceSpec {
  const has = othersThan(work, card).some((other) => parentIn(work, other) === card);
  const values = has ? [] : othersThan(work, card).filter((other) => parentIn(work, other) === '');
  return { kind: 'choice', id: underField, values };
}

const othersThan = ({ plan }: TiedPlan, card: CardId): readonly CardId[] =>
  plan.map((laid) => laid.card).filter((other) => other !== card);

/** A field for each thing that the cards of the plan need. */
export function needFields(rulebook: Rulebook, work: TiedPlan): readonly FieldSpec[] {
  if (!arranges(rulebook, hasMarkedTotals)) return [];
  const fields = rulebook.deck.cards
    .filter(({ id }) => work.plan.some(({ card }) => card === id))
    .flatMap(({ needs }) => needKinds.flatMap((kind) => needs[kind].map((thing) => needField(kind, thing))));
  return [...new Set(fields)].map((id) => ({ kind: 'choice', id, values: needValues }));
}

const hasLinks = ({ links }: PlaceStep): boolean => links === true;
const hasNest = ({ nest }: PlaceStep): boolean => nest === true;
const hasMarkedTotals = ({ totals }: PlaceStep): boolean => totals === 'marked';

/** Whether a step, of those that the table has reached where it is told, arranges the plan in such a way. */
const arranges = (rulebook: Rulebook, holds: (step: PlaceStep) => boolean, upTo = rulebook.steps.length - 1): boolean =>
  rulebook.steps.some((step, index) => index <= upTo && step.kind === 'place' && holds(step));

/** Whether a table at a step has reached the one that lets it say this of its plan. */
export function isTieOpen(rulebook: Rulebook, step: string, field: FieldId): boolean {
  const holds = field === underField ? hasNest : field.startsWith('to:') ? hasLinks : hasMarkedTotals;
  return arranges(rulebook, holds, rulebook.stepIndex.get(step) ?? 0);
}
