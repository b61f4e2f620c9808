import type { JudgeStep } from '../../../engine/format.ts';
import type { EntryView, GateView, VoteView } from '../../../engine/view.ts';
import { tableName } from '../../../store/boards/source.ts';
import { openDecisions } from '../../../store/console/decisions.ts';
import { voteKey } from '../../../store/console/needs.ts';
import { turnoutWords, voteTitle } from '../../../store/judging/result-words.ts';
import { ResultList } from '../../judging/result-list.tsx';
import { RulingForm } from '../../judging/ruling-form.tsx';
import { VerdictForm } from '../../judging/verdict-form.tsx';
import { WorkDetails } from '../../judging/work-details.tsx';
import { needPlace } from '../desk-head.tsx';
import type { DeskProps } from '../facilitator-screen.tsx';

/** Votes of the room, and work that waits to be accepted or refused. */
export function DecisionsDesk(props: DeskProps) {
  const { session, source } = props;
  const { votes, gates } = openDecisions(source);
  return (
    <section class="judge-desk decisions-desk" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{session.say('judging.desk.title')}</h2>
      {votes.map(({ step, vote }) => (
        <VoteCard key={`${step.id} ${vote.hall}`} {...props} step={step} vote={vote} />
      ))}
      <ul class="answers">
        {gates.map(({ step, gate }) => (
          <GateCard key={`${step.id} ${gate.entry.table}`} {...props} step={step} gate={gate} />
        ))}
      </ul>
    </section>
  );
}

interface VoteCardProps extends DeskProps {
  readonly step: JudgeStep;
  readonly vote: VoteView;
}

function VoteCard({ session, state, source, step, vote }: VoteCardProps) {
  const { rulebook, say } = source;
  const title = voteTitle(step.title, vote.hall, say);
  const told = vote.nobody || step.by === 'facilitator' ? [] : turnoutWords(source, vote);
  return (
    <section class="vote-card" aria-label={title}>
      <h3 id={needPlace(voteKey(vote), 'verdict')} tabIndex={-1}>
        {title}
      </h3>
      {vote.result ? (
        <ResultList session={session} state={state} step={step} vote={vote} result={vote.result} />
      ) : (
        <>
          {told.length > 0 && <p role="status">{told.join(' ')}</p>}
          <Entries session={session} step={step} entries={vote.entries} />
        </>
      )}
      <VerdictForm session={session} rulebook={rulebook} step={step} vote={vote} />
    </section>
  );
}

/** With more than this the work of the tables is folded together, so that the decision below it stays in sight. */
const mostUnfolded = 4;

interface EntriesProps {
  readonly session: DeskProps['session'];
  readonly step: JudgeStep;
  readonly entries: readonly EntryView[];
}

/** What each table shows of its work. */
function Entries({ session, step, entries }: EntriesProps) {
  const each = entries.map((entry) => <WorkDetails key={entry.table} session={session} step={step} entry={entry} />);
  if (entries.length <= mostUnfolded) return <>{each}</>;
  return (
    <details class="vote-works">
      <summary>{session.say('judging.desk.works', { count: entries.length })}</summary>
      {each}
    </details>
  );
}

interface GateCardProps extends DeskProps {
  readonly step: JudgeStep;
  readonly gate: GateView;
}

/** Work that waits for a decision; where it waits for somebody else, the facilitator's own is folded away. */
function GateCard({ session, source, step, gate }: GateCardProps) {
  const { say, act } = session;
  const { rulebook, view } = source;
  const { table } = gate.entry;
  const name = tableName(rulebook, table);
  const client = tableName(rulebook, view.tables.find((glance) => glance.table === table)?.client ?? table);
  const none = step.how === 'none';
  const myself = none ? 'judging.none.desk.myself' : 'judging.desk.myself';
  const form = (
    <>
      <WorkDetails session={session} step={step} entry={gate.entry} />
      <RulingForm
        session={session}
        of={table}
        none={step.how === 'none'}
        onRule={(accept, reason) => void act({ type: 'ruleOnWork', step: step.id, table, accept, reason })}
      />
    </>
  );
  return (
    <li class={gate.waitsFor === 'facilitator' ? 'answer-card' : 'answer-card waits'}>
      <h3 id={needPlace(table, 'ruling')} tabIndex={-1}>
        {say(none ? 'judging.none.desk' : 'judging.desk.need', { table: name })}
      </h3>
      {gate.waitsFor !== 'facilitator' ? (
        <>
          {gate.waitsFor === 'client' && <p class="quiet">{say('desk.waits-for', { client })}</p>}
          <details>
            <summary aria-label={say(`${myself}.for`, { table: name })}>{say(myself)}</summary>
            {form}
          </details>
        </>
      ) : (
        form
      )}
    </li>
  );
}
