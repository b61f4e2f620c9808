import { firstLanguage, type LanguageCode, languageOf } from '../i18n/languages.ts';
import { noTexts, type Texts } from '../i18n/texts.ts';
import { english, wordsIn } from '../i18n/words.ts';
import type { Notebook } from './drafts.ts';
import { makeTongue, type Speech, type Tongue } from './tongue.ts';

export interface SpeakingParts {
  /** Where the choices of this device are kept. */
  readonly notebook: Notebook;
  /** Whether this window is a screen for a room, which has a choice of its own. */
  readonly isScreen: boolean;
  /** The languages that the browser would like, the most wanted first. */
  readonly known: readonly string[];
  /** The language that the address asks a screen for. */
  readonly asked: string | null;
  /** The ways to the texts of decks and formats. */
  readonly texts: Readonly<Record<string, () => Promise<Texts>>>;
  /** Told once another language is spoken, here or on this device's screen. */
  readonly changed: (languages: Languages) => void;
}

export interface Languages {
  readonly language: LanguageCode;
  /** Of the projector's window on this device. */
  readonly screenLanguage: LanguageCode;
}

/** The language of this window, and the way to another. */
export interface Speaking {
  readonly tongue: Tongue;
  /** Speaks what this device has chosen. Where that cannot be fetched it stays as it is, and this resolves to false. */
  readonly speak: () => Promise<boolean>;
  /** Speaks another language, and keeps the choice for this device. Where it cannot be fetched nothing changes, and this resolves to false. */
  readonly choose: (language: LanguageCode) => Promise<boolean>;
  readonly chooseForScreen: (language: LanguageCode) => void;
  /** From now on the texts of decks and formats are wanted too. */
  readonly fetchTexts: () => Promise<void>;
}

/** Speaks English until it is asked for something else. */
export function makeSpeaking({ notebook, isScreen, known, asked, texts, changed }: SpeakingParts): Speaking {
  const tongue = makeTongue({ say: english, texts: noTexts, reviewed: true });
  let wantsTexts = false;
  let latest = 0;
  // Where the browser keeps no data, what is chosen holds until the window closes.
  let chosen: LanguageCode | undefined;
  const languages = (): Languages => {
    const own = [chosen, notebook.read('language'), ...known];
    const screenLanguage = firstLanguage([asked, notebook.read('screen-language'), ...own]);
    return { language: isScreen ? screenLanguage : firstLanguage(own), screenLanguage };
  };
  const speak = async (): Promise<boolean> => {
    latest += 1;
    const turn = latest;
    const now = languages();
    const speech = await fetchSpeech(now.language, wantsTexts ? texts[now.language] : undefined).catch(() => undefined);
    // Whoever has asked for another one meanwhile gets that.
    if (!speech || turn !== latest) return speech !== undefined;
    tongue.speak(speech);
    changed(now);
    return true;
  };
  return {
    tongue,
    speak,
    choose: async (language) => {
      const before = chosen;
      chosen = language;
      const spoken = await speak();
      if (spoken) notebook.write('language', language);
      else chosen = before;
      return spoken;
    },
    chooseForScreen: (language) => {
      notebook.write('screen-language', language);
      changed(languages());
    },
    fetchTexts: async () => {
      if (wantsTexts) return;
      wantsTexts = true;
      await speak();
    },
  };
}

async function fetchSpeech(code: LanguageCode, fetchTexts: (() => Promise<Texts>) | undefined): Promise<Speech> {
  const { locale, reviewed, load } = languageOf(code);
  const [words, texts] = await Promise.all([load(), fetchTexts?.() ?? noTexts]);
  return { say: wordsIn(locale, words), texts, reviewed };
}
