import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import { cardFilesIn } from '../../src/deck/node/card-files.ts';
import { jsonSchemas } from '../../src/deck/schema/json-schema.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const schemas = jsonSchemas();

describe('the schemas for editors', () => {
  test.each(['deck.schema.json', 'format.schema.json'] as const)(
    '%s on disk is up to date: otherwise run "npm run schema"',
    (file) => {
      expect(read(`cards/schema/${file}`)).toBe(schemas[file]);
    },
  );

  test('they take the files that the linter takes', () => {
    const deck = z.fromJSONSchema(JSON.parse(schemas['deck.schema.json']));
    const format = z.fromJSONSchema(JSON.parse(schemas['format.schema.json']));
    const housing = loadDeck('deck.yaml', read('cards/decks/housing/deck.yaml')).yaml?.data;
    const cardiff = loadFormat('format.yaml', read('cards/formats/cardiff.yaml')).yaml?.data;
    expect(deck.safeParse(housing).error).toBeUndefined();
    expect(format.safeParse(cardiff).error).toBeUndefined();
    expect(deck.safeParse({ ...Object(housing), deck: 'Not A Name' }).success).toBe(false);
    expect(format.safeParse({ ...Object(cardiff), steps: [{ tlak: 'x' }] }).success).toBe(false);
  });

  test('every card file says on its first line which of them is its own', () => {
    for (const file of cardFilesIn('cards')) {
      const [first = ''] = read(file).split('\n');
      const kind = file.includes('/formats/') ? 'format' : 'deck';
      const up = '../'.repeat(file.split('/').length - 2);
      expect(first).toBe(`# yaml-language-server: $schema=${up}schema/${kind}.schema.json`);
    }
  });
});
