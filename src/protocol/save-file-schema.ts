import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { type Header, rulesVersion } from '../engine/header.ts';
import type { LogEntry } from '../engine/log.ts';
import { deckSchema, formatSchema } from './content-schema.ts';
import { idSchema, moveSchema, recordOf } from './move-schema.ts';
import { longestName } from './names.ts';
import { z } from './zod.ts';

const time = z.int().min(0);
const pin = z.strictObject({ id: idSchema, hash: z.string().regex(/^[0-9a-f]{64}$/) });
const name = z.string().min(1).max(longestName);

const tables = z
  .array(z.strictObject({ id: idSchema, name }))
  .min(1)
  .max(40)
  .refine((list) => new Set(list.map((table) => table.id)).size === list.length);

const header = z.strictObject({
  rules: z.int().min(1).max(rulesVersion),
  workshop: idSchema,
  seed: z.string().min(1).max(200),
  startedAt: time,
  deck: pin,
  format: pin,
  tables,
}) satisfies z.ZodType<Header>;

const entry = z.strictObject({
  seq: z.int().min(1),
  id: z.string().min(1).max(80),
  seat: idSchema,
  at: time,
  move: moveSchema,
}) satisfies z.ZodType<LogEntry>;

/** A saved workshop as it lies in the file. */
export const saveFileSchema = z.strictObject({
  kind: z.literal('social-media-game-workshop'),
  version: z.literal(1),
  header,
  deck: deckSchema,
  format: formatSchema,
  people: recordOf(idSchema, name),
  entries: z.array(entry).max(200_000),
  hash: z.string(),
}) satisfies z.ZodType<SaveFile>;

/** The form of a save file, version 1. */
export interface SaveFile {
  readonly kind: 'social-media-game-workshop';
  readonly version: 1;
  readonly header: Header;
  readonly deck: Deck;
  readonly format: Format;
  readonly people: Readonly<Record<string, string>>;
  readonly entries: readonly LogEntry[];
  readonly hash: string;
}
