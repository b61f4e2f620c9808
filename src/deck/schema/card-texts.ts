import { line, list, name, record } from './shapes.ts';

/** The texts of suits and cards, with the same bounds in a deck and in its translations. */

export const suitTitle = line(28, 'One card of this suit: Method.');
export const suitPlural = line(28, 'Several: Methods.');
export const shelfTitle = line(40, 'What stands above the shelf.');

export const tagTitle = line(40, 'What the tag is called.');

export const cardTitle = line(28, 'The name on the card.');
export const cardText = line(180, 'What it is, in about 25 plain words.');
export const cardAsk = line(100, 'One question to talk about.');
export const cardAlt = line(100, 'What the picture shows, for people who do not see it.');
export const backText = line(220, 'What it is, for someone who has never met it.');
export const backExample = line(180, 'A small true-to-life example.');
export const things = (description: string) => list(line(60, 'In two or three words.'), 12, description);
export const fillTexts = record(name('A field of a sheet.'), line(300, 'What to write there to begin with.'), 12);

/** The words in an effect: a prompt, or a note that is needed. */
export const effectWords = (description: string) => line(180, description);
