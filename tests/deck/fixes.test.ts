import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCards } from '../../src/deck/load-cards.ts';
import { cardFilesIn } from '../../src/deck/node/card-files.ts';
import { pictureNames } from '../../src/deck/node/pictures.ts';
import { readSource } from '../../src/deck/node/read-source.ts';
import type { Problem, Source } from '../../src/deck/problem.ts';
import { changed, landingDeck, smallDeck, smallFormat } from './small-files.ts';

const folder = 'tests/broken-decks';
const pictures = pictureNames();

const sourcesIn = (name: string): readonly Source[] => {
  const path = join(folder, name);
  const files = statSync(path).isDirectory() ? cardFilesIn(path) : [path];
  return files.flatMap((file) => {
    const read = readSource(file);
    return read.ok ? [read.value] : [];
  });
};

const problemsIn = (sources: readonly Source[]): readonly Problem[] => loadCards(sources, pictures).problems;

const fixed = ({ file, text }: Source, { file: broken, fix }: Problem): Source =>
  file === broken && fix ? { file, text: text.slice(0, fix.from) + fix.text + text.slice(fix.to) } : { file, text };

/** A problem wherever it has moved to, and whatever else it says there is. */
const named = ({ file, code, message }: Problem): string => `${file} ${code} ${message}`;

test('each fix of a broken file mends its problem, and brings no error but that a step of a known kind lacks something', () => {
  const mended = new Set<string>();
  for (const name of readdirSync(folder)) {
    const sources = sourcesIn(name);
    const before = problemsIn(sources);
    for (const problem of before.filter(({ fix }) => fix)) {
      const after = problemsIn(sources.map((source) => fixed(source, problem)));
      const known = new Set(before.map(named));
      const fresh = after.filter((each) => each.severity === 'error' && !known.has(named(each)));
      expect(after.map(named).filter((each) => each === named(problem))).toEqual([]);
      expect([name, fresh.filter(({ code }) => !code.endsWith('/missing-key'))]).toEqual([name, []]);
      mended.add(problem.code);
    }
  }
  expect(mended.size).toBeGreaterThan(8);
});

test.each([
  ['a suit of a card', smallDeck, 'suit: method', 'suit: metod'],
  ['a key', smallDeck, 'alt: A', 'atl: A'],
  ['a word of a list', smallDeck, 'colour: blue', 'colour: bleu'],
  ['a picture', smallDeck, 'art: coffee', 'art: cofee'],
  ['the kind of an effect', landingDeck, '{ block:', '{ blok:'],
  ['a counter', landingDeck, 'by: [access-policy', 'by: [acces-policy'],
  ['the kind of a step', smallFormat, '{ place:', '{ plaec:'],
  ['a result', smallFormat, 'pass: brief', 'pass: brif'],
  ['the shape of a sheet', smallFormat, 'shape: lanes', 'shape: lannes'],
  ['a suit of a format', smallFormat, 'cast: character', 'cast: charcter'],
])('mends %s, and the text is what it was', (_, text, right, wrong) => {
  const source = { file: 'a.yaml', text: changed(text, right, wrong) };
  const fixes = problemsIn([source]).filter(({ fix }) => fix);
  expect(fixes).toHaveLength(1);
  expect(fixes.map((problem) => fixed(source, problem).text)).toEqual([text]);
});

test('a suit that all cards agree on, and that is listed in another spelling, is left to people', () => {
  const other = smallDeck
    .slice(smallDeck.indexOf('  - id:'))
    .replace('tea-morning', 'tea-evening')
    .replace('coffee', 'tea-bag');
  const fixesOf = (text: string) => problemsIn([{ file: 'a.yaml', text }]).flatMap(({ fix }) => fix ?? []);
  const two = smallDeck + other;
  expect(fixesOf(changed(two, '  method:', '  metod:'))).toEqual([]);
  expect(fixesOf(two.replace(/suit: method\n(?=.*evening)/s, 'suit: metod\n'))).toHaveLength(1);
});

test.each([
  ['a block of text', 'suit: method', 'suit: >-\n      metod'],
  ['a suit that is near to two', 'suit: method', 'suit: methox'],
  ['a number in a place for a number', 'cost: 1', 'cost: 7'],
])('nothing is certain about %s', (_, right, wrong) => {
  const two = smallDeck.replace('cards:', '  methop: { title: P, plural: P, colour: blue, mark: circle }\ncards:');
  expect(problemsIn([{ file: 'a.yaml', text: changed(two, right, wrong) }]).filter(({ fix }) => fix)).toEqual([]);
});
