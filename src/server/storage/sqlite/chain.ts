import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The link before the first entry: a log belongs to its header. */
export const chainStart = (header: string): string => sha256(header);

/** The link of an entry, given the one before: nobody can change or take out an entry without every later link being wrong. */
export const chainNext = (before: string, entry: string): string => sha256(before + entry);

/** What a pin says of the text of a deck or a format. */
export const contentHash = sha256;
