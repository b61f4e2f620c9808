import { useId, useState } from 'preact/hooks';
import type { Step } from '../../engine/format.ts';
import { type HostPurse, hostPurses, pointsKey } from '../../engine/limits/points.ts';
import { lookUp } from '../../lib/look-up.ts';
import { purseName } from '../../store/boards/limit-words.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { isWithin, NumberStepper } from '../number-stepper.tsx';

interface PurseSettingsProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly step: Step;
}

/** How many points are in the purses of a step whose number the format leaves to the facilitator. */
export const PurseSettings = ({ session, state, step }: PurseSettingsProps) => (
  <>
    {hostPurses(step).map((purse) => (
      <PurseSetting key={purse.limit} session={session} state={state} step={step} purse={purse} />
    ))}
  </>
);

function PurseSetting({ session, state, step, purse }: PurseSettingsProps & { readonly purse: HostPurse }) {
  const id = useId();
  const { say, act, rulebook } = session;
  const { least, most } = purse.points;
  const now = lookUp(state.snapshot.view.pursePoints ?? {}, pointsKey(step.id, purse.limit)) ?? least;
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const name = purseName(rulebook, purse, say);
  const label =
    name === '' ? say('host.purse', { step: step.title }) : say('host.purse.named', { purse: name, step: step.title });
  const set = (points: number): void => {
    setTyped(undefined);
    if (isWithin(points, least, most)) void act({ type: 'setPurse', step: step.id, limit: purse.limit, points });
  };
  if (state.snapshot.view.phase === 'ended') return null;
  return (
    <div class="purse-setting">
      <label for={id}>
        <span aria-hidden="true">{name === '' ? say('host.purse.short') : name}</span>
        <span class="sr-only">{label}</span>
      </label>
      <NumberStepper
        {...{ id, label, least, most, say, set }}
        value={typed ?? String(now)}
        describedBy={`${id}-range`}
        type={setTyped}
        leave={() => typed !== undefined && set(typed === '' ? now : Number(typed))}
      />
      <span class="quiet" id={`${id}-range`}>
        {say('host.purse.range', { least, most })}
      </span>
    </div>
  );
}
