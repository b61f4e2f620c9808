import { useMemo } from 'preact/hooks';
import type { TableId } from '../engine/moves.ts';
import { present } from '../lib/assert.ts';
import type { Shell } from '../store/app.ts';
import { glanceOf } from '../store/boards/source.ts';
import { markSending } from '../store/room/mark-sending.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { frontOf, LandedDesk } from './landed-desk.tsx';
import { PrimaryAction } from './primary-action.tsx';
import { ReadOnlyFoot, readsOnly } from './room/read-only-foot.tsx';
import { isForWriting, StepDesk, StepHead } from './step-panel.tsx';
import { TableStage } from './table-stage.tsx';
import { useFootFocus } from './use-foot-focus.ts';
import { narrowScreen, useMedia } from './use-media.ts';

interface TableScreenProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
}

/** One table: its picture, what the step asks, and what there is to write. */
export function TableScreen({ shell, session, state, table }: TableScreenProps) {
  const narrow = useMedia(narrowScreen);
  const { steps, stepIndex } = session.rulebook;
  const step = present(steps[stepIndex.get(glanceOf(state.snapshot.view, table).step) ?? -1], 'the step of the table');
  const laid = present(state.board, 'a board');
  const board = useMemo(() => markSending(laid, state.pending, table), [laid, state.pending, table]);
  const asList = narrow || state.mode === 'list';
  const foot = useFootFocus(step.id);
  const part = { session, state, table, step };
  const front = frontOf(state);
  const writesFirst = isForWriting(session.rulebook, step, asList) && !front;
  const landed = <LandedDesk session={session} state={state} table={table} />;
  const below = asList && front ? { afterFront: landed } : {};
  const stage = (
    <TableStage key="stage" shell={shell} session={session} state={state} board={board} asList={asList} {...below} />
  );
  const desk = (
    <div key="desk" class="desk">
      {!(asList && front) && landed}
      <StepDesk {...part} />
    </div>
  );
  return (
    <main
      class={['table-screen', ...(asList ? ['as-list'] : []), ...(front ? ['has-front'] : [])].join(' ')}
      data-step-kind={step.kind}
      onFocusIn={foot.onFocusIn}
    >
      <StepHead {...part} />
      {writesFirst ? [desk, stage] : [stage, desk]}
      <div class="foot">
        <p role="alert" class={state.notice === '' ? 'notice empty' : 'notice'}>
          {state.notice}
        </p>
        {readsOnly(session) ? (
          <ReadOnlyFoot session={session} state={state} table={table} />
        ) : (
          <PrimaryAction shell={shell} session={session} state={state} table={table} />
        )}
      </div>
    </main>
  );
}
