import type { PlacedLabel, PlacedNote } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { fitText, paintBlock, paintFitted, paintLine } from './text.ts';

/** Printed words: broken into lines, made a little smaller, and only then cut. */
export function paintLabel(brush: Brush, item: PlacedLabel): void {
  const { theme } = brush;
  const colour = { danger: theme.danger, quiet: theme.quiet, good: theme.good, ink: theme.ink }[item.tone];
  const least = Math.max(11, Math.round(item.size * 0.8));
  paintFitted(
    brush,
    item.text,
    { x: 0, y: 0, width: item.rect.width, height: item.rect.height },
    {
      size: item.size,
      least,
      bold: item.bold,
      leading: 1.14,
      colour,
      align: item.align,
    },
  );
}

/** A written text under its label, or beside it where only one line has room. */
export function paintNote(brush: Brush, item: PlacedNote): void {
  const { width, height } = item.rect;
  if (item.line.label !== '' && height < 42) paintOneLine(brush, item);
  else paintUnderLabel(brush, item, width, height);
}

function paintOneLine(brush: Brush, item: PlacedNote): void {
  const { theme } = brush;
  const rect = { x: 0, y: 0, width: item.rect.width, height: Math.min(item.rect.height, 24) };
  const text = item.line.text;
  if (text === '') paintLine(brush, item.line.label, rect, { size: 13, colour: theme.quiet });
  else
    paintFitted(
      brush,
      text,
      { ...rect, height: item.rect.height },
      {
        size: lineSize(item.rect.height),
        least: Math.min(12, lineSize(item.rect.height)),
        leading: 1.25,
        colour: theme.ink,
        settle: 'top',
      },
    );
}

/** Two lines where there is room for them, else one; never higher than the place. */
function lineSize(height: number): number {
  return Math.min(18, Math.max(13, Math.floor(height * 0.42)), Math.max(9, height * 0.9));
}

function paintUnderLabel(brush: Brush, item: PlacedNote, width: number, height: number): void {
  const { theme } = brush;
  const most = Math.min(28, Math.max(14.5, Math.sqrt(width * height) / (item.line.label === '' ? 9 : 10.5)));
  const small = Math.min(19, Math.max(12.5, most * 0.76));
  const labelled = item.line.label !== '';
  const labelStyle = { size: small, least: 12, bold: true, leading: 1.15, colour: theme.quiet, mostLines: 2 };
  const head = fitText(brush, item.line.label, width, labelled ? small * 2.5 : 0, labelStyle);
  if (labelled) paintBlock(brush, head, { x: 0, y: 0, width, height: head.height }, labelStyle);
  const top = labelled ? head.height + 4 : 0;
  const area = { x: 0, y: top, width, height: Math.max(0, height - top) };
  if (item.line.text === '') ruledLines(brush, area.y, area.height, width, most);
  else
    paintFitted(brush, item.line.text, area, {
      size: most,
      least: Math.min(13, most),
      leading: 1.34,
      colour: theme.ink,
      settle: 'top',
    });
}

/** Empty lines say that something can be written here. */
function ruledLines(brush: Brush, top: number, height: number, width: number, size: number): void {
  const { context, theme } = brush;
  const step = size * 1.7;
  const count = Math.min(4, Math.max(1, Math.floor(height / step)));
  context.fillStyle = theme.line;
  for (let at = 1; at <= count; at += 1) {
    const y = Math.min(top + at * step - 4, top + height - 2);
    context.fillRect(0, Math.round(y), width, 1);
  }
}
