import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { english, type Say } from '../i18n/words.ts';
import { plainTongue, type Tongue } from '../store/tongue.ts';

const TongueContext = createContext<Tongue>(plainTongue(english));

/** Gives everything inside it the language of the screen. */
export const TongueProvider = TongueContext.Provider;

/** The language of the screen. Everything is drawn again when it changes, from the window on. */
export const useTongue = (): Tongue => useContext(TongueContext);

/** The words of the screen's language. */
export const useSay = (): Say => useTongue().say;
