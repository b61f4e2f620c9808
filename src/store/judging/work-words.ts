import type { JudgeStep } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { ShownView } from '../../engine/view.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import type { Say } from '../../i18n/words.ts';
import { lookUp } from '../../lib/look-up.ts';
import { cellTitle } from '../boards/cell-title.ts';
import { labelOf } from '../boards/field-label.ts';

/** A line of what is judged; without a label where it needs none. */
export interface WorkLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** What is judged, in words: the cards of a plan in their order, or what is written on a sheet. */
export function workWords(rulebook: Rulebook, step: JudgeStep, work: ShownView, say: Say): readonly WorkLine[] {
  const spec = rulebook.sheets.get(step.what);
  if (!spec) return work.plan.map(({ card }) => ({ key: card, label: '', text: titleOf(rulebook, work.own, card) }));
  const written = lookUp(work.sheets, step.what)?.fields ?? {};
  return [...spec.fields.values()].flatMap(({ id: key, kind }) => {
    const value = lookUp(written, key)?.value ?? '';
    if (value === '') return [];
    if (kind === 'mark')
      return [{ key, label: cellTitle(rulebook, step.what, key), text: say(value === 'most' ? 'cell.most' : 'cell.wanted') }];
    const text = kind === 'cast' ? titleOf(rulebook, [], value) : value;
    return [{ key, label: labelOf(spec, key, say).label, text }];
  });
}
