import * as z from 'zod';
import { deckSchema } from './deck-schema.ts';
import { formatSchema } from './format-schema.ts';
import { formatTranslationSchema } from './format-translation-schema.ts';
import { translationSchema } from './translation-schema.ts';

/** The names of the files that hold the schemas, in the folder `cards/schema`. */
export type SchemaFile =
  | 'deck.schema.json'
  | 'format.schema.json'
  | 'translation.schema.json'
  | 'format-translation.schema.json';

/** The JSON Schemas by which editors complete card files and underline mistakes, as text. They see less than the linter does. */
export const jsonSchemas = (): Readonly<Record<SchemaFile, string>> => ({
  'deck.schema.json': schemaText('A deck', 'Content: the suits and cards of a workshop card game.', deckSchema),
  'format.schema.json': schemaText('A format', 'Procedure: the steps of a workshop, in order.', formatSchema),
  'translation.schema.json': schemaText('A translation', 'The texts of a deck in another language.', translationSchema),
  'format-translation.schema.json': schemaText(
    'A translation of a format',
    'The texts of a format in another language.',
    formatTranslationSchema,
  ),
});

function schemaText(title: string, description: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' });
  return `${JSON.stringify({ $schema, title, description, ...rest }, undefined, 2)}\n`;
}
