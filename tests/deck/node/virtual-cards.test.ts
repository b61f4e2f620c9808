import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCards } from '../../../src/deck/node/read-cards.ts';
import { tasteOf } from '../../../src/deck/node/taste.ts';
import { virtualCards } from '../../../src/deck/node/virtual-cards.ts';
import type { Picture } from '../../../src/lib/picture.ts';
import type { TasteCard } from '../../../src/store/app.ts';
import { smallDeck } from '../../helpers/small-game.ts';

const root = join(import.meta.dirname, '../../../cards');

/** What a module of the plugin exports. */
async function exportsOf(asked: string): Promise<Record<string, unknown>> {
  const plugin = virtualCards(root);
  const load = plugin.load as (this: unknown, id: string) => string;
  const resolve = plugin.resolveId as (id: string) => string | undefined;
  const text = load.call({ error: fail, warn: () => undefined }, resolve(asked) ?? '');
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
}

const fail = (message: string): never => {
  throw new Error(message);
};

describe('the modules of the cards', () => {
  test('hold everything, and a taste that weighs next to nothing', async () => {
    const cards = await exportsOf('virtual:cards');
    const { decks, formats, pictures, translations } = readCards(root);
    expect(JSON.parse(JSON.stringify({ ...cards }))).toEqual(JSON.parse(JSON.stringify({ decks, formats, pictures })));
    const { taste } = await exportsOf('virtual:taste');
    expect(taste).toEqual(tasteOf(decks, pictures, translations));
    expect(JSON.stringify(taste).length).toBeLessThan(8000);
  });

  test('hold a way to the texts of each language, which come by themselves', async () => {
    const plugin = virtualCards(root);
    const load = plugin.load as (this: unknown, id: string) => string;
    expect(load.call({ error: fail, warn: () => undefined }, '\0virtual:texts')).toBe(
      `export const texts = {\n"cy": () => import('virtual:texts/cy'),\n};`,
    );
    const { translations, formatTranslations } = readCards(root);
    const { decks, formats } = await exportsOf('virtual:texts/cy');
    expect([decks, formats]).toEqual(JSON.parse(JSON.stringify([translations, formatTranslations])));
    const { taste, titles } = await exportsOf('virtual:taste');
    expect(JSON.stringify(taste)).toContain('Bore te');
    expect(titles).toMatchObject({ cy: { decks: { housing: 'Cymdeithas dai' }, formats: { cardiff: 'Caerdydd' } } });
  });

  test('hand out each deck and format as it was written, one by one', async () => {
    const plugin = virtualCards(root);
    const load = plugin.load as (this: unknown, id: string) => string;
    const list = load.call({ error: fail, warn: () => undefined }, '\0virtual:card-files');
    const { decks, formats } = readCards(root);
    for (const [kind, all] of Object.entries({ deck: decks, format: formats }))
      for (const { id } of all) expect(list).toContain(`import('virtual:card-files/${kind}/${id}')`);
    expect(list.match(/import\(/g)).toHaveLength(decks.length + formats.length);
    const { text } = await exportsOf('virtual:card-files/deck/housing');
    expect(text).toBe(readFileSync(join(root, 'decks/housing/deck.yaml'), 'utf8'));
    expect((plugin.resolveId as (id: string) => unknown)('virtual:card-files/deck/none')).toBeUndefined();
  });

  test('are the only ones', () => {
    const { resolveId, load } = virtualCards(root);
    expect((resolveId as (id: string) => unknown)('virtual:other')).toBeUndefined();
    expect((load as (id: string) => unknown)('/src/main.tsx')).toBeUndefined();
  });
});

describe('the taste', () => {
  const picture: Picture = { soft: [], line: ['M0'] };
  const pictures = Object.fromEntries(smallDeck.cards.map(({ art }) => [art, picture]));

  test('is three cards that are bought, from a deck that has some', () => {
    const none = { ...smallDeck, suits: smallDeck.suits.map((suit) => ({ ...suit, spend: false })) };
    const taste: readonly TasteCard[] = tasteOf([none, smallDeck], pictures);
    expect(taste.map(({ title }) => title)).toEqual(['tea', 'cake', 'storm']);
  });

  test('is less when there are not so many, and nothing when there are none', () => {
    const one = { ...smallDeck, cards: smallDeck.cards.slice(0, 1) };
    expect(tasteOf([one], pictures).map(({ title }) => title)).toEqual(['tea']);
    expect(tasteOf([], pictures)).toEqual([]);
  });
});
