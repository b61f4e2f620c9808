import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/simulate/run.ts';
import { effectsOn } from '../../src/deck/card-effects.ts';
import { type LoadedCards, loadCards } from '../../src/deck/load-cards.ts';
import { pictureNames } from '../../src/deck/node/pictures.ts';
import { effectKinds } from '../../src/deck/schema/effects/effect-schema.ts';
import { jsonSchemas } from '../../src/deck/schema/json-schema.ts';
import { stepKinds } from '../../src/deck/schema/step-kinds.ts';
import { writeShapes } from '../../src/deck/schema/steps/write.ts';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import { present } from '../../src/lib/assert.ts';
import { deckSchema, formatSchema } from '../../src/protocol/content-schema.ts';
import { aroundCards, aroundSuits, deckFor } from './frame-deck.ts';
import { aroundLimit, aroundPart, aroundSteps, frameFormat } from './frame-format.ts';
import { type Example, readPage } from './read-page.ts';

const pages = [readPage('FORMATS.md'), readPage('DECKS.md')];
const examples = pages.flatMap((page) => page.examples);
const pictures = pictureNames();

const first = (kind: Example['kind']): string =>
  present(
    examples.find((example) => example.kind === kind),
    'An example of the kind',
    kind,
  ).yaml;
const read = (...texts: readonly string[]): LoadedCards =>
  loadCards(
    texts.map((text, at) => ({ file: `${at}.yaml`, text })),
    pictures,
  );

/** An example as a whole file, or as several. */
function wholeFiles({ kind, yaml }: Example): readonly string[] {
  switch (kind) {
    case 'format':
    case 'deck':
    case 'translation':
      return [yaml];
    case 'part':
      return [aroundPart(yaml)];
    case 'steps':
      return [aroundSteps(yaml)];
    case 'limits':
      return yaml.trimEnd().split('\n').map(aroundLimit);
    case 'suits':
      return [aroundSuits(yaml)];
    case 'cards':
      return [aroundCards(yaml)];
  }
}

const files = examples.flatMap((example) =>
  wholeFiles(example).map((text, at, { length }) => ({
    ...example,
    name: `${example.name}${length > 1 ? ` (${at + 1})` : ''}`,
    text,
  })),
);
const isFormat = ({ kind }: Example): boolean => ['format', 'part', 'steps', 'limits'].includes(kind);
const isDeck = ({ kind }: Example): boolean => ['deck', 'suits', 'cards'].includes(kind);

/** An example with what it is about: a format with cards, a translation with what it translates. */
function together({ kind, text, ...example }: (typeof files)[number]): LoadedCards {
  if (isFormat({ kind, ...example })) return read(text, deckFor(text));
  return kind === 'translation' ? read(text, first(text.includes('translates-format:') ? 'format' : 'deck')) : read(text);
}

const all = files.map((file) => ({ ...file, loaded: together(file) }));

test.each(all)('$name', ({ codes, loaded }) => {
  expect(loaded.problems.map(({ code }) => code)).toEqual(codes);
});

describe('what the examples say is wrong', () => {
  test.each(all.filter(({ codes }) => codes.length > 0))('stands on the page as the linter says it: $name', ({ loaded }) => {
    const said = pages
      .map((page) => page.said)
      .join('\n')
      .replace(/\s+/g, ' ');
    for (const { code, severity, message, hint } of loaded.problems)
      expect(said).toContain(`${code} ${severity === 'warning' ? 'Warning: ' : ''}${message} ${hint}`.replace(/\s+/g, ' '));
  });
});

const sound = all.filter(({ codes }) => codes.length === 0);
const formats = sound
  .filter(isFormat)
  .flatMap(({ name, loaded }) => loaded.formats.map((format) => ({ name, format, pack: present(loaded.decks[0], 'A deck') })));
const decks = sound.filter(isDeck).flatMap(({ name, loaded }) => loaded.decks.map((deck) => ({ name, deck })));

describe('bots play to the end', () => {
  const played = (deck: Deck, format: Format) =>
    run({ deck, format, tables: 2, seed: 'page', from: 0, to: 2 }, () => undefined).counts;
  const game = present(read(frameFormat).formats[0], 'A format without errors');

  test.each(formats)('$name', ({ format, pack }) => {
    expect(played(pack, format)).toMatchObject({ whole: 2 });
    expect(formatSchema.parse(format)).toEqual(format);
  });

  const judged = sound.filter(({ text }) => text.includes('mode: judge'));
  const modes = judged.flatMap(({ name, text }) => ['talk', 'hard'].map((mode) => ({ name, mode, text })));

  test.each(modes)('$name, in the mode $mode', ({ mode, text }) => {
    const other = text.replace('mode: judge', `mode: ${mode}`);
    const {
      decks: [pack],
      formats: [format],
    } = read(other, deckFor(other));
    expect(format?.situations?.mode).toBe(mode);
    expect(played(present(pack, 'A deck'), present(format, 'A format'))).toMatchObject({ whole: 2 });
  });

  test.each(decks)('$name', ({ deck }) => {
    const counts = played(deck, game);
    expect(counts).toMatchObject({ whole: 2 });
    for (const { id } of deck.cards.filter(({ effects }) => effects))
      expect(Object.keys(counts)).toContain(`card|${id}|landed`);
    expect(deckSchema.parse(deck)).toEqual(deck);
  });
});

test('the smallest format plays with the smallest deck, of which the linter only says that everything can be had', () => {
  const { problems } = read(first('format'), first('deck'));
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['pair/large-purse', 'warning']]);
});

describe('the pages leave nothing out', () => {
  const steps = formats.flatMap(({ format }) => format.steps);
  const shapesOf = (kind: 'write' | 'place') =>
    new Set(
      steps.flatMap((step) =>
        step.kind === kind ? (typeof step.shape === 'object' ? step.shape.shape : (step.shape ?? 'timeline')) : [],
      ),
    );

  test('every kind of step, every shape, and every effect has an example', () => {
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(stepKinds));
    expect(shapesOf('write')).toEqual(new Set(Object.keys(writeShapes)));
    expect(shapesOf('place')).toEqual(new Set(['timeline', 'order', 'priority', 'near-far']));
    const effects = decks.flatMap(({ deck }) => deck.cards.flatMap(effectsOn)).map(({ effect }) => effect.effect);
    expect(new Set(effects)).toEqual(new Set(effectKinds));
  });

  test.each(Object.entries(jsonSchemas()))('every key of %s is told', (_, schema) => {
    const told = new Set(
      pages.flatMap(({ text }) => [...text.matchAll(/`([a-z-]+)`|\b([a-z-]+):/g)].map(([, one, other]) => one ?? other)),
    );
    expect(keysIn(JSON.parse(schema)).filter((key) => !told.has(key))).toEqual([]);
  });
});

/** The names of all keys that a schema knows, however deep. */
function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, part]) => [
    ...(name === 'properties' ? Object.keys(Object(part)) : []),
    ...keysIn(part),
  ]);
}
