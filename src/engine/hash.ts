import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/sha256.ts';

/** The SHA-256 of the canonical JSON of a state, a view, a deck or a format: the same on every machine, for ever. */
export const hash = (value: unknown): string => sha256(canonicalJson(value));
