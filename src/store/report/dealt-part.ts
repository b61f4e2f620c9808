import type { DealStep } from '../../engine/format.ts';
import { looseCard } from './report-card.ts';
import type { DealtPart } from './report-parts.ts';
import { type TableSource, workAt } from './report-source.ts';

/** What was dealt open before the table; nothing of hands, which nobody but their holders has seen. */
export function dealtPart(source: TableSource, step: DealStep): readonly DealtPart[] {
  const cards = workAt(source).deals?.find(({ deal }) => deal === step.as)?.cards ?? [];
  if (cards.length === 0) return [];
  return [{ kind: 'dealt', step: step.id, title: step.title, cards: cards.map((card) => looseCard(source, card)) }];
}
