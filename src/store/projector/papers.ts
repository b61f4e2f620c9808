import type { ResultName } from '../../engine/format.ts';
import { isReadSheet } from '../../engine/sheets.ts';
import { linksIn } from '../../engine/situations/plan-fields.ts';
import type { RoomTable } from '../../engine/view.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import { lookUp } from '../../lib/look-up.ts';
import { type SheetLine, sheetLines } from '../sheets/sheet-lines.ts';
import type { PaperPart } from './slides.ts';
import { linesFor, type Stage } from './space.ts';

/** Sizes of letters on a sheet, how high its title is, and what lies between two lines. */
const labelSize = 3.9;
const textSize = 4.6;
/** The size of the text where little is written. */
const largeSize = 5.8;
const lineHeight = 1.25;
const titleHeight = 9;
const between = 2;

/** The links of a table's plan, and its sheets that are read line by line, in as many parts as they need; those without words say nothing. */
export const paperParts = (stage: Stage, table: RoomTable): readonly PaperPart[] => [
  ...partsOf(stage, stage.say('link.title'), linkLines(stage, table)),
  ...[...stage.rulebook.sheets.values()].filter(isReadSheet).flatMap((spec) => {
    const mirrored = { ...table, rulebook: stage.rulebook };
    const lines = sheetLines(spec, lookUp(table.sheets, spec.sheet), stage.say, mirrored).filter(({ text }) => text !== '');
    return partsOf(stage, stage.rulebook.steps.find(({ id }) => id === spec.step)?.title ?? '', lines);
  }),
];

/** A sheet of the whole room, in as many parts as it needs; none while nothing is on it. */
export function roomPaper(stage: Stage, sheet: ResultName): readonly PaperPart[] {
  const spec = stage.rulebook.sheets.get(sheet);
  const [table] = stage.view.room;
  const lines = spec && table ? sheetLines(spec, lookUp(table.sheets, sheet), stage.say) : [];
  return partsOf(
    stage,
    '',
    lines.filter(({ text }) => text !== ''),
  );
}

const partsOf = (stage: Stage, title: string, lines: readonly SheetLine[]): readonly PaperPart[] =>
  pagesOf(stage, lines).map((page) => {
    const large = page.reduce((sum, line) => sum + heightOf(stage, line, largeSize), 0) <= stage.body.height - titleHeight;
    return { kind: 'paper', title, lines: page, large, most: mostLines(stage) };
  });

function linkLines({ rulebook, say }: Stage, table: RoomTable): readonly SheetLine[] {
  const title = (card: string): string => titleOf(rulebook, table.own, card);
  return linksIn(table).map(({ from, to, word }) => ({
    field: `${from}:${to}`,
    label: say('link.pair', { from: title(from), to: title(to) }),
    text: word,
  }));
}

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

const heightOf = (stage: Stage, { text }: SheetLine, size: number = textSize): number =>
  labelSize * lineHeight + Math.min(mostLines(stage), linesIn(text, size, stage)) * size * lineHeight + between;

const linesIn = (text: string, size: number, { body }: Stage): number =>
  text.split('\n').reduce((sum, paragraph) => sum + linesFor(paragraph, size, body.width), 0);
