import type { Rect } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { clip, type Measure, wrapText } from './wrap-text.ts';

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
  readonly align?: 'left' | 'centre' | 'right';
}

export interface TextFit extends TextStyle {
  /** The smallest size to try before words are cut. */
  readonly least: number;
  readonly leading: number;
  readonly mostLines?: number;
  /** Where the lines settle in a rectangle that is higher than they are: in its middle, unless said otherwise. */
  readonly settle?: 'top' | 'middle';
}

export interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
  /** Whether words are missing. */
  readonly cut: boolean;
}

export function setFont(brush: Brush, size: number, bold: boolean): void {
  brush.context.font = `${bold ? 700 : 400} ${size}px ${brush.theme.font}`;
}

export function measureIn(brush: Brush, style: { readonly size: number; readonly bold?: boolean }): Measure {
  setFont(brush, style.size, style.bold ?? false);
  return (text) => brush.context.measureText(text).width;
}

/** The largest size, from the style's own down to its least, at which the text fits; cut at the least if it must be. */
export function fitText(brush: Brush, text: string, width: number, height: number, style: TextFit): Block {
  for (let size = style.size; size > style.least; size -= 1) {
    const block = blockOf(brush, text, width, height, style, size);
    if (!block.cut) return block;
  }
  return blockOf(brush, text, width, height, style, style.least);
}

function blockOf(brush: Brush, text: string, width: number, height: number, style: TextFit, size: number): Block {
  const room = Math.max(1, Math.floor((height + size * (style.leading - 1)) / (size * style.leading)));
  const most = Math.min(room, style.mostLines ?? room);
  const { lines, cut } = wrapText(measureIn(brush, { size, bold: style.bold ?? false }), text, width, most);
  return { lines, cut, size, height: lines.length * size * style.leading };
}

/** Paints a block of lines from the top of the rectangle. */
export function paintBlock(brush: Brush, block: Block, rect: Rect, style: TextFit): void {
  const step = block.size * style.leading;
  block.lines.forEach((line, at) => {
    paintLine(brush, line, { ...rect, y: rect.y + at * step, height: step }, { ...style, size: block.size });
  });
}

/** Paints one line in the middle of the rectangle's height, cut with an ellipsis when it is too wide. */
export function paintLine(brush: Brush, text: string, rect: Rect, style: TextStyle): void {
  const { context } = brush;
  const words = clip(measureIn(brush, style), text, rect.width);
  const align = style.align ?? 'left';
  context.fillStyle = style.colour;
  context.textBaseline = 'alphabetic';
  context.textAlign = align === 'centre' ? 'center' : align;
  const x = align === 'left' ? rect.x : align === 'right' ? rect.x + rect.width : rect.x + rect.width / 2;
  context.fillText(words, x, rect.y + rect.height / 2 + style.size * 0.34);
}

/** Paints a text that fits the rectangle. */
export function paintFitted(brush: Brush, text: string, rect: Rect, style: TextFit): void {
  const block = fitText(brush, text, rect.width, rect.height, style);
  const above = style.settle === 'top' ? 0 : (rect.height - block.height) / 2;
  paintBlock(brush, block, { ...rect, y: rect.y + above }, style);
}
