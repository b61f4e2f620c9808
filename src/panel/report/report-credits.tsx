import type { Say } from '../../i18n/words.ts';
import type { Report } from '../../store/report/report-model.ts';
import { unreviewedWords } from '../../store/report/report-words.ts';

/** Whose work the format and the deck are, and how they may be used. */
export const ReportCredits = ({ report, say }: { readonly report: Report; readonly say: Say }) => (
  <section class="report-credits" aria-labelledby="report-credits">
    <h2 id="report-credits">{say('report.credits')}</h2>
    {report.credits.map(({ title, licence, lines }) => (
      <div key={title} class="report-credit">
        <h3>{title}</h3>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{say('report.licence', { licence })}</p>
      </div>
    ))}
    {unreviewedWords(report, say).map((words, index) => (
      <p key={words} class="report-unreviewed" lang={index === 1 ? 'en' : say.language}>
        {words}
      </p>
    ))}
  </section>
);
