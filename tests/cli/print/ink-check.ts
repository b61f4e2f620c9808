import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import type { Page } from '../../../src/cli/print/mark.ts';
import type { Point, Size } from '../../../src/cli/print/paper.ts';
import { writePdf } from '../../../src/cli/print/write-pdf.ts';
import { fonts } from './kit.ts';

/** A page as somebody sees it: how dark it is at a place in points, from 0 for white to 1 for black. */
export interface Seen {
  readonly darkAt: (at: Point) => number;
  readonly text: string;
}

/** Writes pages, and draws them with an engine that is not the one that wrote them. `scale`: about how many pixels to a point. */
export async function look(pages: readonly Page[], scale: number): Promise<readonly Seen[]> {
  const pdf = await writePdf(fonts, { title: 'Tiny', language: 'cy', credit: 'Tiny, version 1' }, pages);
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const seen: Seen[] = [];
    for (const [at, { paper }] of pages.entries()) seen.push(await seenOn(document.getPage(at), paper, scale));
    document.destroy();
    return seen;
  } finally {
    library.destroy();
  }
}

async function seenOn(page: PDFiumPage, paper: Size, scale: number): Promise<Seen> {
  const text = page.getText();
  const { width, height, data } = await page.render({ scale, render: 'bitmap' });
  const darkAt = (at: Point): number => {
    const [x, y] = [Math.floor((at.x / paper.width) * width), Math.floor((at.y / paper.height) * height)];
    if (x < 0 || y < 0 || x >= width || y >= height) return 0;
    const first = (y * width + x) * 4;
    return 1 - ((data[first] ?? 255) + (data[first + 1] ?? 255) + (data[first + 2] ?? 255)) / 765;
  };
  return { darkAt, text };
}

/** The outline of a letter, as its font file has it: closed lines in sizes, upwards from where the letter stands. */
export function outlineOf(letter: string, bold: boolean): readonly (readonly Point[])[] {
  const lines: Point[][] = [];
  let pen: Point = { x: 0, y: 0 };
  for (const { face, text } of fonts.runsOf(letter, bold)) {
    const unit = face.font.unitsPerEm;
    const { glyphs } = face.font.layout(text);
    for (const { command, args } of glyphs.flatMap((glyph) => glyph.path.commands)) {
      const [a = 0, b = 0, c = 0, d = 0] = args.map((each) => each / unit);
      if (command === 'moveTo') lines.push([]);
      const curve = command === 'quadraticCurveTo' ? bent(pen, { x: a, y: b }, { x: c, y: d }) : [{ x: a, y: b }];
      if (command !== 'closePath') lines.at(-1)?.push(...curve);
      pen = curve.at(-1) ?? pen;
    }
  }
  return lines;
}

const steps = [0.2, 0.4, 0.6, 0.8, 1];
const bent = (from: Point, by: Point, to: Point): readonly Point[] =>
  steps.map((t) => ({ x: mix(from.x, by.x, to.x, t), y: mix(from.y, by.y, to.y, t) }));
const mix = (a: number, b: number, c: number, t: number): number => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;

/** Whether a place is inside an outline: how often the lines run round it is not nothing. */
export function isInside(lines: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let turns = 0;
  for (const line of lines)
    for (const [at, from] of line.entries()) {
      const to = line[(at + 1) % line.length] ?? from;
      const across = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
      if (from.y <= y && to.y > y && across > 0) turns += 1;
      if (from.y > y && to.y <= y && across < 0) turns -= 1;
    }
  return turns !== 0;
}
