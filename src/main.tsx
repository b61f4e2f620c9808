import '@fontsource/atkinson-hyperlegible-next/400.css';
import '@fontsource/atkinson-hyperlegible-next/700.css';
import './theme.css';
import './panel/styles.ts';
import { taste, titles } from 'virtual:taste';
import { texts } from 'virtual:texts';
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { askForServer } from './connection/ask-for-server.ts';
import { forgetAll, sharedNotebook } from './connection/notebook.ts';
import { doorsOpener } from './connection/open-doors.ts';
import { ownRooms } from './connection/own-rooms.ts';
import { openShelf } from './connection/shelf.ts';
import { readTicketHere, ticketHere, windowNotebook } from './connection/window-notebook.ts';
import { present } from './lib/assert.ts';
import { fail } from './lib/result.ts';
import { AppView } from './panel/app-view.tsx';
import { download } from './panel/download.ts';
import { showFault } from './panel/fault-screen.tsx';
import { fetchLaterScreens } from './panel/later-screens.ts';
import { openProjectorOf } from './panel/open-projector.ts';
import { labelPage, paintPage, readTheme } from './panel/page-look.ts';
import { wantedRenderer } from './panel/wanted-renderer.ts';
import { showScreens } from './projector/show-screens.ts';
import { showSlides } from './projector/show-slides.ts';
import type { App, Content, Shell, Theme, WorkshopWish } from './store/app.ts';
import { firstApp } from './store/first-app.ts';
import { oneTable } from './store/one-table.ts';
import { quickestGame } from './store/quickest-game.ts';
import { makeRemoval } from './store/removal.ts';
import { type Arrived, makeRooms } from './store/room/make-rooms.ts';
import { shelvedSummary } from './store/shelved-summary.ts';
import { makeSpeaking } from './store/speaking.ts';

/** The browser's entry: the one place that wires everything together, and the only one that catches our own mistakes. */
const root = present(document.getElementById('app'), 'the element #app');
const notebook = sharedNotebook();
const own = windowNotebook();
const address = new URLSearchParams(location.search);
/** The workshop of this device that this window projects, and the room of which it is the screen. */
const [projected, screenOf] = [address.get('projector'), address.get('screen')];
const isScreen = projected !== null || screenOf !== null;
let content: Content | undefined;
const speaking = makeSpeaking({
  notebook,
  isScreen,
  known: navigator.languages,
  asked: address.get('lang'),
  texts,
  changed: (languages) => {
    labelPage(languages.language, isScreen ? document.title : say('app.name'));
    app.setState(languages);
  },
});
const { tongue } = speaking;
const { say } = tongue;
const openDoors = doorsOpener({
  notebook,
  own,
  content: async () => {
    await fetchCards();
    return content;
  },
});
const app = createStore<App>(() => firstApp({ theme: readTheme(notebook.read('theme')), invited: address.get('join') ?? '' }));

addEventListener('error', ({ error }) => error && fault());
addEventListener('unhandledrejection', fault);
paintIn(readTheme(notebook.read('theme')));

const [shelf] = await Promise.all([openShelf().catch(() => undefined), speaking.speak()]);
const removal = makeRemoval({
  show: (removing) => app.setState({ removing }),
  notebook,
  remove: async (key) => {
    await shelf?.remove(key);
    forgetAll(`workshop/${key}/`);
    app.setState({ shelved: await shelvedHere() });
  },
  now: Date.now,
});
if (isScreen) addEventListener('storage', followDevice);
const asScreen = showScreens({
  root,
  tongue,
  pictures: async () => {
    await fetchCards();
    return content?.pictures ?? {};
  },
  followHere: async (key) => {
    if (!shelf) return fail('nowhere');
    const { resumeLocally } = await import('./connection/local.ts');
    const opened = await resumeLocally(shelf, key, { timers: false });
    return opened.ok ? opened : fail(opened.error.code === 'gone' ? 'gone' : 'broken');
  },
  followRoom: async (code) => (await openDoors()).show(code),
});
await (screenOf !== null ? asScreen.ofRoom(screenOf) : projected !== null ? asScreen.ofWorkshop(projected) : showGame());

async function showGame(): Promise<void> {
  const shell = makeShell();
  await removal.settle();
  await showFirst();
  if (address.has('workbench')) shell.go('workbench');
  else if (address.has('check')) app.setState({ screen: 'check' });
  else if (app.getState().invited !== '') app.setState({ screen: 'join' });
  void askForServer().then(app.setState);
  const here = readTicketHere(own)?.code;
  const { invited } = app.getState();
  if (here !== undefined && (invited === '' || invited === here)) void goOn(shell, here);
  render(<AppView shell={shell} />, root);
  // Until somebody stirs, the first screen is all that crosses the wire.
  for (const sign of ['pointermove', 'pointerdown', 'keydown'])
    addEventListener(sign, () => void fetchCards(), { once: true, passive: true });
}

/** After a refresh the window is where it was. */
async function goOn(shell: Shell, code: string): Promise<void> {
  app.setState({ screen: 'loading' });
  const answer = await shell.rooms.goBack(code);
  if (answer.ok) return;
  const { doorSentence } = await import('./store/room/door-words.ts');
  app.setState({ screen: 'first', notice: doorSentence(answer.error, say) });
}

async function openRoom(connection: Arrived): Promise<void> {
  await fetchCards();
  const { openSession } = await import('./store/session.ts');
  app.getState().session?.close();
  const recovery = connection.entered.recovery ?? '';
  const session = openSession(connection, notebook, tongue);
  app.setState({ screen: recovery === '' ? 'play' : 'hosted', session, recovery, notice: '', invited: '' });
  // The address asked into the room; from now on the window knows where it is.
  address.delete('join');
  history.replaceState(null, '', address.size === 0 ? location.pathname : `?${address}`);
}

function makeShell(): Shell {
  return {
    app,
    taste,
    titles,
    get content() {
      return present(content, 'decks and formats');
    },
    fetchCards,
    go: (screen) => {
      if (screen === 'setup' || screen === 'workbench') void fetchCards();
      if (screen === 'join' && app.getState().server === 'none') void askForServer().then(app.setState);
      app.setState({ screen, notice: '' });
    },
    host,
    tryNow,
    openFile,
    resume,
    remove: removal.ask,
    keep: removal.keep,
    leave: async () => {
      const { session } = app.getState();
      await session?.writing.flush();
      session?.close();
      own.write(ticketHere, undefined);
      await showFirst();
    },
    paintIn: (theme) => {
      notebook.write('theme', theme);
      paintIn(theme);
    },
    tongue,
    speak: speaking.choose,
    speakOnScreen: speaking.chooseForScreen,
    download,
    openProjector,
    rooms: makeRooms({
      doors: openDoors,
      open: openRoom,
      changed: () => app.setState({ rooms: ownRooms(notebook) }),
      becomeScreen: (code) => location.assign(`?${new URLSearchParams({ screen: code })}`),
      check: async (part) => (await import('./connection/venue-check.ts')).checkVenue(part),
    }),
    showSlides: (host, connection) => showSlides(host, { connection, pictures: content?.pictures ?? {}, tongue }),
    readUpTo: (what) => Number(notebook.read(`read/${what}`) ?? 0),
    markRead: (what, upTo) => notebook.write(`read/${what}`, String(upTo)),
    forgetRecovery: () => app.setState({ recovery: '' }),
    benchParts: async () => {
      const [{ benchTools }, ours] = await Promise.all([import('./deck/bench-tools.ts'), import('virtual:card-files')]);
      return { tools: { ...benchTools, ...ours }, notebook };
    },
    paintTable: async (element, input) => {
      // Phaser tries out the canvas by itself as soon as it is there, and where there is none that ends the whole page.
      if (!document.createElement('canvas').getContext('2d')) throw new Error('This browser cannot draw.');
      const { mountTable } = await import('./table/mount-table.ts');
      const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
      return mountTable(element, { pictures: content?.pictures ?? {}, input, reducedMotion, ...wantedRenderer() });
    },
  };
}

async function showFirst(): Promise<void> {
  const [shelved, rooms] = [await shelvedHere(), ownRooms(notebook)];
  app.setState({ screen: 'first', session: undefined, shelved, rooms, keeps: shelf !== undefined });
}

async function shelvedHere(): Promise<App['shelved']> {
  return (await shelf?.list())?.map(shelvedSummary) ?? [];
}

async function fetchCards(): Promise<void> {
  if (content) return;
  app.setState({ cards: 'coming' });
  const [cards] = await Promise.all([import('virtual:cards'), fetchLaterScreens(), speaking.fetchTexts()]).catch(() => []);
  content = cards;
  app.setState({ cards: content ? 'here' : 'unreachable' });
}

/** One table, without any set-up, in the game that takes the least time. */
async function tryNow(): Promise<void> {
  if (!(await waitForCards()) || !content) return;
  await host(oneTable(present(quickestGame(content), 'a format that some deck can play'), say), 't1');
}

/** Resolves to whether the cards are there. What takes longer than a moment is shown, and what fails is told. */
async function waitForCards(): Promise<boolean> {
  const { screen } = app.getState();
  const slow = setTimeout(() => app.setState({ screen: 'loading' }), 400);
  await fetchCards();
  clearTimeout(slow);
  if (content) return true;
  app.setState({ screen, notice: say('cards.unreachable') });
  return false;
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
  removal.keep(key);
  if (!shelf) return app.setState({ notice: say('first.nowhere') });
  if (!(await waitForCards())) return;
  const { resumeLocally } = await import('./connection/local.ts');
  const { openSession } = await import('./store/session.ts');
  const connection = await resumeLocally(shelf, key);
  if (connection.ok)
    return app.setState({ screen: 'play', session: openSession(connection.value, notebook, tongue), notice: '' });
  const { error } = connection;
  app.setState({ notice: error.code === 'gone' ? say('file.gone') : say('file.broken-log', { detail: error.seq }) });
}

function openProjector(): void {
  const connection = app.getState().session?.connection;
  if (connection) app.setState({ heldBack: openProjectorOf(connection) });
}

function paintIn(theme: Theme): void {
  paintPage(theme);
  app.setState({ theme });
}

/** A screen goes by what is chosen on the device that it belongs to. */
function followDevice(): void {
  paintIn(readTheme(notebook.read('theme')));
  void speaking.speak();
}

/** Our bug. What was done is on disk; the screen says so and offers to load the page again. A projector does so by itself. */
function fault(): void {
  if (isScreen) return void import('./projector/mount-projector.tsx').then((page) => page.showProjectorFault(root, say));
  showFault(root, tongue);
}
