import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import { loadTranslation } from '../../src/deck/load-translation.ts';
import { cardFilesIn } from '../../src/deck/node/card-files.ts';
import { jsonSchemas, type SchemaFile } from '../../src/deck/schema/json-schema.ts';
import { changed, landingDeck, landingFormat, landingTranslation } from './small-files.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const schemas = jsonSchemas();
const schemaOf = (file: SchemaFile) => z.fromJSONSchema(JSON.parse(schemas[file]));

describe('the schemas for editors', () => {
  test.each(['deck.schema.json', 'format.schema.json', 'translation.schema.json', 'format-translation.schema.json'] as const)(
    '%s on disk is up to date: otherwise run "npm run schema"',
    (file) => {
      expect(read(`cards/schema/${file}`)).toBe(schemas[file]);
    },
  );

  test('they take the files that the linter takes', () => {
    const deck = schemaOf('deck.schema.json');
    const format = schemaOf('format.schema.json');
    const housing = loadDeck('deck.yaml', read('cards/decks/housing/deck.yaml')).yaml?.data;
    const cardiff = loadFormat('format.yaml', read('cards/formats/cardiff.yaml')).yaml?.data;
    expect(deck.safeParse(housing).error).toBeUndefined();
    expect(format.safeParse(cardiff).error).toBeUndefined();
    expect(deck.safeParse({ ...Object(housing), deck: 'Not A Name' }).success).toBe(false);
    expect(format.safeParse({ ...Object(cardiff), steps: [{ tlak: 'x' }] }).success).toBe(false);
  });

  test('they know effects, answers, situations and translations', () => {
    const takes = (file: SchemaFile, data: unknown): boolean => schemaOf(file).safeParse(data).success;
    const deckData = (text: string): unknown => loadDeck('deck.yaml', text).yaml?.data;
    const formatData = (text: string): unknown => loadFormat('format.yaml', text).yaml?.data;
    expect(takes('deck.schema.json', deckData(landingDeck))).toBe(true);
    expect(takes('deck.schema.json', deckData(changed(landingDeck, '{ block:', '{ blok:')))).toBe(false);
    expect(
      takes('deck.schema.json', deckData(changed(landingDeck, 'else: [{ discard: blocked', 'else: [{ discard: bloked'))),
    ).toBe(false);
    expect(takes('format.schema.json', formatData(landingFormat))).toBe(true);
    expect(takes('format.schema.json', formatData(changed(landingFormat, 'when: clock', 'when: sometimes')))).toBe(false);
    const welsh = (text: string): unknown => loadTranslation('deck.cy.yaml', text).yaml?.data;
    expect(takes('translation.schema.json', welsh(landingTranslation))).toBe(true);
    expect(takes('translation.schema.json', welsh(changed(landingTranslation, 'cards:', 'crads:')))).toBe(false);
  });

  test('every card file says on its first line which of them is its own', () => {
    for (const file of cardFilesIn('cards')) {
      const [first = ''] = read(file).split('\n');
      const translated = /\/[a-z0-9-]+\.[a-z-]+\.yaml$/i.test(file);
      const deckKind = translated ? 'translation' : 'deck';
      const kind = file.includes('/formats/') ? (translated ? 'format-translation' : 'format') : deckKind;
      const up = '../'.repeat(file.split('/').length - 2);
      expect(first).toBe(`# yaml-language-server: $schema=${up}schema/${kind}.schema.json`);
    }
  });
});
