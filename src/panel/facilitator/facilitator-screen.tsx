import { useRef, useState } from 'preact/hooks';
import type { TableId } from '../../engine/moves.ts';
import type { Shell } from '../../store/app.ts';
import { openDecisions } from '../../store/console/decisions.ts';
import { type DeskSource, deskSource } from '../../store/console/desk-source.ts';
import { cardsToPrice } from '../../store/console/judging.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { DeskHead } from './desk-head.tsx';
import { TableCards } from './glance/table-cards.tsx';
import { DecisionsDesk } from './judge/decisions-desk.tsx';
import { JudgeDesk } from './judge/judge-desk.tsx';
import { RoomSheets, roomSheets } from './room-sheets.tsx';
import { StepRail } from './step-rail.tsx';
import { SituationTray } from './tray/situation-tray.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useDeskFocus } from './use-desk-focus.ts';

export interface FacilitatorProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
}

/** What every part of the console is given. */
export interface DeskProps extends FacilitatorProps {
  readonly source: DeskSource;
}

/** All tables at a glance, the steps with their minutes, what can happen to the tables, and what waits for a decision. */
export function FacilitatorScreen({ shell, session, state }: FacilitatorProps) {
  const source = deskSource(session, state);
  const desk = { shell, session, state, source };
  const { format } = source.rulebook;
  const tray = useRef<HTMLElement>(null);
  const [aim, setAim] = useState<readonly TableId[]>([]);
  const playing = source.view.phase === 'playing';
  const aimAt = (table: TableId): void => {
    setAim([table]);
    tray.current?.scrollIntoView({ block: 'nearest' });
    tray.current?.querySelector<HTMLElement>('h2')?.focus();
  };
  const judges = playing && (source.view.toJudge.length > 0 || cardsToPrice(source).length > 0);
  const sends = playing && format.situations !== undefined;
  const { votes, gates } = openDecisions(source);
  const decides = playing && votes.length + gates.length > 0;
  const writes = roomSheets(session, state).size > 0;
  const side = [judges, sends, decides, writes].includes(true);
  return (
    <main class={side ? 'facilitator-screen with-side' : 'facilitator-screen'} {...useDeskFocus()}>
      <DeskHead {...desk} />
      <StepRail session={session} state={state} />
      <TableCards {...desk} {...(sends ? { aimAt } : {})} />
      {side && (
        <div class="desk-side">
          <RoomSheets session={session} state={state} />
          {decides && <DecisionsDesk {...desk} />}
          {judges && <JudgeDesk {...desk} />}
          {sends && <SituationTray {...desk} aim={aim} setAim={setAim} place={tray} />}
        </div>
      )}
      <UndoBar {...desk} />
    </main>
  );
}
