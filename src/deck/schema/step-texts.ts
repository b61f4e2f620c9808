import { line, list } from './shapes.ts';

/** The texts of steps and their sheets, with the same bounds in a format and in its translations. */

export const stepTitle = line(28, 'One or two words, for the map of steps.');
export const stepHeading = line(60, 'The line above the table: Choose your methods.');
export const stepAsk = line(300, 'What the step asks, in a sentence or two.');
export const stepDone = line(40, 'What the button says when a table has finished.');
export const stepText = list(line(300, 'One paragraph.'), 12, 'What is read out.');

export const fieldLabel = line(80, 'What stands above the field.');
export const fieldHint = line(120, 'What could be written there.');
export const rowTitle = line(60, 'The title of the row.');
export const columnTitle = line(60, 'The title of the column.');
