import { useState } from 'preact/hooks';
import type { VoterView, VoteView } from '../../engine/view.ts';
import { movesOf, tableName } from '../../store/boards/source.ts';
import { turnoutWords } from '../../store/judging/result-words.ts';
import { voteAt } from '../../store/judging/vote-at.ts';
import { runsWorkshop } from '../../store/room/role.ts';
import type { JudgingProps } from './judging-desk.tsx';
import { ResultList } from './result-list.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { VoteForm } from './vote-form.tsx';
import { WorkDetails } from './work-details.tsx';

/** The vote of a table's hall: the form to vote with, or what came of it. Whoever runs the workshop can end it here as well. */
export function VoteDesk(props: JudgingProps) {
  const { session, state, table, step } = props;
  const { say, connection } = session;
  const vote = voteAt(session.rulebook, state.snapshot.view, step, table);
  if (!vote) return <p>{say('judging.nothing')}</p>;
  const { rulebook } = connection;
  return (
    <>
      {vote.hall > 0 && !vote.result && <h3>{say('judging.hall', { hall: vote.hall })}</h3>}
      {vote.result ? (
        <ResultList session={session} state={state} step={step} vote={vote} result={vote.result} />
      ) : (
        <>
          <Turnout {...props} vote={vote} />
          <Voting {...props} vote={vote} />
          {vote.entries.map((entry) => (
            <WorkDetails key={entry.table} session={session} step={step} entry={entry} />
          ))}
        </>
      )}
      {runsWorkshop(connection) && <VerdictForm session={session} rulebook={rulebook} step={step} vote={vote} />}
    </>
  );
}

interface VotingProps extends JudgingProps {
  readonly vote: VoteView;
}

/** How far the vote is, or why there is none. */
function Turnout({ session: { say, connection }, step, vote }: VotingProps) {
  const { rulebook } = connection;
  if (vote.entries.length === 0) return <p>{say('judging.nothing')}</p>;
  if (step.by === 'facilitator') return <p>{say('judging.facilitator-decides')}</p>;
  if (vote.nobody) return <p>{say('judging.nobody')}</p>;
  return <p>{turnoutWords({ rulebook, say }, vote).join(' ')}</p>;
}

/** On a device of one's own one votes for oneself; where people share a screen, they vote one after the other. */
function Voting({ session, state, table, step, vote }: VotingProps) {
  const { say, connection } = session;
  const [chosen, choose] = useState<string | undefined>(undefined);
  const choices = vote.entries.filter((entry) => step.own || entry.table !== table).map((entry) => entry.table);
  const own = connection.room && !runsWorkshop(connection) && step.by === 'people' ? connection.room.me().seat : undefined;
  const may = new Set(movesOf(state.snapshot, 'castVote').map((move) => move.voter));
  const voters = vote.voters.filter(({ voter }) => may.has(voter) && (own === undefined || voter === own));
  const next = voters.find(({ voter }) => voter === chosen) ?? voters.find(({ voted }) => !voted) ?? voters[0];
  if (!next) return null;
  const nameOf = ({ voter }: VoterView): string =>
    step.by === 'tables'
      ? tableName(session.rulebook, voter)
      : (state.people[voter] ?? say('judging.person', { number: vote.voters.findIndex((each) => each.voter === voter) + 1 }));
  return (
    <>
      {voters.length > 1 && (
        <label class="judging-who">
          <span>{say('judging.who')}</span>
          <select value={next.voter} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {voters.map((voter) => (
              <option key={voter.voter} value={voter.voter}>
                {voter.voted ? say('judging.who.voted', { name: nameOf(voter) }) : nameOf(voter)}
              </option>
            ))}
          </select>
        </label>
      )}
      <VoteForm
        key={`${step.id} ${next.voter}`}
        session={session}
        table={table}
        step={step}
        voter={next}
        title={voters.length > 1 ? say('judging.title.vote.of', { name: nameOf(next) }) : say('judging.title.vote')}
        choices={choices}
        onCast={() => choose(undefined)}
      />
    </>
  );
}
