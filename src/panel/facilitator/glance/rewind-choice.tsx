import { useState } from 'preact/hooks';
import type { StepId } from '../../../engine/format.ts';
import { workOf } from '../../../store/boards/source.ts';
import { RewindDialog } from './rewind-dialog.tsx';
import { StepChoice } from './step-choice.tsx';
import type { TableCardProps } from './table-card.tsx';

/** Takes a table back to a step that it has been at, after telling what that takes off the table. */
export function RewindChoice(props: TableCardProps) {
  const { session, source, glance } = props;
  const { say } = session;
  const [asked, setAsked] = useState<StepId | undefined>(undefined);
  const { marks } = workOf(source.view, glance.table);
  return (
    <>
      <StepChoice
        session={session}
        label={say('host.rewind', { table: glance.name })}
        hint={say('host.rewind.hint')}
        steps={source.rulebook.steps.filter(({ id }) => marks.includes(id))}
        go={setAsked}
      />
      {asked !== undefined && <RewindDialog {...props} step={asked} onDone={() => setAsked(undefined)} />}
    </>
  );
}
