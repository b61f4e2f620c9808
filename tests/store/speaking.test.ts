import { describe, expect, test, vi } from 'vitest';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { setUp } from '../../src/engine/setup.ts';
import { view } from '../../src/engine/views/view.ts';
import { tagWords } from '../../src/i18n/cards/match-words.ts';
import { present } from '../../src/lib/assert.ts';
import { cardiff, housing } from '../helpers/store-game.ts';
import { speakingOn } from '../helpers/store-languages.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

const header = {
  rules: 1,
  deck: { id: housing.id, hash: '' },
  format: { id: cardiff.id, hash: '' },
  seed: '00112233445566778899aabbccddeeff',
  startedAt: 0,
  tables: [{ id: 't1', name: 'Heron', seats: [] }],
} as unknown as Parameters<typeof makeRulebook>[0];
const rulebook = makeRulebook(header, housing, cardiff);

describe('the language of a window', () => {
  test('is the one that was chosen on this device, else the browser’s, else English', async () => {
    const chosen = speakingOn(memoryNotebook({ language: 'cy' }));
    await chosen.speak();
    expect([chosen.tongue.say.language, chosen.tongue.say('play.menu')]).toEqual(['cy', 'Dewislen']);
    const browser = speakingOn(memoryNotebook(), { known: ['de', 'cy', 'en'] });
    await browser.speak();
    expect(browser.tongue.say.language).toBe('cy');
    const other = speakingOn(memoryNotebook(), { known: ['de'] });
    await other.speak();
    expect(other.tongue.say.language).toBe('en');
  });

  test('is kept once it is chosen, and told after it is spoken', async () => {
    const { choose, tongue, told, notebook } = speakingOn();
    const heard = vi.fn(() => expect(tongue.say('play.menu')).toBe('Dewislen'));
    tongue.subscribe(heard);
    expect(await choose('cy')).toBe(true);
    expect(notebook.read('language')).toBe('cy');
    expect(told).toEqual([{ language: 'cy', screenLanguage: 'cy' }]);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('stays as it is where another cannot be fetched', async () => {
    const speaking = speakingOn(memoryNotebook(), { texts: { cy: () => Promise.reject(new Error('offline')) } });
    await speaking.fetchTexts();
    expect(await speaking.choose('cy')).toBe(false);
    expect(speaking.tongue.say.language).toBe('en');
    expect(speaking.notebook.read('language')).toBeUndefined();
  });

  test('can be chosen where the browser keeps no data', async () => {
    const { choose, tongue, speak } = speakingOn({ read: () => undefined, write: () => undefined });
    await choose('cy');
    await speak();
    expect(tongue.say.language).toBe('cy');
  });

  test('is the last that was asked for, however fast the answers come', async () => {
    const { choose, tongue } = speakingOn();
    await Promise.all([choose('cy'), choose('en')]);
    expect(tongue.say.language).toBe('en');
  });

  test('of a screen is its own: the address first, then what the console has chosen, then the device’s', async () => {
    const notebook = memoryNotebook({ language: 'en' });
    const console = speakingOn(notebook);
    console.chooseForScreen('cy');
    expect(console.told).toEqual([{ language: 'en', screenLanguage: 'cy' }]);
    const screen = speakingOn(notebook, { isScreen: true });
    await screen.speak();
    expect(screen.tongue.say.language).toBe('cy');
    const asked = speakingOn(notebook, { isScreen: true, asked: 'en' });
    await asked.speak();
    expect(asked.tongue.say.language).toBe('en');
  });
});

describe('a workshop as it is shown', () => {
  test('has the texts of the language once they are wanted, and everything else as it was', async () => {
    const { choose, fetchTexts, tongue } = speakingOn();
    expect(tongue.shown(rulebook)).toBe(rulebook);
    await choose('cy');
    expect(tongue.shown(rulebook)).toBe(rulebook);
    await fetchTexts();
    const shown = tongue.shown(rulebook);
    expect(tongue.shown(rulebook)).toBe(shown);
    expect(shown.cards.get('tea-morning')?.title).toBe('Bore te');
    expect(shown.steps.map(({ title }) => title)).toContain('Cyfnewid');
    expect([...shown.cards.keys()]).toEqual([...rulebook.cards.keys()]);
    expect(shown.sheets.get('who-and-why')?.fields.size).toBe(rulebook.sheets.get('who-and-why')?.fields.size);
    expect([shown.deck.language, shown.format.language]).toEqual(['cy', 'cy']);
    expect(['story', 'face-to-face', 'wales'].map((tag) => tagWords(shown, tag))).toEqual(['stori', 'Wyneb yn wyneb', 'wales']);
    await choose('en');
    expect(tongue.shown(rulebook)).toBe(rulebook);
  });

  test('says whether somebody has reviewed what it says', async () => {
    const { choose, fetchTexts, tongue } = speakingOn();
    expect(tongue.unreviewed(rulebook)).toBe(false);
    await fetchTexts();
    await choose('cy');
    expect(tongue.unreviewed(rulebook)).toBe(true);
  });

  test('tells what a card has written in the language of whoever reads, until somebody changes it', async () => {
    const { choose, fetchTexts, tongue } = speakingOn();
    await fetchTexts();
    await choose('cy');
    const damp = present(rulebook.cards.get('damp-in-the-valley')?.fill, 'words to begin with');
    const seen = view(rulebook, setUp(rulebook), { kind: 'table', table: 't1' });
    const [work] = seen.work;
    const field = (value: string) => ({ value, version: 1 });
    const sheet = { fields: { place: field(damp.place ?? ''), trouble: field('Ours') }, sealed: false, from: null };
    const told = { ...seen, work: [{ ...present(work, 'work'), sheets: { scenario: sheet } }] };
    const { place, trouble } = tongue.seen(rulebook, told).work[0]?.sheets.scenario?.fields ?? {};
    expect(place?.value).toMatch(/^Pontygwern, cwm cul yn ne Cymru/);
    expect(trouble?.value).toBe('Ours');
    expect(tongue.seen(rulebook, told)).toBe(tongue.seen(rulebook, told));
    await choose('en');
    expect(tongue.seen(rulebook, told)).toBe(told);
  });
});
