import type { Step } from '../engine/format.ts';
import { titleOf } from '../i18n/cards/match-words.ts';
import { isTask, isTip, type LooseLine, looseLines } from '../store/boards/loose-lines.ts';
import { workOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { LooseTextLine } from './loose-text-line.tsx';

interface CardNotesProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
  readonly step: Step;
}

/** Who does each card of the plan and by when, and tips: in full where the plan is arranged, else folded away. */
export function CardNotes({ session, state, table, step }: CardNotesProps) {
  const { say, rulebook } = session;
  const { view, legal } = state.snapshot;
  const lines = looseLines({ rulebook, legal, work: workOf(view, table), say });
  const [tasks, tips] = [lines.filter(isTask), lines.filter(isTip)];
  if (tips.length === 0) return null;
  const props = { session, state, table } as const;
  const tipLines = tips.map((line) => <LooseTextLine key={line.sheet} {...props} line={line} />);
  if (step.kind === 'place' && step.owners === true)
    return (
      <>
        <TaskTable {...props} lines={tasks} />
        <details class="card-notes">
          <summary>{say('note.tips')}</summary>
          <p class="hint">{say('note.tip.hint')}</p>
          {tipLines}
        </details>
      </>
    );
  return (
    <details class="card-notes">
      <summary>{say(tasks.length > 0 ? 'note.notes' : 'note.tips')}</summary>
      {tasks.length > 0 && <TaskTable {...props} lines={tasks} />}
      <p class="hint">{say('note.tip.hint')}</p>
      {tipLines}
    </details>
  );
}

interface TaskTableProps extends Omit<CardNotesProps, 'step'> {
  readonly lines: readonly LooseLine[];
}

/** A line for each card: who begins it, and by when. */
function TaskTable({ session, state, table, lines }: TaskTableProps) {
  const { say, rulebook } = session;
  const { own } = workOf(state.snapshot.view, table);
  const cards = [...new Set(lines.map(({ about }) => about))];
  return (
    <table class="tasks">
      <caption>{say('note.who-and-when')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('note.owner')}</th>
          <th scope="col">{say('note.when')}</th>
        </tr>
      </thead>
      {cards.map((card) => (
        <tbody key={card}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {titleOf(rulebook, own, card)}
            </th>
          </tr>
          <tr>
            {lines
              .filter(({ about }) => about === card)
              .map((line) => (
                <td key={line.field.id}>
                  <LooseTextLine session={session} state={state} table={table} line={line} compact />
                </td>
              ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
