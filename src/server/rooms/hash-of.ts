import { createHash } from 'node:crypto';

/** The SHA-256 of a canonical JSON: the same as `hash` of the rules, by the faster way that only this side has. */
export const hashOf = (canonicalJson: string): string => createHash('sha256').update(canonicalJson).digest('hex');
