import '@fontsource/atkinson-hyperlegible-next/400.css';
import '@fontsource/atkinson-hyperlegible-next/700.css';
import './theme.css';
import './panel/panel.css';
import './panel/top-bar.css';
import './panel/table.css';
import './panel/list.css';
import './panel/sheets.css';
import './panel/first.css';
import './panel/setup.css';
import './panel/facilitator.css';
import './panel/narrow.css';
import './panel/report.css';
import { decks, formats, pictures } from 'virtual:cards';
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { sharedNotebook } from './connection/notebook.ts';
import { openShelf, type Shelf, type ShelvedWorkshop } from './connection/shelf.ts';
import { english as say } from './i18n/words.ts';
import { present } from './lib/assert.ts';
import { AppView } from './panel/app-view.tsx';
import { FaultScreen } from './panel/fault-screen.tsx';
import type { App, Shell, ShelvedSummary, Theme, WorkshopWish } from './store/app.ts';

/** The browser's entry: the one place that wires everything together, and the only one that catches our own mistakes. */
const root = present(document.getElementById('app'), 'the element #app');
const notebook = sharedNotebook();
const app = createStore<App>(() => ({
  screen: 'loading',
  session: undefined,
  shelved: [],
  keeps: true,
  notice: '',
  theme: savedTheme(),
}));

addEventListener('error', ({ error }) => error && fault());
addEventListener('unhandledrejection', fault);
paintIn(savedTheme());

const shelf = await openShelf().catch(() => undefined);
const shell = makeShell(shelf);
await showFirst();
render(<AppView shell={shell} />, root);

function makeShell(shelf: Shelf | undefined): Shell {
  return {
    app,
    content: { decks, formats, pictures },
    go: (screen) => app.setState({ screen, notice: '' }),
    host: async (wish) => host(wish),
    tryNow: async () => {
      const [deck, format] = [present(decks[0], 'a deck'), present(formats[0], 'a format')];
      const name = present(say('table.names').split(', ')[0], 'a name');
      await host({ deck, format, tables: [{ name, people: [] }] }, 't1');
    },
    openFile,
    resume,
    remove: async (key) => {
      await shelf?.remove(key);
      await showFirst();
    },
    leave: async () => {
      const { session } = app.getState();
      await session?.writing.flush();
      session?.close();
      await showFirst();
    },
    paintIn: (theme) => {
      notebook.write('theme', theme);
      paintIn(theme);
    },
    download,
    paintTable: async (element, input) => {
      // Phaser tries out the canvas by itself as soon as it is there, and where there is none that ends the whole page.
      if (!document.createElement('canvas').getContext('2d')) throw new Error('This browser cannot draw.');
      const { mountTable } = await import('./table/mount-table.ts');
      const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
      return mountTable(element, { pictures, input, reducedMotion, ...wantedRenderer() });
    },
  };
}

async function showFirst(): Promise<void> {
  const shelved = (await shelf?.list())?.map(summary) ?? [];
  app.setState({ screen: 'first', session: undefined, shelved, keeps: shelf !== undefined });
}

async function host(wish: WorkshopWish, seatAt?: string): Promise<void> {
  if (!shelf) return app.setState({ notice: say('first.nowhere') });
  const { hostWorkshop } = await import('./connection/host.ts');
  const key = await hostWorkshop(shelf, wish).catch(notKept);
  if (key === undefined) return;
  if (seatAt !== undefined) notebook.write(`workshop/${key}/side`, seatAt);
  await resume(key);
}

async function openFile(file: Blob): Promise<void> {
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return app.setState({ notice: say('file.unreadable') });
  const { readSaveFile } = await import('./protocol/save-file.ts');
  const opened = readSaveFile(text);
  if (!opened.ok) return app.setState({ notice: say(`file.${opened.error.code}`, { detail: opened.error.detail }) });
  if (!shelf) return app.setState({ notice: say('first.nowhere') });
  const { shelveOpened } = await import('./connection/host.ts');
  const key = await shelveOpened(shelf, opened.value).catch(notKept);
  if (key !== undefined) await resume(key);
}

/** A full disk is nobody's mistake: it is told where it happened, and what was typed stays. */
function notKept(): undefined {
  app.setState({ notice: say('no.not-saved') });
}

async function resume(key: string): Promise<void> {
  if (!shelf) return app.setState({ notice: say('first.nowhere') });
  const { resumeLocally } = await import('./connection/local.ts');
  const { openSession } = await import('./store/session.ts');
  const connection = await resumeLocally(shelf, key);
  if (connection.ok) return app.setState({ screen: 'play', session: openSession(connection.value, notebook, say), notice: '' });
  const { error } = connection;
  app.setState({ notice: error.code === 'gone' ? say('file.gone') : say('file.broken-log', { detail: error.seq }) });
}

function summary({ key, header, deck, format, touchedAt, ended }: ShelvedWorkshop): ShelvedSummary {
  return { key, deck: deck.title, format: format.title, tables: header.tables.map(({ name }) => name), touchedAt, ended };
}

function savedTheme(): Theme {
  const saved = notebook.read('theme');
  return saved === 'dark' || saved === 'contrast' ? saved : 'light';
}

function paintIn(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  app.setState({ theme });
}

/** `?renderer=canvas` or `?renderer=webgl` overrules what the table finds out by itself. */
function wantedRenderer(): { readonly renderer?: 'canvas' | 'webgl' } {
  const wanted = new URLSearchParams(location.search).get('renderer');
  return wanted === 'canvas' || wanted === 'webgl' ? { renderer: wanted } : {};
}

function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Our bug. What was done is on disk; the screen says so and offers to load the page again. */
function fault(): void {
  root.replaceChildren();
  const fresh = document.createElement('div');
  root.append(fresh);
  render(<FaultScreen />, fresh);
}
