import type { Placed } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { paintCard } from './paint-card.ts';
import { paintCell } from './paint-cell.ts';
import { paintCoins } from './paint-coins.ts';
import { paintMarks } from './paint-marks.ts';
import { paintPanel } from './paint-panel.ts';
import { paintChip, paintSeats } from './paint-people.ts';
import { paintFlag, paintStamp } from './paint-stamp.ts';
import { paintEnvelope, paintSlot, paintTab } from './paint-things.ts';
import { paintTold } from './paint-told.ts';
import { paintArrow, paintStone } from './paint-trail.ts';
import { paintLabel, paintNote } from './paint-writing.ts';

type Painters = { readonly [Kind in Placed['kind']]: (brush: Brush, item: Extract<Placed, { readonly kind: Kind }>) => void };

const painters: Painters = {
  panel: paintPanel,
  label: paintLabel,
  card: paintCard,
  cell: paintCell,
  coins: paintCoins,
  marks: paintMarks,
  chip: paintChip,
  note: paintNote,
  slot: paintSlot,
  tab: paintTab,
  stone: paintStone,
  seats: paintSeats,
  envelope: paintEnvelope,
  arrow: paintArrow,
  told: paintTold,
  stamp: paintStamp,
  flag: paintFlag,
};

/** Paints one thing with its own top left corner at the origin. */
export function paintItem(brush: Brush, item: Placed): void {
  const paint: (brush: Brush, item: never) => void = painters[item.kind];
  paint(brush, item as never);
}

/** How far a thing's shadow and strokes reach beyond its rectangle, in CSS pixels. */
export function marginOf(item: Placed): number {
  if (item.kind === 'card') return cardMargin(item);
  if (item.kind === 'panel' && item.tone === 'landed') return 52;
  return wideMargins[item.kind] ?? 10;
}

const wideMargins: { readonly [Kind in Placed['kind']]?: number } = {
  envelope: 30,
  seats: 30,
  stamp: 30,
  arrow: 18,
  stone: 18,
};

function cardMargin({ size, raised }: Extract<Placed, { readonly kind: 'card' }>): number {
  if (size === 'whole') return 46;
  return raised || size === 'large' ? 30 : 16;
}

/** Whether there is nothing to paint. */
export function isBare(item: Placed): boolean {
  return (item.kind === 'panel' && item.tone === 'column' && !item.target) || (item.kind === 'label' && item.text === '');
}
