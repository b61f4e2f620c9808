// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { ReportScreen } from '../../src/panel/report-screen.tsx';
import type { Connection, Told } from '../../src/protocol/connection.ts';
import type { Shell } from '../../src/store/app.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { openSession } from '../../src/store/session.ts';
import { plainTongue } from '../../src/store/tongue.ts';
import { logOf, type Play } from '../helpers/play.ts';
import { host, people, plainGame, reach, report, wholeGame, write } from '../store/report-play.ts';

const notUsed = (): never => {
  throw new Error('The report does not ask for this');
};

/** A workshop that stands where a play stands, and that can be told to stand elsewhere. */
function workshop(first: Play) {
  let play = first;
  let seq = 1;
  const listeners = new Set<(told: readonly Told[]) => void>();
  const connection: Connection = {
    key: 'small',
    rulebook: first.rulebook,
    people: () => people,
    knows: () => true,
    watch: async () => true,
    now: Date.now,
    snapshot: (audience) => ({ seq, view: view(play.rulebook, play.state, audience), legal: [] }),
    submit: notUsed,
    rename: notUsed,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    catchUp: notUsed,
    entries: async () => logOf(play),
    saveFile: notUsed,
    close: () => listeners.clear(),
  };
  const goOn = (next: Play): void => {
    play = next;
    seq += 1;
    for (const listener of listeners) listener([]);
  };
  return { session: openSession(connection, { read: () => undefined, write: () => {} }, plainTongue(english)), goOn };
}

/** Shows the report of a play on an otherwise empty page. */
function show(play: Play) {
  const { session, goOn } = workshop(play);
  const shell = { go: vi.fn(), download: vi.fn() };
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  void act(() => render(<ReportScreen shell={shell as unknown as Shell} session={session} />, page));
  return { page, shell, goOn: (next: Play) => act(() => goOn(next)), leave: () => act(() => render(null, page)) };
}

const headings = (page: Element, level: number): readonly string[] =>
  [...page.querySelectorAll(`h${level}`)].map((heading) => heading.textContent ?? '');

function button(page: Element, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`No button is called ${name}`);
  return found;
}

/** The article whose name is its heading. */
function article(page: Element, name: string): Element {
  const found = [...page.querySelectorAll('article')].find(
    (one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === name,
  );
  if (!found) throw new Error(`No article is called ${name}`);
  return found;
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('the report screen', () => {
  it('has a heading for the report, for each table, and for each part', () => {
    const { page } = show(wholeGame({ tables: 2 }));
    expect(headings(page, 1)).toEqual(['What we made']);
    expect(headings(page, 2)).toEqual(['Table 1 table', 'Table 2 table', 'Credits and licences', 'Watch it again']);
    expect(headings(article(page, 'Table 1 table'), 3)).toContain('What Table 2 said, as the client');
  });

  it.each([
    ['Text (Markdown)', 'md', 'text/markdown', '# What we made'],
    ['Spreadsheet (CSV)', 'csv', 'text/csv;charset=utf-8', '\ufeffTable,Section,'],
    ['Data (JSON)', 'json', 'application/json', '{\n  "report": 1,'],
  ])('saves the report as %s under a name that sorts by day', async (name, end, type, beginning) => {
    const { page, shell } = show(wholeGame({ tables: 2 }));
    button(page, name).click();
    await vi.waitFor(() => expect(shell.download).toHaveBeenCalledOnce());
    const [file, text, media] = shell.download.mock.calls[0] ?? [];
    expect(file).toMatch(new RegExp(`^report-\\d{4}-\\d\\d-\\d\\d\\.${end}$`));
    expect(media).toBe(type);
    expect(text.slice(0, beginning.length)).toBe(beginning);
  });

  it('saves what the page tells', async () => {
    const play = wholeGame({ tables: 2 });
    const { page, shell } = show(play);
    button(page, 'Text (Markdown)').click();
    await vi.waitFor(() => expect(shell.download).toHaveBeenCalledOnce());
    const body = (markdown: string) => markdown.slice(markdown.indexOf('## '));
    expect(body(shell.download.mock.calls[0]?.[1])).toBe(body(markdownOf(report(play), english)));
  });

  it('names nobody, on the page and in files, until it is told to', async () => {
    const { page, shell } = show(wholeGame({ tables: 2 }));
    const names = page.querySelector<HTMLInputElement>('input[type="checkbox"]');
    expect(names?.closest('label')?.textContent).toBe('With names');
    expect(names?.checked).toBe(false);
    expect(page.textContent).not.toContain('Nia');
    expect(article(page, 'Table 1 table').textContent).toContain('2 people');
    void act(() => names?.click());
    expect(article(page, 'Table 1 table').textContent).toContain('Nia');
    button(page, 'Spreadsheet (CSV)').click();
    await vi.waitFor(() => expect(shell.download).toHaveBeenCalledOnce());
    expect(shell.download.mock.calls[0]?.[1]).toContain('Nia');
  });

  it('prints, and goes back to the table', () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { page, shell } = show(wholeGame());
    button(page, 'Print').click();
    button(page, 'Back to the table').click();
    expect(print).toHaveBeenCalledOnce();
    expect(shell.go).toHaveBeenCalledExactlyOnceWith('play');
  });

  it('has contents that lead to each table when there are more than two', () => {
    const { page } = show(wholeGame({ tables: 3 }));
    const links = [...page.querySelectorAll('nav[aria-label="On this page"] a')];
    const tables = headings(page, 2).filter((heading) => heading.endsWith('table'));
    expect(links.map(({ textContent }) => textContent)).toEqual([...tables, 'Watch it again']);
    for (const link of links.slice(0, -1)) {
      const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect(target).toBe(article(page, link.textContent ?? ''));
    }
    const few = show(wholeGame({ tables: 2 })).page.querySelectorAll('nav a');
    expect([...few].map(({ textContent }) => textContent)).toEqual(['Watch it again']);
  });

  it('shows the matrix as a table with headers for its columns and rows', () => {
    const { page } = show(wholeGame({ tables: 2 }));
    const table = article(page, 'Table 1 table').querySelector('table');
    const headers = (scope: string) => [...(table?.querySelectorAll(`th[scope="${scope}"]`) ?? [])].map((th) => th.textContent);
    expect(headers('col')).toEqual(['tell', 'hear']);
    expect(headers('row')).toEqual(['board', 'others: sam']);
    expect(table?.textContent).toContain('t1 says so');
  });

  it('shows who sat there, the points, and what nothing is for', () => {
    const { page } = show(wholeGame({ tables: 2 }));
    void act(() => page.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
    const text = article(page, 'Table 1 table').textContent ?? '';
    const names = [...article(page, 'Table 1 table').querySelectorAll('ul[aria-label="People"] li')];
    expect(names.map(({ textContent }) => textContent)).toEqual(['Nia', 'Aled']);
    expect(text).toContain('Planned for Table 2');
    expect(text).toContain('3 of 6 points');
    expect(text).toContain('others, hear: matters most');
  });

  it('shows typed words as words, with no inline style anywhere', () => {
    const typed = '<img src=x onerror=alert(1)> <b>bold</b>';
    const { page } = show(write(reach(plainGame(), 'invent'), 't1', 'scenario', 'trouble', typed.slice(0, 40)));
    expect(page.querySelector('img, b, script')).toBeNull();
    expect(page.textContent).toContain(typed.slice(0, 40));
    expect(page.querySelector('[style]')).toBeNull();
  });

  it('says so when nothing was written, when no cards were chosen, and what was left out', () => {
    expect(article(show(plainGame()).page, 'Table 1 table').textContent).toContain('Nothing was written.');
    const skipped = host(host(reach(plainGame(), 'choose'), { type: 'moveOn', step: 'choose' }), { type: 'endWorkshop' });
    const text = article(show(skipped).page, 'Table 1 table').textContent ?? '';
    expect(text).toContain('No cards were chosen.');
    expect(text).toContain('tale was left out');
  });

  it('follows the workshop while it goes on', () => {
    const play = reach(plainGame(), 'invent');
    const { page, goOn } = show(play);
    void goOn(write(play, 't1', 'scenario', 'name', 'Late Homes'));
    expect(page.textContent).toContain('Late Homes');
  });

  it('names the page while it is there, for print', () => {
    document.title = 'The game';
    const { leave } = show(wholeGame());
    expect(document.title).toMatch(/^What we made: Small, /);
    void leave();
    expect(document.title).toBe('The game');
  });
});
