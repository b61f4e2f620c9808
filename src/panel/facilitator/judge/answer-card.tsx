import { listOf } from '../../../i18n/cards/match-words.ts';
import type { AnswerToJudge } from '../../../store/console/judging.ts';
import type { OpenSession } from '../../../store/session.ts';

interface AnswerCardProps {
  readonly session: OpenSession;
  readonly answer: AnswerToJudge;
  /** Its id on the page, when something leads to it. */
  readonly place: string | undefined;
}

/** An answer that waits, with what it answers and what follows. One that waits for another table is folded away. */
export function AnswerCard({ session, answer, place }: AnswerCardProps) {
  const { say } = session;
  const { name, title, judge } = answer;
  return (
    <li class={judge === '' ? 'answer-card' : 'answer-card waits'}>
      <h3 id={place} tabIndex={-1}>
        {say('desk.judge.answers', { table: name, title })}
      </h3>
      {judge === '' ? (
        <Deciding session={session} answer={answer} />
      ) : (
        <>
          <p class="quiet">{say('desk.waits-for', { client: judge })}</p>
          <details>
            <summary aria-label={say('desk.judge.myself.for', { table: name, title })}>{say('desk.judge.myself')}</summary>
            <Deciding session={session} answer={answer} />
          </details>
        </>
      )}
    </li>
  );
}

function Deciding({ session, answer }: Omit<AnswerCardProps, 'place'>) {
  const { say, act } = session;
  const { table, name, title, situation, text, words, cards, accepted, refused } = answer;
  const rule = (accept: boolean): void => void act({ type: 'ruleOnAnswer', table, situation, accept });
  return (
    <div class="deciding">
      {text !== '' && (
        <details class="asked">
          <summary aria-label={`${say('desk.judge.asked')}: ${title}`}>{say('desk.judge.asked')}</summary>
          <p>{text}</p>
        </details>
      )}
      {words === '' ? <p class="quiet">{say('desk.judge.no-words')}</p> : <blockquote>{words}</blockquote>}
      {cards.length > 0 && <p>{say('desk.judge.cards', { cards: listOf(cards, say) })}</p>}
      <Outcome label={say('desk.judge.if-yes')} sentences={accepted} />
      <Outcome label={say('desk.judge.if-no')} sentences={refused} />
      <div class="rule-acts">
        <button type="button" aria-label={say('desk.accept.from', { title, table: name })} onClick={() => rule(true)}>
          {say('desk.accept')}
        </button>
        <button type="button" aria-label={say('desk.refuse.from', { title, table: name })} onClick={() => rule(false)}>
          {say('desk.refuse')}
        </button>
      </div>
    </div>
  );
}

const Outcome = ({ label, sentences }: { readonly label: string; readonly sentences: readonly string[] }) => (
  <p class="outcome">
    <span class="outcome-label">{label}</span> {sentences.join(' ')}
  </p>
);
