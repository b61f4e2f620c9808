import { isReadSheet } from '../../engine/sheets.ts';
import type { RoomTable } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { type SheetLine, sheetLines } from '../sheets/sheet-lines.ts';
import type { PaperPart } from './slides.ts';
import { linesFor, type Stage } from './space.ts';

/** Sizes of letters on a sheet, how high its title is, and what lies between two lines. */
const labelSize = 3.9;
const textSize = 4.6;
const lineHeight = 1.25;
const titleHeight = 9;
const between = 2;

/** The sheets of a table that are read line by line, in as many parts as they need; those without words say nothing. */
export const paperParts = (stage: Stage, table: RoomTable): readonly PaperPart[] =>
  [...stage.rulebook.sheets.values()].filter(isReadSheet).flatMap((spec) => {
    const lines = sheetLines(spec, lookUp(table.sheets, spec.sheet), stage.say, { ...table, rulebook: stage.rulebook }).filter(
      ({ text }) => text !== '',
    );
    const title = stage.rulebook.steps.find(({ id }) => id === spec.step)?.title ?? '';
    return pagesOf(stage, lines).map((page): PaperPart => ({ kind: 'paper', title, lines: page, most: mostLines(stage) }));
  });

/** The most lines of one text: what is longer than a page is cut. */
const mostLines = ({ body }: Stage): number =>
  Math.max(1, Math.floor((body.height - titleHeight - labelSize * lineHeight - between) / (textSize * lineHeight)));

function pagesOf(stage: Stage, lines: readonly SheetLine[]): readonly (readonly SheetLine[])[] {
  const pages: SheetLine[][] = [];
  let room = 0;
  for (const line of lines) {
    const height = heightOf(stage, line);
    const page = pages.at(-1);
    if (page && height <= room) page.push(line);
    else {
      pages.push([line]);
      room = stage.body.height - titleHeight;
    }
    room -= height;
  }
  return pages;
}

const heightOf = (stage: Stage, { text }: SheetLine): number =>
  labelSize * lineHeight +
  Math.min(mostLines(stage), linesFor(text, textSize, stage.body.width)) * textSize * lineHeight +
  between;
