import type { JudgeStep } from '../../engine/format.ts';
import type { ResultView, VoteView } from '../../engine/view.ts';
import { castWords, pointsWords, resultRows, resultWords, voteTitle } from '../../store/judging/result-words.ts';
import type { OpenSession, Session } from '../../store/session.ts';

interface ResultListProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly step: JudgeStep;
  readonly vote: VoteView;
  readonly result: ResultView;
}

/** What came of a vote. */
export function ResultList({ session: { say, rulebook }, state, step, vote, result }: ResultListProps) {
  const source = { rulebook, say };
  const nameOf = (seat: string, index: number): string => state.people[seat] ?? say('judging.person', { number: index + 1 });
  return (
    <div class="judging-result" role="status">
      <h3>{voteTitle(say('judging.title.result'), vote.hall, say)}</h3>
      {resultWords(source, result).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ol>
        {resultRows(source, result).map((row) => (
          <li key={row.table}>
            {[row.name, pointsWords(step, row, say), row.through ? say('judging.through') : '']
              .filter((word) => word !== '')
              .join(', ')}
          </li>
        ))}
      </ol>
      {result.cast.length > 0 && (
        <ul>
          {castWords(source, step, result, nameOf).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
