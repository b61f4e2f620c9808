import type { Format } from '../../src/engine/format.ts';
import type { Texts } from '../../src/i18n/texts.ts';
import { present } from '../../src/lib/assert.ts';
import type { Notebook } from '../../src/store/drafts.ts';
import { type Languages, makeSpeaking, type SpeakingParts } from '../../src/store/speaking.ts';
import { shipped } from './shipped-cards.ts';
import { memoryNotebook } from './store-writing.ts';

const { formats, translations, formatTranslations } = shipped;

/** The shortest game that there is in several languages. */
export const taster: Format = present(
  formats.find(({ id }) => id === 'taster'),
  'the taster',
);

/** Every text of the cards in Welsh. */
export const welshTexts: Texts = { decks: translations, formats: formatTranslations };

/** What a window speaks, on a device of which a test knows the notebook, and every change that was told. */
export function speakingOn(notebook: Notebook = memoryNotebook(), parts: Partial<SpeakingParts> = {}) {
  const told: Languages[] = [];
  const speaking = makeSpeaking({
    notebook,
    isScreen: false,
    known: ['en-GB'],
    asked: null,
    texts: { cy: async () => welshTexts },
    changed: (languages) => told.push(languages),
    ...parts,
  });
  return { ...speaking, told, notebook };
}
