import type { PlacedEnvelope, PlacedSlot, PlacedTab, Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { dashedFrame, fillLifted, paintMark, paintTarget, roundedPath } from './shapes.ts';
import { paintFitted } from './text.ts';

/** An empty place for a card; it may carry the name of the card that belongs there. */
export function paintSlot(brush: Brush, item: PlacedSlot): void {
  const { theme } = brush;
  const rect = { x: 0, y: 0, width: item.rect.width, height: item.rect.height };
  const radius = Math.min(12, Math.max(6, Math.min(rect.width, rect.height) * 0.075));
  aside(brush, (context) => {
    roundedPath(context, rect, radius);
    context.globalAlpha = 0.35;
    context.fillStyle = theme.card;
    context.fill();
  });
  dashedFrame(brush, rect, radius, item.live ? theme.lineStrong : theme.line, 1.5);
  if (item.text !== '') paintSlotWords(brush, item, rect);
  if (item.target) paintTarget(brush, rect, radius);
}

function paintSlotWords(brush: Brush, item: PlacedSlot, rect: Rect): void {
  const area = { x: 6, y: 4, width: rect.width - 12, height: rect.height - 8 };
  const size = Math.min(17, Math.max(13, Math.min(rect.width * 0.17, rect.height * 0.4)));
  paintFitted(brush, item.text, area, { size, least: 11, leading: 1.18, colour: brush.theme.quiet, align: 'centre' });
}

/** The tab of a shelf: the open one is part of the tray. */
export function paintTab(brush: Brush, item: PlacedTab): void {
  const { context, theme } = brush;
  const { width, height } = item.rect;
  const suit = theme.suits[item.suit.colour];
  context.beginPath();
  context.roundRect(0, item.open ? 0 : 3, width, height, [9, 9, 0, 0]);
  context.fillStyle = item.open ? suit.ink : theme.card;
  context.fill();
  if (!item.open) {
    context.lineWidth = 1;
    context.strokeStyle = theme.line;
    context.stroke();
  }
  const ink = item.open ? theme.onInk : suit.ink;
  const radius = height * 0.13;
  const marked = width > 76;
  if (marked) paintMark(brush, item.suit.mark, 13 + radius, height / 2 + 1, radius, ink);
  const left = marked ? 13 + radius * 2 + 7 : 8;
  const size = Math.min(20, Math.max(13, height * 0.41));
  const style = { size, least: 12, leading: 1.06, bold: true, colour: ink, align: marked ? 'left' : 'centre' } as const;
  paintFitted(brush, item.text, { x: left, y: 1, width: width - left - 6, height }, style);
}

/** A letter on its way: sealed, or still awaited. */
export function paintEnvelope(brush: Brush, item: PlacedEnvelope): void {
  const rect = { x: 0, y: 0, width: item.rect.width, height: item.rect.height };
  const [radius, waits] = [Math.min(12, rect.height * 0.06), item.seal === 'waiting'];
  if (waits) paintGhost(brush, rect, radius);
  else paintPaperBag(brush, rect, radius);
  paintFlap(brush, rect, waits);
  if (!waits) paintSeal(brush, rect);
  const words = { x: rect.width * 0.08, y: rect.height * 0.7, width: rect.width * 0.84, height: rect.height * 0.25 };
  const size = Math.min(24, Math.max(14, rect.height * 0.085));
  paintFitted(brush, item.text, words, { size, least: 12, bold: true, leading: 1.2, colour: brush.theme.ink, align: 'centre' });
}

function paintPaperBag(brush: Brush, rect: Rect, radius: number): void {
  const { context, theme } = brush;
  roundedPath(context, rect, radius);
  fillLifted(brush, theme.suits.gold.tint, 8);
  roundedPath(context, rect, radius);
  context.lineWidth = 1.5;
  context.strokeStyle = theme.lineStrong;
  context.stroke();
}

function paintGhost(brush: Brush, rect: Rect, radius: number): void {
  aside(brush, (context) => {
    roundedPath(context, rect, radius);
    context.globalAlpha = 0.4;
    context.fillStyle = brush.theme.suits.gold.tint;
    context.fill();
  });
  dashedFrame(brush, rect, radius, brush.theme.lineStrong, 2);
}

function paintFlap(brush: Brush, rect: Rect, waits: boolean): void {
  aside(brush, (context) => {
    context.beginPath();
    context.moveTo(2, 4);
    context.lineTo(rect.width / 2, rect.height * 0.52);
    context.lineTo(rect.width - 2, 4);
    context.lineJoin = 'round';
    context.lineWidth = waits ? 1.5 : 2;
    if (waits) context.setLineDash([8, 6]);
    context.strokeStyle = brush.theme.lineStrong;
    context.stroke();
  });
}

function paintSeal(brush: Brush, rect: Rect): void {
  const { context, theme } = brush;
  const radius = rect.height * 0.11;
  const centre = { x: rect.width / 2, y: rect.height * 0.5 };
  context.beginPath();
  for (let at = 0; at <= 24; at += 1) {
    const away = radius * (at % 2 === 0 ? 1.08 : 0.97);
    const angle = (at / 24) * Math.PI * 2;
    context.lineTo(centre.x + Math.cos(angle) * away, centre.y + Math.sin(angle) * away);
  }
  fillLifted(brush, theme.suits.vermilion.ink, 2);
  paintMark(brush, 'star', centre.x, centre.y, radius * 0.56, theme.onInk);
}
