import type { PlacedTold, ToldLine } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { circlePath } from './shapes.ts';
import { type Block, fitText, paintBlock, type TextFit } from './text.ts';

interface Told {
  readonly line: ToldLine;
  readonly style: TextFit;
  readonly block: Block;
}

const leading = 1.26;

/** Sentences below one another, all at the largest size at which they fit. */
export function paintTold(brush: Brush, item: PlacedTold): void {
  const { width, height } = item.rect;
  const gap = item.size * 0.42;
  let told = toldAt(brush, item, width, item.size);
  for (let size = item.size - 1; size >= 12 && heightOf(told, gap) > height; size -= 1) told = toldAt(brush, item, width, size);
  let y = 0;
  for (const { line, style, block } of told) {
    const left = line.marked ? block.size * 0.95 : 0;
    if (line.marked) paintDot(brush, block.size * 0.3, y + block.size * 0.66, block.size * 0.2);
    paintBlock(brush, block, { x: left, y, width: width - left, height: block.height }, style);
    y += block.height + gap;
  }
}

function toldAt(brush: Brush, { lines }: PlacedTold, width: number, size: number): readonly Told[] {
  return lines.map((line) => {
    const style = { size, least: size, leading, bold: line.bold, colour: inkOf(brush, line) };
    const block = fitText(brush, line.text, width - (line.marked ? size * 0.95 : 0), 10_000, style);
    return { line, style, block };
  });
}

const heightOf = (told: readonly Told[], gap: number): number =>
  told.reduce((sum, { block }) => sum + block.height + gap, -gap);

function inkOf({ theme }: Brush, { tone }: ToldLine): string {
  return { ink: theme.ink, quiet: theme.quiet, danger: theme.danger, good: theme.good }[tone];
}

function paintDot(brush: Brush, x: number, y: number, radius: number): void {
  circlePath(brush.context, x, y, radius);
  brush.context.fillStyle = brush.theme.lineStrong;
  brush.context.fill();
}
