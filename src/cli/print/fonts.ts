import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { invariant, present } from '../../lib/assert.ts';

/** One file of a font: one weight of one script. */
export interface Face {
  /** Different for each. */
  readonly name: string;
  readonly file: string;
  readonly font: Font;
}

/** A stretch of text that one face can write. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** The fonts, in the order in which they are asked for a letter, and the scripts they come in. The game's own has Latin letters only. */
const families: readonly { readonly family: string; readonly scripts: readonly string[] }[] = [
  { family: 'atkinson-hyperlegible-next', scripts: ['latin', 'latin-ext'] },
  { family: 'noto-sans', scripts: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] },
];

/** The fonts that are printed with. A face is opened when the first letter needs it. */
export interface Fonts {
  /** The stretches of a text, each in the first face that has all its letters. */
  readonly runsOf: (text: string, bold: boolean) => readonly Run[];
  /** Points. */
  readonly widthOf: (text: string, size: number, bold: boolean) => number;
  /** The first letter that no face has. */
  readonly missingIn: (text: string) => string | undefined;
}

/** The text as it is printed: letters and their accents in one, and nothing that is not seen. */
export const printable = (text: string): string => text.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');

export function openFonts(): Fonts {
  const faces = new Map([false, true].map((bold) => [bold, slowList(bold)] as const));
  const runs = remembered((text, bold) => joined(text, present(faces.get(bold), 'The faces of a weight')));
  const widths = remembered((text, bold) => runs(text, bold).reduce((sum, run) => sum + ems(run), 0));
  return {
    runsOf: runs,
    widthOf: (text, size, bold) => words(text).reduce((sum, word) => sum + widths(word, bold), 0) * size,
    missingIn: (text) => letters(text).find((letter) => faceFor(letter, present(faces.get(false), 'The faces')) === undefined),
  };
}

/** Words, each with the space after it: as the file's writer measures. */
const words = (text: string): readonly string[] => text.match(/[^ ]* ?/g) ?? [];

const ems = ({ face, text }: Run): number => face.font.layout(text).advanceWidth / face.font.unitsPerEm;

function joined(text: string, faces: Iterable<Face>): readonly Run[] {
  const runs: Run[] = [];
  for (const letter of letters(text)) {
    const face = present(faceFor(letter, faces), 'A face for the letter ', letter);
    const last = runs.at(-1);
    if (last?.face === face) runs[runs.length - 1] = { face, text: last.text + letter };
    else runs.push({ face, text: letter });
  }
  return runs;
}

function faceFor(letter: string, faces: Iterable<Face>): Face | undefined {
  for (const face of faces) if (hasAll(face, letter)) return face;
  return undefined;
}

const hasAll = ({ font }: Face, letter: string): boolean =>
  [...letter].every((point) => font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0));

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A letter with its accents is one. */
export const letters = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** All faces of a weight; each is opened when the walk first comes to it. */
function slowList(bold: boolean): Iterable<Face> {
  const files = families.flatMap(({ family, scripts }) => scripts.map((script) => ({ family, script })));
  const open: Face[] = [];
  return {
    *[Symbol.iterator]() {
      for (const [at, { family, script }] of files.entries()) {
        open[at] ??= openFace(family, script, bold);
        yield open[at];
      }
    },
  };
}

function openFace(family: string, script: string, bold: boolean): Face {
  const name = `${family}-${script}-${bold ? 700 : 400}-normal`;
  const file = createRequire(import.meta.url).resolve(`@fontsource/${family}/files/${name}.woff`);
  const font = openSync(file);
  invariant('layout' in font, `The font ${name} is a single one`);
  return { name, file, font };
}

function remembered<Value>(work: (text: string, bold: boolean) => Value): (text: string, bold: boolean) => Value {
  const done = { plain: new Map<string, Value>(), bold: new Map<string, Value>() };
  return (text, bold) => {
    const known = done[bold ? 'bold' : 'plain'];
    const value = known.get(text) ?? work(text, bold);
    known.set(text, value);
    return value;
  };
}
