import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { SituationWish } from '../../../engine/host-moves.ts';
import type { TableId } from '../../../engine/moves.ts';
import { peopled } from '../../../store/console/desk-source.ts';
import type { DeskProps } from '../facilitator-screen.tsx';
import { DrawForm } from './draw-form.tsx';
import { LandedList } from './landed-list.tsx';
import { PileList } from './pile-list.tsx';
import { ScheduledList } from './scheduled-list.tsx';
import { TargetChoice } from './target-choice.tsx';
import { TypeForm } from './type-form.tsx';

interface SituationTrayProps extends DeskProps {
  /** The tables that are meant; everybody when there are none. */
  readonly aim: readonly TableId[];
  readonly setAim: (tables: readonly TableId[]) => void;
  readonly place: Ref<HTMLElement>;
}

/** How and where a situation goes: every way of choosing one sends it in the same manner. */
export interface SendProps extends DeskProps {
  readonly targets: readonly TableId[];
  /** Whole minutes from now; 0 is now. */
  readonly minutes: number;
  /** Resolves to whether it was sent. */
  readonly send: (wish: SituationWish, tables?: readonly TableId[]) => Promise<boolean>;
}

/** The pile of situations, and the ways to let one land: draw, choose or type; on whom, and when. */
export function SituationTray({ aim, setAim, place, ...desk }: SituationTrayProps) {
  const { session, source } = desk;
  const { say, act } = session;
  const [minutes, setMinutes] = useState(0);
  const targets = aim.length === 0 ? peopled(source) : source.rulebook.tables.filter((table) => aim.includes(table));
  const sending: SendProps = {
    ...desk,
    targets,
    minutes,
    send: (wish, tables = targets) =>
      act(minutes === 0 ? { type: 'sendSituation', tables, wish } : { type: 'scheduleSituation', tables, wish, minutes }),
  };
  return (
    <section ref={place} class="situation-tray" aria-labelledby="tray-title">
      <h2 id="tray-title" tabIndex={-1}>
        {say('desk.tray')}
      </h2>
      <TargetChoice {...desk} aim={aim} setAim={setAim} minutes={minutes} setMinutes={setMinutes} />
      <DrawForm {...sending} />
      <TypeForm {...sending} />
      <ScheduledList {...desk} />
      <LandedList {...desk} />
      <PileList {...sending} />
    </section>
  );
}
