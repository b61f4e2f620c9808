import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editCards } from '../../src/deck/csv/edit-cards.ts';
import { cardRows } from '../../src/deck/csv/export-cards.ts';
import { planImport } from '../../src/deck/csv/import-cards.ts';
import { loadDeck } from '../../src/deck/load-deck.ts';
import type { Card } from '../../src/engine/deck.ts';
import { csvText } from '../../src/lib/csv-text.ts';
import { readCsv } from '../../src/lib/read-csv.ts';
import { changed, landingDeck } from './small-files.ts';

const housing = readFileSync('cards/decks/housing/deck.yaml', 'utf8');

const dataOf = (text: string): unknown => loadDeck('deck.yaml', text).yaml?.data;
const rowsOf = (text: string) => cardRows(dataOf(text));

type Table = readonly (readonly string[])[];

/** The text of a deck once a table was brought into it. */
function imported(text: string, table: Table): string {
  const plan = planImport(dataOf(text), table);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return editCards(text, plan.value.changes);
}

/** A table with one cell changed. */
const withCell = (table: Table, id: string, title: string, cell: string): Table =>
  table.map((row) => (row[0] === id ? row.map((now, at) => (table[0]?.[at] === title ? cell : now)) : row));

const cardIn = (text: string, id: string): Card | undefined => {
  const { deck, problems } = loadDeck('deck.yaml', text);
  if (!deck) throw new Error(`${JSON.stringify(problems)}\n${text}`);
  return deck.cards.find((card) => card.id === id);
};

describe('a deck as a table and back', () => {
  test.each([
    ['the housing deck', housing],
    ['a deck with effects', landingDeck],
    ['with Windows line ends', landingDeck.replaceAll('\n', '\r\n')],
  ])('%s is the same to the letter when nothing was changed', (_, text) => {
    const csv = readCsv(csvText(rowsOf(text)));
    expect(csv).toEqual({ ok: true, value: rowsOf(text) });
    expect(imported(text, rowsOf(text))).toBe(text);
  });

  test('one changed cell changes one place of the file', () => {
    const table = withCell(rowsOf(housing), 'tea-morning', 'title', 'Tea: a morning');
    expect(imported(housing, table)).toBe(changed(housing, 'title: Tea morning', 'title: "Tea: a morning"'));
    const fewer = withCell(rowsOf(housing), 'tea-morning', 'needs.other', 'a kettle');
    expect(imported(housing, fewer)).toBe(changed(housing, '[a warm room, a kettle]', '[a kettle]'));
  });

  test('comments stay, at the ends of lines too', () => {
    const text = changed(landingDeck, 'cost: 1\n', 'cost: 1 # cheap\n    # The words:\n');
    const dearer = imported(text, withCell(rowsOf(text), 'tea-morning', 'cost', '3'));
    expect(dearer).toBe(changed(text, 'cost: 1 #', 'cost: 3 #'));
    const free = imported(text, withCell(rowsOf(text), 'tea-morning', 'back.text', 'New'));
    expect(free).toContain('    back: { text: New }\n');
    expect(free.replace('    back: { text: New }\n', '')).toBe(text);
  });

  test('what has no column is not in the table, and stays', () => {
    const titles = rowsOf(landingDeck)[0] ?? [];
    expect(titles).toContain('fill.place');
    expect(titles.filter((title) => /effects|answer/.test(title))).toEqual([]);
    const all = imported(
      landingDeck,
      rowsOf(landingDeck).map((row, index) =>
        index === 0 ? row : row.map((cell, at) => (titles[at] === 'title' ? `${cell} 2` : cell)),
      ),
    );
    const [before, after] = [loadDeck('a', landingDeck).deck, loadDeck('a', all).deck];
    expect(after?.cards).toEqual(before?.cards.map((card) => ({ ...card, title: `${card.title} 2` })));
  });

  test('a new row is a new card, behind the others and in their form', () => {
    const table = [
      ...rowsOf(landingDeck),
      rowsOf(landingDeck)[1]?.map((cell, at) => (at === 0 ? '' : at === 2 ? 'Ŵyl haf, no. 1' : cell)) ?? [],
    ];
    const text = imported(
      landingDeck,
      table.map((row, index) => (index === table.length - 1 ? row.with(10, 'sun') : row)),
    );
    expect(text.startsWith(landingDeck.trimEnd())).toBe(true);
    const [known, fresh] = [cardIn(text, 'tea-morning'), cardIn(text, 'wyl-haf-no-1')];
    expect(fresh).toEqual({ ...known, id: 'wyl-haf-no-1', title: 'Ŵyl haf, no. 1', art: 'sun' });
  });

  test('cards on one line, and values in blocks of lines, take changes too', () => {
    const text = `${changed(landingDeck, 'tags: [online, free-tool]', 'tags:\n      - online\n      - free-tool')}  - { id: tree, suit: enabler, title: Tree, cost: 1, text: One., ask: Why?, art: tree, alt: "A tree, tall" } # last\n`;
    const dear = withCell(withCell(rowsOf(text), 'tree', 'text', 'One, two.'), 'tree', 'back.text', 'So');
    const backed = withCell(dear, 'tree', 'back.example', 'In May.');
    const table = withCell(withCell(backed, 'tree', 'tags', 'quick'), 'blog', 'tags', 'free-tool; online');
    const after = imported(text, [
      ...table,
      ['bush', 'enabler', 'Bush', '2', 'Low.', 'Why?', 'me; you', '', '', '', 'leaf', 'A leaf'],
    ]);
    expect(after).toBe(
      `${changed(text, 'text: One., ask: Why?, art', 'text: "One, two.", ask: Why?, tags: [quick], art')
        .replace('"A tree, tall" }', '"A tree, tall", back: { text: So, example: In May. } }')
        .replace('tags:\n      - online\n      - free-tool', 'tags: [free-tool, online]')
        .trimEnd()}

  - id: bush
    suit: enabler
    title: Bush
    cost: 2
    text: Low.
    ask: Why?
    needs: { people: [me, you] }
    art: leaf
    alt: A leaf
`,
    );
    expect(cardIn(after, 'bush')?.needs.people).toEqual(['me', 'you']);
    const less = withCell(withCell(rowsOf(after), 'tree', 'back.text', ''), 'tree', 'back.example', '');
    const bare = withCell(less, 'tree', 'tags', '');
    expect(imported(after, bare)).toBe(
      after.replace(', back: { text: So, example: In May. }', '').replace(', tags: [quick]', ''),
    );
  });

  test('a missing row is kept and told; a missing column stays', () => {
    const table = rowsOf(landingDeck).filter(([id]) => id !== 'blog');
    expect(planImport(dataOf(landingDeck), table)).toMatchObject({ value: { missing: ['blog'], added: [], cells: [] } });
    const narrow = table.map((row) => row.slice(0, 3));
    expect(imported(landingDeck, narrow)).toBe(landingDeck);
  });

  test.each([
    [1, 'no column "id"', [['name'], ['a']]],
    [
      1,
      'Did you mean "title"',
      [
        ['id', 'titel'],
        ['a', 'b'],
      ],
    ],
    [
      1,
      'twice',
      [
        ['id', 'title', 'title'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      3,
      'in row 2 already',
      [
        ['id', 'title'],
        ['tea-morning', 'Tea'],
        ['tea-morning', 'Tea'],
      ],
    ],
    [
      3,
      'neither an id nor a title',
      [
        ['id', 'title', 'text'],
        ['a', 'A', ''],
        ['', '', 'Words'],
      ],
    ],
    [
      2,
      'more cells than columns',
      [
        ['id', 'title'],
        ['a', 'A', 'B'],
      ],
    ],
  ])('tells a mistake in row %i: %s', (row, words, table) => {
    const plan = planImport(dataOf(landingDeck), table);
    expect(plan.ok ? [] : plan.error).toContainEqual({ row, sentence: expect.stringContaining(words) });
  });

  test('whatever is written into cells comes back out of the file, and with the old table everything is as it was', () => {
    const columns = [
      'title',
      'text',
      'ask',
      'alt',
      'back.text',
      'back.example',
      'fill.place',
      'tags',
      'needs.people',
      'needs.other',
    ];
    const words = fc.string({ unit: fc.constantFrom(...'ab ,;:#"\'\\[]{}&*!|>%@`-?=+ŵ漢.1'), maxLength: 12 });
    const tags = fc.array(fc.constantFrom('online', 'quick', 'a1'), { maxLength: 3 }).map((list) => list.join('; '));
    const cellFor = (title: string) => (title === 'tags' ? tags : words);
    const change = fc
      .tuple(fc.constantFrom('tea-morning', 'blog', 'access-policy'), fc.constantFrom(...columns))
      .chain(([id, title]) => fc.tuple(fc.constant(id), fc.constant(title), cellFor(title)));
    const required = new Set(['title', 'text', 'ask', 'alt']);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, windows) => {
        const text = windows ? landingDeck.replaceAll('\n', '\r\n') : landingDeck;
        const before = rowsOf(text);
        const table = changes
          .filter(([, title, cell]) => cell.trim() !== '' || !required.has(title))
          .reduce<Table>((now, [id, title, cell]) => withCell(now, id, title, cell), before);
        const after = imported(text, table);
        const plan = planImport(dataOf(after), table);
        expect(plan).toMatchObject({ ok: true, value: { cells: [], added: [], missing: [] } });
        expect(dataOf(imported(after, before))).toEqual(dataOf(text));
      }),
      { numRuns: 25 },
    );
  });
});
