import type { Shell, Theme } from '../store/app.ts';
import { useStore } from './use-store.ts';
import { useSay } from './use-tongue.ts';

const themes: readonly Theme[] = ['light', 'dark', 'contrast'];

/** The colours of everything. */
export function ThemeSelect({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const { theme } = useStore(shell.app);
  return (
    <label class="theme-select">
      <span>{say('theme.label')}</span>
      <select
        value={theme}
        onChange={(event) => {
          const wanted = themes.find((each) => each === event.currentTarget.value);
          if (wanted) shell.paintIn(wanted);
        }}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {say(`theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
