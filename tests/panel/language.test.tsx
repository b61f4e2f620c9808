// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppView } from '../../src/panel/app-view.tsx';
import type { App } from '../../src/store/app.ts';
import type { SpeakingParts } from '../../src/store/speaking.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { speakingOn } from '../helpers/store-languages.ts';
import { allByRole, byRole, choose, leave, nameOf, press, shellWith, show, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo } from '../helpers/store-session.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

eachOnItsOwnDevice();
beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

/** A window that speaks what its device has chosen, in play at Heron where the step asks for words. */
async function playing(step = 'invent', texts?: SpeakingParts['texts']) {
  const told: { app?: (changes: Partial<App>) => void } = {};
  const speaking = speakingOn(memoryNotebook(), {
    changed: (languages) => told.app?.(languages),
    ...(texts && { texts }),
  });
  await speaking.fetchTexts();
  const session = await openCardiff(await hostCardiff(), memoryNotebook(), undefined, speaking.tongue);
  await passTo(session, step);
  session.sit({ kind: 'table', table: 't1' });
  session.showMode('list');
  const shell = { ...shellWith({ screen: 'play', session }), tongue: speaking.tongue, speak: speaking.choose };
  told.app = shell.app.setState;
  const page = show(<AppView shell={shell} />);
  // A new screen has the focus at its beginning.
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'), 10_000);
  byRole(page, 'button', 'Menu');
  const box = (name: string) => byRole(page, 'textbox', name) as HTMLTextAreaElement;
  const speak = async (language: 'en' | 'cy') => act(async () => void (await speaking.choose(language)));
  return { session, shell, page, box, speak };
}

describe('another language in the middle of play', () => {
  test('changes everything at once, and leaves a draft, the focus and the place as they are', async () => {
    const { session, page, box, speak } = await playing();
    const before = box('What is it called and what does it do?');
    type(before, 'Tai Gw');
    before.focus();
    before.setSelectionRange(3, 3);
    await speak('cy');
    await expect.poll(() => byRole(page, 'heading', 'Dyfeisiwch sefydliad')).toBeTruthy();
    const after = box('Beth yw ei enw a beth mae’n ei wneud?');
    expect(after).toBe(before);
    expect([after.value, document.activeElement === after, after.selectionStart]).toEqual(['Tai Gw', true, 3]);
    byRole(page, 'button', 'Dewislen');
    expect(words(page.querySelector('main'))).not.toContain('Invent an organisation');
    expect(session.store.getState().drafts).not.toEqual({});
    const history = [...page.querySelectorAll('.history li')].map((each) => [each.getAttribute('lang'), words(each)]);
    expect(history).toContainEqual(['en', 'Next: Invent an organisation']);
    type(after, 'Tai Gwern');
    await session.writing.flush();
    await speak('en');
    await expect.poll(() => box('What is it called and what does it do?').value).toBe('Tai Gwern');
  });

  test('puts the table in words in it: packs, cards and what can be done with them', async () => {
    const { page, speak } = await playing('choose');
    byRole(page, 'button', 'Add Tea morning to our plan');
    await speak('cy');
    await expect.poll(() => allByRole(page, 'button', 'Ychwanegu Bore te at ein cynllun').length).toBe(1);
    press(byRole(page, 'button', 'Ychwanegu Bore te at ein cynllun'));
    await expect.poll(() => words(page)).toContain('14 o 15 pwynt ar ôl');
    expect(page.querySelectorAll('main [lang]:not([lang="cy"])').length).toBe(0);
    expect(page.querySelectorAll('main [lang="cy"]').length).toBeGreaterThan(10);
  });

  test('is chosen in the menu by its own name, and says there that nobody has reviewed it', async () => {
    const { page, shell } = await playing();
    const select = byRole(page, 'combobox', 'Language') as HTMLSelectElement;
    const options = [...select.querySelectorAll('option')];
    expect(options.map((option) => [option.lang, option.value, words(option)])).toEqual([
      ['en', 'en', 'English'],
      ['cy', 'cy', 'Cymraeg'],
    ]);
    expect(words(page)).not.toContain('No native speaker');
    select.focus();
    choose(select, 'cy');
    await expect.poll(() => shell.app.getState().language).toBe('cy');
    await expect.poll(() => nameOf(select)).toBe('Iaith');
    expect(document.activeElement).toBe(select);
    const note = page.querySelector('.unreviewed');
    expect(words(note)).toBe(
      'Nid oes siaradwr brodorol wedi adolygu’r cyfieithiad hwn eto. No native speaker has reviewed this translation yet.',
    );
    expect(note?.querySelector('[lang="en"]')?.textContent).toMatch(/^No native/);
  });
});

test('a language that cannot be fetched is told of where it is chosen, and nothing else happens', async () => {
  const { page, shell } = await playing('invent', { cy: () => Promise.reject(new Error('offline')) });
  const select = byRole(page, 'combobox', 'Language') as HTMLSelectElement;
  choose(select, 'cy');
  await expect.poll(() => allByRole(page, 'alert', /^That language could not be fetched/).length).toBe(1);
  expect([select.value, shell.app.getState().language]).toEqual(['en', 'en']);
  byRole(page, 'heading', 'Invent an organisation');
});

test('the report says in both languages that nobody has reviewed the one that it is in', async () => {
  const { page, shell, session, speak } = await playing();
  await act(async () => shell.app.setState({ screen: 'report' }));
  await expect.poll(() => allByRole(page, 'heading', 'Credits and licences').length).toBe(1);
  expect(page.querySelectorAll('.report-unreviewed').length).toBe(0);
  await speak('cy');
  await expect.poll(() => allByRole(page, 'heading', 'Cydnabyddiaeth a thrwyddedau').length).toBe(1);
  const notes = [...page.querySelectorAll('.report-unreviewed')].map((note) => [note.getAttribute('lang'), words(note)]);
  expect(notes).toEqual([
    ['cy', 'Nid oes siaradwr brodorol wedi adolygu’r cyfieithiad hwn eto.'],
    ['en', 'No native speaker has reviewed this translation yet.'],
  ]);
  press(byRole(page, 'button', 'Testun (Markdown)'));
  const saved = vi.mocked(shell.download);
  await expect.poll(() => saved.mock.calls.length).toBe(1);
  expect(saved.mock.calls[0]?.[1]).toMatch(/eto\.\n\nNo native speaker has reviewed this translation yet\.\n$/);
  expect(session.rulebook.format.title).toBe('Caerdydd');
});

describe('a deck and a game that are not in the language of the screen', () => {
  test('are shown in their own, and say so', async () => {
    const { page, speak } = await playing('choose', {});
    await speak('cy');
    await expect.poll(() => allByRole(page, 'button', 'Ychwanegu Tea morning at ein cynllun').length).toBe(1);
    const langOf = (selector: string, text: string): string | null | undefined =>
      [...page.querySelectorAll(selector)].find((each) => each.textContent === text)?.getAttribute('lang');
    expect(langOf('.row-title', 'Tea morning')).toBe('en');
    expect(langOf('.card-ask', 'Who never comes, and what would make it worth their while?')).toBe('en');
    expect(langOf('h1', 'Choose your methods')).toBe('en');
    expect(langOf('.map-title', 'Swap')).toBe('en');
    expect(langOf('th .words', 'Communicate')).toBe('en');
    expect(page.querySelectorAll('[lang="cy"]:not(option)').length).toBe(0);
  });
});
