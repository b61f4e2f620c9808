import { createStore } from 'zustand/vanilla';
import type { Store } from '../app.ts';
import type { Notebook } from '../drafts.ts';
import { type Leaving, makeRemoval } from '../removal.ts';
import { asTyped, type BenchFile, freeName, keepFiles, mostFiles, readFiles, withText } from './bench-files.ts';
import { type BenchCheck, checkBench, nothingChecked } from './check-bench.ts';
import type { BenchTools, OurFile } from './tools.ts';

/** How long nobody types before the files are checked again, in milliseconds. */
export const checkDelay = 300;

/** A file that was not opened. */
export interface Refused {
  readonly name: string;
  readonly why: 'too-large' | 'not-text' | 'too-many' | 'unreachable';
}

/** What lies on the workbench. */
export interface BenchState {
  readonly files: readonly BenchFile[];
  /** The name of the file that is worked on. */
  readonly chosen: string | undefined;
  /** Files that are about to be discarded: hidden, and not checked. */
  readonly leaving: readonly Leaving[];
  readonly check: BenchCheck;
  readonly refused: readonly Refused[];
  /** False where this device does not keep what is typed. */
  readonly kept: boolean;
}

/** What can be done at the workbench. */
export interface Bench {
  readonly store: Store<BenchState>;
  readonly tools: BenchTools;
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly begin: (kind: 'deck' | 'format') => void;
  readonly beginWith: (file: OurFile) => Promise<void>;
  readonly choose: (name: string) => void;
  readonly write: (name: string, text: string) => void;
  /** Hides a file, and forgets it when nobody thinks again. */
  readonly discard: (name: string) => void;
  readonly keep: (name: string) => void;
  /** Checks at once what would be checked later. */
  readonly check: () => void;
}

/** What a workbench is made of: its tools, and where it keeps what is typed. */
export interface BenchParts {
  readonly tools: BenchTools;
  readonly notebook: Notebook;
}

/** Lays out the files that this device has kept. `now` gives milliseconds since 1970. */
export async function makeBench({ tools, notebook }: BenchParts, now: () => number): Promise<Bench> {
  const store = createStore<BenchState>(() => emptyBench);
  const pile = makePile(store, notebook);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    clearTimeout(timer);
    store.setState((state) => ({ check: checkBench(tools, shownFiles(state), state.check) }));
  };
  const removal = makeRemoval({
    show: (leaving) => store.setState({ leaving }),
    notebook,
    remove: async (name) => pile.set(store.getState().files.filter((file) => file.name !== name)),
    now,
    place: 'workbench/leaving',
  });

  store.setState({ files: readFiles(notebook) });
  await removal.settle();
  store.setState(({ files }) => ({ chosen: files[0]?.name }));
  check();

  return {
    store,
    tools,
    check,
    ...waysToBegin(pile, tools, check),
    choose: (chosen) => store.setState({ chosen }),
    write: (name, text) => {
      pile.set(withText(store.getState().files, name, text));
      clearTimeout(timer);
      timer = setTimeout(check, checkDelay);
    },
    discard: (name) => {
      removal.ask(name);
      store.setState((state) => ({ chosen: state.chosen === name ? shownFiles(state)[0]?.name : state.chosen }));
      check();
    },
    keep: (name) => {
      removal.keep(name);
      store.setState({ chosen: name });
      check();
    },
  };
}

const emptyBench: BenchState = {
  files: [],
  chosen: undefined,
  leaving: [],
  check: nothingChecked,
  refused: [],
  kept: true,
};

/** The files on the bench, each of which is kept on this device. */
interface Pile {
  readonly set: (files: readonly BenchFile[]) => void;
  /** Lays one more file on it, under a name of its own. */
  readonly add: (file: BenchFile) => void;
  readonly refuse: (name: string, why: Refused['why']) => void;
  /** Forgets what was refused before. */
  readonly fresh: () => void;
}

function makePile(store: Store<BenchState>, notebook: Notebook): Pile {
  const set = (files: readonly BenchFile[]): void =>
    store.setState((state) => ({ kept: keepFiles(notebook, state.files, files), files }));
  const refuse = (name: string, why: Refused['why']): void =>
    store.setState(({ refused }) => ({ refused: [...refused, { name, why }] }));
  return {
    set,
    refuse,
    fresh: () => store.setState({ refused: [] }),
    add: (file) => {
      const { files } = store.getState();
      if (files.length >= mostFiles) {
        refuse(file.name, 'too-many');
        return;
      }
      const name = freeName(file.name, new Set(files.map((each) => each.name)));
      set([...files, { name, text: asTyped(file.text) }]);
      store.setState({ chosen: name });
    },
  };
}

const waysToBegin = (
  { add, refuse, fresh }: Pile,
  tools: BenchTools,
  check: () => void,
): Pick<Bench, 'open' | 'begin' | 'beginWith'> => ({
  open: async (files) => {
    fresh();
    for (const file of files) {
      const read = await readText(file, tools.mostBytes);
      if (read.text === undefined) refuse(file.name, read.why);
      else add({ name: file.name, text: read.text });
    }
    check();
  },
  begin: (kind) => {
    fresh();
    const name = kind === 'deck' ? 'my-cards' : 'my-game';
    add({ name: `${name}.yaml`, text: tools.begin(kind, name) });
    check();
  },
  beginWith: async ({ name, load }) => {
    fresh();
    const text = await load().catch(() => undefined);
    if (text === undefined) refuse(name, 'unreachable');
    else add({ name, text });
    check();
  },
});

/** The open files but those that are about to be discarded. */
export const shownFiles = ({ files, leaving }: Pick<BenchState, 'files' | 'leaving'>): readonly BenchFile[] =>
  files.filter(({ name }) => !leaving.some(({ key }) => key === name));

type ReadText = { readonly text: string } | { readonly text: undefined; readonly why: 'too-large' | 'not-text' };

/** A file's text. What is too large is not read at all. */
async function readText(file: File, mostBytes: number): Promise<ReadText> {
  if (file.size > mostBytes) return { text: undefined, why: 'too-large' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { text: undefined, why: 'not-text' };
  }
}
