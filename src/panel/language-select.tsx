import { useState } from 'preact/hooks';
import { type LanguageCode, languageCodes, languageOf, readLanguage } from '../i18n/languages.ts';
import { english } from '../i18n/words.ts';
import type { Shell } from '../store/app.ts';
import { useStore } from './use-store.ts';
import { useSay } from './use-tongue.ts';

/** The language of everything on this screen. Each is called what it calls itself. */
export function LanguageSelect({ shell }: { readonly shell: Shell }) {
  const { language } = useStore(shell.app);
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const choose = async (wanted: LanguageCode): Promise<void> => setFailed(!(await shell.speak(wanted)));
  return (
    <div class="language-select">
      <LanguageChoice label={say('lang.label')} chosen={language} choose={(wanted) => void choose(wanted)} />
      {failed && (
        <p role="alert" class="notice">
          {say('lang.unreachable')}
        </p>
      )}
      <Unreviewed language={language} />
    </div>
  );
}

interface LanguageChoiceProps {
  readonly label: string;
  readonly chosen: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
}

/** One of the languages. */
export const LanguageChoice = ({ label, chosen, choose }: LanguageChoiceProps) => (
  <label class="theme-select">
    <span>{label}</span>
    <select
      value={chosen}
      onChange={({ currentTarget }) => {
        const wanted = readLanguage(currentTarget.value);
        if (wanted) choose(wanted);
      }}
    >
      {languageCodes.map((code) => (
        <option key={code} value={code} lang={code}>
          {languageOf(code).name}
        </option>
      ))}
    </select>
  </label>
);

/** Says, in the language itself and in English, that no native speaker has read it; nothing where one has. */
export function Unreviewed({ language }: { readonly language: LanguageCode }) {
  const say = useSay();
  if (languageOf(language).reviewed) return null;
  return (
    <p class="quiet unreviewed">
      {say('lang.unreviewed')} <span lang="en">{english('lang.unreviewed')}</span>
    </p>
  );
}
