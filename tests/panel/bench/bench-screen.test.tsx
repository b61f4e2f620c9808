// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BenchScreen } from '../../../src/panel/bench/bench-screen.tsx';
import type { Shell } from '../../../src/store/app.ts';
import { allByRole, byRole, leave, nameOf, press, shellWith, show, type, words } from '../../helpers/store-page.ts';
import { memoryNotebook } from '../../helpers/store-writing.ts';
import { benchParts, exampleDeck, fileOf, misspeltDeck } from '../../store/workbench/bench-parts.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  leave();
  vi.clearAllTimers();
  vi.useRealTimers();
});

/** The workbench once it is there. */
async function screen(notebook = memoryNotebook()) {
  const shell: Shell = { ...shellWith(), benchParts: async () => benchParts(notebook) };
  const page = show(<BenchScreen shell={shell} />);
  await act(async () => void (await vi.advanceTimersByTimeAsync(10)));
  const open = async (...files: readonly File[]): Promise<void> => {
    const input = page.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no file input');
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change'));
      await vi.advanceTimersByTimeAsync(10);
    });
  };
  const wait = async (time: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(time)));
  const area = (): HTMLTextAreaElement => byRole(page, 'textbox', /^Text of/) as HTMLTextAreaElement;
  const problems = (): HTMLElement => byRole(page, 'region', 'Problems');
  return { shell, page, open, wait, area, problems };
}

const lineOf = (area: HTMLTextAreaElement): number => area.value.slice(0, area.selectionStart).split('\n').length;

describe('the workbench', () => {
  test('has a way to begin and a way back, and every control has a name', async () => {
    const { page, shell } = await screen();
    press(byRole(page, 'button', 'Begin with an example deck'));
    expect(allByRole(page, 'button').map(nameOf)).not.toContain('');
    press(byRole(page, 'button', 'Back'));
    expect(shell.go).toHaveBeenCalledWith('first');
  });

  test('says so when it cannot be fetched', async () => {
    const page = show(<BenchScreen shell={shellWith()} />);
    await act(async () => void (await vi.advanceTimersByTimeAsync(10)));
    expect(words(byRole(page, 'alert'))).toContain('could not be fetched');
  });

  test('tells of a mistake, leads to its line, mends it, and shows the cards', async () => {
    const { page, open, area, problems } = await screen();
    await open(fileOf('mine.yaml', misspeltDeck));
    expect(words(byRole(problems(), 'status'))).toBe('1 error');
    const line = misspeltDeck.split('\n').findIndex((text) => text.includes('bleu')) + 1;
    press(byRole(problems(), 'button', new RegExp(`^Line ${line}, error:`)));
    expect([lineOf(area()), document.activeElement]).toEqual([line, area()]);
    press(byRole(problems(), 'button', 'Mend: replace “bleu” by “blue”'));
    expect([area().value, words(byRole(problems(), 'status'))]).toEqual([exampleDeck, 'No problems']);
    const methods = byRole(page, 'region', 'Methods');
    expect(allByRole(methods, 'listitem')).toHaveLength(12);
    expect(words(methods)).toContain('Coffee morning');
  });

  test('checks what is typed after a moment, marks the card, and leads from the card to its text', async () => {
    const { page, area, wait, problems } = await screen();
    press(byRole(page, 'button', 'Begin with an example deck'));
    type(area(), exampleDeck.replace('    suit: method\n    title: Door to door', '    suit: metod\n    title: Door to door'));
    expect(words(byRole(problems(), 'status'))).toBe('No problems');
    await wait(300);
    expect(words(byRole(problems(), 'status'))).toBe('1 error');
    press(byRole(page, 'button', '1 problem in “Door to door”: show its text'));
    expect(area().value.split('\n')[lineOf(area()) - 1]).toContain('id: door-to-door');
  });

  test('takes files that are dropped on the page, and no words', async () => {
    const { page, wait } = await screen();
    const drop = (types: readonly string[]): Event => {
      const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
        dataTransfer: { types, files: [fileOf('dropped.yaml', exampleDeck)] },
      });
      document.body.dispatchEvent(event);
      return event;
    };
    expect(drop(['text/plain']).defaultPrevented).toBe(false);
    expect(drop(['Files']).defaultPrevented).toBe(true);
    await wait(10);
    expect(allByRole(page, 'textbox').map(nameOf)).toEqual(['Text of dropped.yaml']);
  });

  test('deals hands of five cards of a suit, and shows all of them again', async () => {
    const { page } = await screen();
    press(byRole(page, 'button', 'Begin with an example deck'));
    const methods = byRole(page, 'region', 'Methods');
    press(byRole(methods, 'button', 'Try a hand: Methods'));
    expect(allByRole(methods, 'listitem')).toHaveLength(5);
    press(byRole(methods, 'button', 'Another hand: Methods'));
    expect(allByRole(methods, 'listitem')).toHaveLength(5);
    press(byRole(methods, 'button', 'Show all: Methods'));
    expect(allByRole(methods, 'listitem')).toHaveLength(12);
  });

  test('shows the steps of a format with their minutes and what they ask', async () => {
    const { page } = await screen();
    press(byRole(page, 'button', 'Begin with an example game'));
    const steps = byRole(page, 'region', 'How the game goes');
    expect(words(steps)).toContain('5 steps, About 45 minutes');
    expect(words(allByRole(steps, 'listitem')[2] ?? null)).toMatch(/^3\. Choose ?15 min/);
    expect(allByRole(page, 'button', 'Print the cards')).toEqual([]);
  });

  test('plays what is open, or says why not', async () => {
    const { page, shell, area, wait } = await screen();
    press(byRole(page, 'button', 'Begin with an example deck'));
    press(byRole(page, 'button', 'Begin with an example game'));
    type(area(), area().value.replace('minutes: 3', 'minutes: 300'));
    press(byRole(page, 'button', 'Play it now'));
    expect(shell.host).not.toHaveBeenCalled();
    expect(words(page)).toContain('my-game.yaml has 1 error. Mend it first.');
    type(area(), area().value.replace('minutes: 300', 'minutes: 3'));
    press(byRole(page, 'button', 'Play it now'));
    const wish = { deck: { id: 'my-cards' }, format: { id: 'my-game' }, tables: [{ name: 'Heron', people: [] }] };
    expect(shell.host).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ tables: wish.tables }), 't1');
    expect(vi.mocked(shell.host).mock.calls[0]?.[0]).toMatchObject(wish);
    await wait(300);
  });

  test('keeps what is typed, and discards with time to think again', async () => {
    const notebook = memoryNotebook();
    const { page, area, wait } = await screen(notebook);
    press(byRole(page, 'button', 'Begin with an example deck'));
    type(area(), '# half a thought');
    leave();
    const again = await screen(notebook);
    expect(again.area().value).toBe('# half a thought');
    press(byRole(again.page, 'button', 'Discard my-cards.yaml'));
    expect(allByRole(again.page, 'textbox')).toEqual([]);
    press(byRole(again.page, 'button', 'Undo: keep my-cards.yaml'));
    expect(again.area().value).toBe('# half a thought');
    await wait(300);
  });

  test('saves the text to a file, and says what was not opened', async () => {
    const { page, shell, open } = await screen();
    await open(fileOf('mine.yaml', 'deck: mine\n'), fileOf('a.png', new Uint8Array([0xff])));
    expect(words(page)).toContain('a.png was not opened: it is not text in UTF-8.');
    press(byRole(page, 'button', 'Save to a file'));
    expect(shell.download).toHaveBeenCalledExactlyOnceWith('mine.yaml', 'deck: mine\n', 'text/yaml');
  });
});
