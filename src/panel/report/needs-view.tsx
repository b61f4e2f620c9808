import type { Say } from '../../i18n/words.ts';
import type { NeedsPart } from '../../store/report/report-parts.ts';
import { needWord } from '../../store/report/report-words.ts';

/** What the plan needs, added up: people, technology, other things. */
export const NeedsView = ({ part, say }: { readonly part: NeedsPart; readonly say: Say }) => (
  <div class="report-needs">
    {part.groups.map(({ title, needs }) => (
      <div key={title}>
        <h4>{title}</h4>
        <ul>
          {needs.map((need) => (
            <li key={need.need}>{needWord(need, say)}</li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);
