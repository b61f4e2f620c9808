import type { SituationKey, TableId } from '../engine/moves.ts';
import { workOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';

interface JudgeHereProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
}

/**
 * On one screen whoever sits at the table may be the facilitator as well: an answer that waits for the facilitator can be
 * judged where it was given, so that somebody alone need not know about the other side.
 */
export function JudgeHere({ session, state, table }: JudgeHereProps) {
  const { say, rulebook } = session;
  const waiting = workOf(state.snapshot.view, table).situations.filter(({ waitsFor }) => waitsFor === 'facilitator');
  return (
    <>
      {waiting.map(({ key, card, title }) => (
        <Verdict
          key={key}
          session={session}
          table={table}
          situation={key}
          title={rulebook.cards.get(card ?? '')?.title ?? title}
          question={say('judge.here')}
        />
      ))}
    </>
  );
}

interface VerdictProps extends Omit<JudgeHereProps, 'state'> {
  readonly situation: SituationKey;
  readonly title: string;
  readonly question: string;
}

function Verdict({ session, table, situation, title, question }: VerdictProps) {
  const { say, act } = session;
  const rule = (accept: boolean) => void act({ type: 'ruleOnAnswer', table, situation, accept });
  return (
    <fieldset class="judge-here">
      <legend>{question}</legend>
      <button type="button" aria-label={say('judge.here.accept', { title })} onClick={() => rule(true)}>
        {say('landed.accept.short')}
      </button>
      <button type="button" aria-label={say('judge.here.refuse', { title })} onClick={() => rule(false)}>
        {say('landed.refuse.short')}
      </button>
    </fieldset>
  );
}
