import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/engine/format.ts';
import { retellStep } from '../../src/i18n/format-texts.ts';
import { deckIn, formatIn, noTexts } from '../../src/i18n/texts.ts';
import { type FormatTranslation, translateFormat } from '../../src/i18n/translate-format.ts';
import { present } from '../../src/lib/assert.ts';
import { jobsFormat } from '../helpers/jobs-game.ts';
import { shipped } from '../helpers/shipped-cards.ts';

const { decks, formats, translations, formatTranslations } = shipped;
const texts = { decks: translations, formats: formatTranslations };
const full = present(
  formats.find(({ id }) => id === 'cardiff-full'),
  'the full format',
);
const nothing: FormatTranslation = {
  'translates-format': full.id,
  language: 'cy',
  version: full.version,
  steps: {},
  reviewed: false,
};

/** Every text of a format, and the format with all of them taken out. */
function textsIn(format: Format): readonly string[] {
  const said: string[] = [];
  for (const step of format.steps)
    retellStep(step, {
      text: (_, text) => {
        said.push(text);
        return text;
      },
      list: (_, list) => {
        said.push(...list);
        return list;
      },
    });
  return [format.title, format.about, ...format.credits, ...said];
}
const bonesOf = (format: Format): unknown => ({
  ...format,
  title: '',
  about: '',
  credits: format.credits.length,
  language: '',
  steps: format.steps.map((step) => retellStep(step, { text: () => '', list: (_, list) => list.map(() => '') })),
});

describe('a format in another language', () => {
  test('without texts is the same in all but its language, and its steps say theirs', () => {
    const steps = full.steps.map((step) => ({ ...step, language: 'en' }));
    expect(translateFormat(full, nothing)).toStrictEqual({ ...full, language: 'cy', steps });
  });

  test('has the titles of its jobs, and their names as they are', () => {
    const welsh = translateFormat(jobsFormat, { ...nothing, jobs: { funders: 'Cyllidwyr' } });
    expect(welsh.groups.jobs).toEqual([
      { id: 'funders', title: 'Cyllidwyr' },
      { id: 'projects', title: 'Projects' },
    ]);
  });

  const translated = formats.filter(({ id }) => formatTranslations.some((each) => each['translates-format'] === id));

  test.each(translated)('$id has every text of its translation, and every id and rule of its own', (format) => {
    const welsh = formatIn(texts, format);
    expect(welsh.language).toBe('cy');
    expect(bonesOf(welsh)).toEqual(bonesOf(format));
    const kept = new Set(textsIn(format));
    expect(textsIn(welsh).filter((text) => kept.has(text))).toEqual(['Staff'].filter((text) => kept.has(text)));
  });

  test('keeps its own words where a step has some of them only, and takes nothing that objects are born with', () => {
    const some = { ...nothing, steps: { invent: { title: 'Dyfeisio', fields: { place: { hint: 'Cwm' } } } } };
    const step = translateFormat(full, some).steps.find(({ id }) => id === 'invent');
    expect(step).toMatchObject({ title: 'Dyfeisio', heading: 'Invent an organisation' });
    expect(JSON.stringify(step)).toContain('{"id":"place","label":"Where is it?","hint":"Cwm"');
    const named = { ...full, steps: full.steps.slice(0, 1).map((each) => ({ ...each, id: 'constructor' })) };
    expect(translateFormat(named, nothing).steps[0]?.title).toBe('Settle in');
  });
});

describe('texts', () => {
  test('of another version are left alone, and so is what has none', () => {
    const later = { ...full, version: full.version + 1 };
    expect(formatIn(texts, later)).toBe(later);
    expect(formatIn(noTexts, full)).toBe(full);
    for (const deck of decks.filter(({ id }) => texts.decks.some(({ translates }) => translates === id))) {
      const next = { ...deck, version: deck.version + 1 };
      expect(deckIn(texts, next)).toBe(next);
      expect(deckIn(texts, deck).language).toBe('cy');
    }
  });
});
