import type { Say } from '../../i18n/words.ts';
import type { ReportSituation, SituationsPart } from '../../store/report/report-parts.ts';
import { situationWord } from '../../store/report/report-words.ts';
import { WordsView } from './words-view.tsx';

/** What landed on the table, one after the other: what it did, what the answer was, and who judged it. */
export const SituationsView = ({ part, say }: { readonly part: SituationsPart; readonly say: Say }) => (
  <>
    {part.situations.map((situation) => (
      <div key={situation.key} class="report-situation">
        <h4>{situation.title}</h4>
        <p class="report-cost">{situationWord(situation, say)}</p>
        <p dir="auto">{situation.text}</p>
        {situation.happened.length > 0 && (
          <ul class="report-happened">
            {situation.happened.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <Answer situation={situation} say={say} />
        <WordsView lines={[...situation.notes, { label: say('report.outcome'), text: situation.outcome }]} />
      </div>
    ))}
  </>
);

function Answer({ situation, say }: { readonly situation: ReportSituation; readonly say: Say }) {
  const { cards, words } = situation;
  if (cards.length === 0 && words === '') return null;
  return (
    <dl class="report-words">
      <div>
        <dt>{say('report.answer')}</dt>
        {cards.map((card) => (
          <dd key={card} class="report-answer-card">
            {card}
          </dd>
        ))}
        {words !== '' && <dd dir="auto">{words}</dd>}
      </div>
    </dl>
  );
}
