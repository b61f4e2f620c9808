import type { Needs } from '../../engine/deck.ts';
import type { Step } from '../../engine/format.ts';
import { type NeedKind, needField, needsSheet, needValues } from '../../engine/situations/plan-fields.ts';
import type { TableView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { PaperRegion } from '../board.ts';
import type { BoardScene } from './scene.ts';
import { type BoardSource, ownWork, textIn, workOf } from './source.ts';

/** One thing that cards of the plan need, and how many of them do. */
export interface NeededThing {
  readonly thing: string;
  readonly count: number;
}

export interface NeedTotal {
  readonly kind: keyof Needs;
  readonly things: readonly NeededThing[];
}

/** What all cards of the table's plan need together, by kind: what most need first, else in the order of the plan. */
export function needTotals(source: Pick<BoardSource, 'rulebook' | 'view' | 'table'>): readonly NeedTotal[] {
  const cards = workOf(source.view, source.table).plan.flatMap(({ card }) => source.rulebook.cards.get(card) ?? []);
  return (['people', 'technology', 'other'] as const).map((kind) => {
    const things = cards.flatMap(({ needs }) => needs[kind]);
    const counted = [...new Set(things)].map((thing) => ({ thing, count: things.filter((other) => other === thing).length }));
    return { kind, things: counted.sort((one, other) => other.count - one.count) };
  });
}

/** "a warm room (2), a kettle"; what is said of each thing follows it. */
export const thingsWords = (
  { things }: NeedTotal,
  { say }: Pick<BoardSource, 'say'>,
  markOf: (thing: string) => string = () => '',
): string =>
  things
    .map(({ thing, count }) => {
      const counted = count > 1 ? say('totals.times', { thing, count }) : thing;
      const mark = markOf(thing);
      return mark === '' ? counted : say('totals.marked', { thing: counted, mark });
    })
    .join(', ');

/** What the table said of a thing that its plan needs: that it is there, that it is new, or nothing. */
export const needMark = (sheets: TableView['sheets'], kind: NeedKind, thing: string): (typeof needValues)[number] | '' =>
  needValues.find((value) => value === textIn(lookUp(sheets, needsSheet), needField(kind, thing))) ?? '';

function markedThing(source: BoardSource, kind: NeedKind): (thing: string) => string {
  const { sheets } = ownWork(source);
  return (thing) => {
    const mark = lookUp(sheets, needsSheet) === undefined ? '' : needMark(sheets, kind, thing);
    return mark === '' ? '' : source.say(`totals.${mark}`);
  };
}

/** A paper at the side that adds up what the plan needs, where the format asks for it. It makes room for what lies in front. */
export function totalsRegion(source: BoardScene, step: Step): readonly PaperRegion[] {
  if (step.kind !== 'place' || step.totals === undefined || step.totals === false || source.front) return [];
  const lines = needTotals(source)
    .filter(({ things }) => things.length > 0)
    .map((total) => ({
      key: `totals:${total.kind}`,
      label: source.say(`totals.${total.kind}`, { count: total.things.reduce((sum, { count }) => sum + count, 0) }),
      text: thingsWords(total, source, markedThing(source, total.kind)),
    }));
  if (lines.length === 0) return [];
  return [
    { kind: 'paper', key: 'paper:totals', title: source.say('totals.title'), role: 'side', seal: 'none', lines, from: '' },
  ];
}
