import type { SuitColour } from '../../engine/deck.ts';
import type { RoomTable } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { textIn } from '../boards/source.ts';
import { nameOf } from './room.ts';
import { pagesTour, type Shown } from './shown.ts';
import type { ProjectorSource } from './source.ts';
import { columnsIn, linesFor, type Stage, shareOf } from './space.ts';
import { heroesOf } from './story.ts';
import { inEvenGroups, pageOf } from './tour.ts';
import type { WallNote } from './wall-slide.ts';

/** A note's words, and the least width of a note. */
const textSize = 5.7;
const leastNote = 70;
const placeLines = 3;

/** What people would take home, and whose stories were told: a wall of notes. */
export function wallShown(source: Stage): Shown {
  const { say, rulebook } = source;
  const head = { title: say('screen.wall'), line: rulebook.format.title };
  const notes = source.view.room.flatMap((table, index) => notesOf(source, table, colours[index % colours.length] ?? 'blue'));
  if (notes.length === 0) return { slide: { kind: 'quiet', text: say('screen.no-wall') }, head };
  const across = columnsIn(source.body.width, leastNote, 2);
  const page = pageOf(source, inPages(notes, across), 1, readingSeconds);
  const [shown = []] = page.items;
  const columns = shown.every(({ room }) => room === 'place') ? Math.min(across, shown.length) : 1;
  const rows = Math.ceil(shown.length / columns);
  return { slide: { kind: 'wall', columns, rows, notes: shown }, head, ...pagesTour(source, page) };
}

/** Seconds for a page of reading. */
const readingSeconds = 12;
const mostRows = 2;

/** Short notes together, then those that need a row, then those that need the whole slide; on each page about as many. */
const inPages = (notes: readonly WallNote[], columns: number): readonly (readonly WallNote[])[] => [
  ...inEvenGroups(ofRoom(notes, 'place'), columns * mostRows),
  ...inEvenGroups(ofRoom(notes, 'row'), mostRows),
  ...inEvenGroups(ofRoom(notes, 'page'), 1),
];

const ofRoom = (notes: readonly WallNote[], wanted: WallNote['room']): readonly WallNote[] =>
  notes.filter(({ room }) => room === wanted);

function roomFor({ body }: Stage, text: string): WallNote['room'] {
  const columns = columnsIn(body.width, leastNote, 2);
  if (linesFor(text, textSize, shareOf(body.width, columns) - 5.2) <= placeLines) return 'place';
  return columns > 1 && linesFor(text, textSize, body.width - 5.2) <= placeLines ? 'row' : 'page';
}

const colours: readonly SuitColour[] = ['blue', 'purple', 'vermilion', 'green', 'gold', 'slate', 'black'];

/** One note for each answer, or one with the name alone where nothing was written. */
function notesOf(source: Stage, table: RoomTable, colour: SuitColour): readonly WallNote[] {
  const heroes = heroesOf(source, table);
  const story = heroes.length === 0 ? '' : source.say('screen.story-of', { heroes: heroes.join(', ') });
  const note = { table: nameOf(source, table.table), story, colour };
  const texts = talkTexts(source, table);
  if (texts.length === 0) return story === '' ? [] : [{ ...note, key: table.table, text: '', room: 'place' }];
  return texts.map(({ key, text }) => ({ ...note, key: `${table.table}:${key}`, text, room: roomFor(source, text) }));
}

/** What a table wrote where it was asked to talk; of the last such step that has words. */
function talkTexts(
  { rulebook }: ProjectorSource,
  { sheets }: RoomTable,
): readonly { readonly key: string; readonly text: string }[] {
  const talks = rulebook.steps.flatMap((step) => (step.kind === 'talk' ? [step] : []));
  const written = talks.map(({ id, sheet, questions }) =>
    questions.flatMap((question) => {
      const text = textIn(lookUp(sheets, sheet), question.id);
      return text === '' ? [] : [{ key: `${id}:${question.id}`, text }];
    }),
  );
  return written.findLast((texts) => texts.length > 0) ?? [];
}
