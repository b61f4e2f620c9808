import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import { hasErrors } from '../../src/deck/problem.ts';
import { playableDecks } from '../../src/engine/join-decks.ts';
import { missingSuits } from '../../src/protocol/missing-suits.ts';
import { contentRulebook } from '../engine/exhaust.ts';
import { seated } from '../engine/scenes.ts';
import { toTheEnd } from '../helpers/record-acts.ts';
import { shipped } from '../helpers/shipped-cards.ts';
import { isAtMistake, type Mutation, mutatedText, says } from './mutations.ts';

const folder = 'cards/formats';
const files = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.yaml$/.test(name));
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
const decks = playableDecks(shipped.decks);

const anyMutation = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  line: fc.nat(),
  twice: fc.boolean(),
});

test('a format with a line deleted or doubled is told about, or still plays', () => {
  fc.assert(
    fc.property(anyMutation, ({ file, line, twice }) => {
      const lines = texts[file] ?? [];
      const places = lines.flatMap((text, at) => (says(text) ? [at] : []));
      const at = places[line % places.length] ?? 0;
      const { format, problems } = loadFormat('format.yaml', mutatedText({ lines, at, twice }));
      if (hasErrors(problems)) {
        for (const { message, hint } of problems) expect([message, hint]).not.toContain('');
        return;
      }
      const deck = decks.find((each) => format && missingSuits(each, format).length === 0);
      if (!format || !deck) return expect(format).toBeDefined();
      const play = toTheEnd(seated(contentRulebook(deck, format, 2)));
      for (const table of Object.values(play.state.tables)) expect(table.finished).toBe(true);
    }),
    { numRuns: 120 },
  );
});

/** Every line of every format, once deleted and once doubled. */
const everyMutation: readonly (Mutation & { readonly file: string })[] = texts.flatMap((lines, index) =>
  lines.flatMap((line, at) =>
    says(line) ? [false, true].map((twice) => ({ file: files[index] ?? '', lines, at, twice })) : [],
  ),
);

/** One in so many is tried, so that all files and all kinds of line have their turn; a prime, so that no layout keeps step with it. */
const stride = 17;

test('the first error of a format with a line deleted or doubled is where the line was', () => {
  const tried = everyMutation.filter((_, index) => index % stride === 0);
  const errors = tried.flatMap((mutation) => {
    const error = loadFormat('format.yaml', mutatedText(mutation)).problems.find(({ severity }) => severity === 'error');
    return error ? [{ mutation, error }] : [];
  });
  const astray = errors.filter(({ mutation, error }) => !isAtMistake(error, mutation));
  const told = astray.map(({ mutation: { file, at, twice }, error }) => [
    `${file}:${at + 1} ${twice ? 'doubled' : 'deleted'}`,
    `${error.line}: ${error.message}`,
  ]);
  expect(told).toEqual([]);
  expect(errors.length).toBeGreaterThan(tried.length / 2);
}, 60_000);
