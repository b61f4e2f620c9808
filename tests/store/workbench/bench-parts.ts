import { benchTools } from '../../../src/deck/bench-tools.ts';
import type { BenchParts } from '../../../src/store/workbench/make-bench.ts';
import type { OurFile } from '../../../src/store/workbench/tools.ts';
import { memoryNotebook } from '../../helpers/store-writing.ts';

/** Pictures that the example deck shows, and a few more. */
const pictureNames = [...benchTools.begin('deck', 'any').matchAll(/art: (\S+)/g)].map(([, name]) => name ?? '');

const ours: readonly OurFile[] = [
  { kind: 'deck', id: 'housing', name: 'housing.yaml', load: async () => benchTools.begin('deck', 'housing') },
  { kind: 'format', id: 'gone', name: 'gone.yaml', load: async () => Promise.reject(new Error('offline')) },
];

/** What a workbench is made of, with a notebook in memory. */
export const benchParts = (notebook = memoryNotebook()): BenchParts => ({
  tools: { ...benchTools, pictureNames, files: ours },
  notebook,
});

export const exampleDeck = benchTools.begin('deck', 'my-cards');
export const exampleFormat = benchTools.begin('format', 'my-game');

/** The example deck with a word that is certain to be mended. */
export const misspeltDeck = exampleDeck.replace('colour: blue', 'colour: bleu');

export const fileOf = (name: string, text: string | Uint8Array<ArrayBuffer>): File => new File([text], name);
