import type { Placed } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { paintCard } from './paint-card.ts';
import { paintCell } from './paint-cell.ts';
import { paintCoins } from './paint-coins.ts';
import { paintPanel } from './paint-panel.ts';
import { paintChip, paintSeats } from './paint-people.ts';
import { paintEnvelope, paintSlot, paintTab } from './paint-things.ts';
import { paintArrow, paintStone } from './paint-trail.ts';
import { paintLabel, paintNote } from './paint-writing.ts';

type Painters = { readonly [Kind in Placed['kind']]: (brush: Brush, item: Extract<Placed, { readonly kind: Kind }>) => void };

const painters: Painters = {
  panel: paintPanel,
  label: paintLabel,
  card: paintCard,
  cell: paintCell,
  coins: paintCoins,
  chip: paintChip,
  note: paintNote,
  slot: paintSlot,
  tab: paintTab,
  stone: paintStone,
  seats: paintSeats,
  envelope: paintEnvelope,
  arrow: paintArrow,
};

/** Paints one thing with its own top left corner at the origin. */
export function paintItem(brush: Brush, item: Placed): void {
  const paint: (brush: Brush, item: never) => void = painters[item.kind];
  paint(brush, item as never);
}

/** How far a thing's shadow and strokes reach beyond its rectangle, in CSS pixels. */
export function marginOf(item: Placed): number {
  if (item.kind === 'card') return item.size === 'whole' ? 46 : item.raised ? 30 : 16;
  if (item.kind === 'envelope' || item.kind === 'seats') return 30;
  if (item.kind === 'arrow' || item.kind === 'stone') return 18;
  return 10;
}

/** Whether there is nothing to paint. */
export function isBare(item: Placed): boolean {
  return (item.kind === 'panel' && item.tone === 'column' && !item.target) || (item.kind === 'label' && item.text === '');
}
