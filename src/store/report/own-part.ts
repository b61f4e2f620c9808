import type { Step } from '../../engine/format.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { OwnPart } from './report-parts.ts';
import { type TableSource, workAt } from './report-source.ts';

/** Cards that the table wrote, and what they came to cost; nothing when it wrote none. */
export function ownPart(source: TableSource, step: Step): readonly OwnPart[] {
  const { own } = workAt(source);
  const { names, people, say } = source;
  if (own.length === 0) return [];
  const cards = own.map(({ id, title, text, as, state, price, by }) => ({
    card: id,
    title,
    text,
    as,
    state,
    price,
    by: names ? cleanText(lookUp(people, by) ?? '') : '',
  }));
  return [{ kind: 'own', step: step.id, title: say('report.own'), cards }];
}
