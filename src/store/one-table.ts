import type { Say } from '../i18n/words.ts';
import { present } from '../lib/assert.ts';
import type { WorkshopWish } from './app.ts';

/** A workshop of one table without anybody's name, for somebody who wants to see how it goes. */
export const oneTable = (game: Pick<WorkshopWish, 'deck' | 'format'>, say: Say): WorkshopWish => ({
  ...game,
  tables: [{ name: present(say('table.names').split(', ')[0], 'a name'), people: [] }],
});
