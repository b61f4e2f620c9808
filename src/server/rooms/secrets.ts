import { createHash, randomInt } from 'node:crypto';
import { codeLetters } from '../../protocol/room.ts';

const idLetters = 'abcdefghijklmnopqrstuvwxyz234567';

const letters = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('');

/** What people type to come in: 6 symbols, about 30 bits. */
export const newRoomCode = (): string => letters(codeLetters, 6);
/** What gives a person's seat to another device: 8 symbols. */
export const newSeatCode = (): string => letters(codeLetters, 8);
/** What takes a room over: 10 symbols, about 50 bits. */
export const newRecovery = (): string => letters(codeLetters, 10);
/** What a page comes back with: 160 bits. */
export const newToken = (): string => letters(idLetters, 32);
export const newKey = (): string => letters(idLetters, 20);
export const newPersonSeat = (): string => `p-${letters(idLetters, 12)}`;

/** A code as it is compared: what people type has spaces, hyphens and small letters. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** All that is kept of a secret. `salt` is the workshop's key for what is short enough to be guessed. */
export const secretHash = (secret: string, salt = ''): string => createHash('sha256').update(`${salt}/${secret}`).digest('hex');
