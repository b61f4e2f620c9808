import { useId } from 'preact/hooks';
import { type Seating, seatings } from '../../protocol/room.ts';
import { useSay } from '../use-tongue.ts';

/** Where a workshop is played, and what only one on many devices needs to know. */
export interface Where {
  readonly place: 'here' | 'many';
  readonly seating: Seating;
  /** The facilitator's name. */
  readonly name: string;
}

interface WhereProps {
  readonly where: Where;
  readonly change: (where: Where) => void;
}

/** One screen for all, or a device for each: asked first, because the rest follows from it. */
export function WhereChoice({ where, change }: WhereProps) {
  const say = useSay();
  return (
    <fieldset class="big-choice where-choice">
      <legend>{say('setup.where')}</legend>
      {(['many', 'here'] as const).map((place) => (
        <label key={place} class={place === where.place ? 'chosen' : ''}>
          <input
            type="radio"
            name="where"
            value={place}
            checked={place === where.place}
            onChange={() => change({ ...where, place })}
          />
          <span class="choice-title">{say(`setup.where.${place}`)}</span>
          <span class="choice-about">{say(`setup.where.${place}.about`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How people find their table, who the facilitator is, and how long everything is kept. */
export function RoomChoices({ where, change, keepDays }: WhereProps & { readonly keepDays: number }) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <fieldset class="big-choice">
        <legend>{say('setup.seating')}</legend>
        {seatings.map((seating) => (
          <label key={seating} class={seating === where.seating ? 'chosen' : ''}>
            <input
              type="radio"
              name="seating"
              value={seating}
              checked={seating === where.seating}
              onChange={() => change({ ...where, seating })}
            />
            <span class="choice-title">{say(`setup.seating.${seating}`)}</span>
            <span class="choice-about">{say(`setup.seating.${seating}.about`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="name-field">
        <label for={id}>{say('setup.host-name')}</label>
        <input
          id={id}
          type="text"
          autocomplete="given-name"
          maxLength={40}
          aria-describedby={`${id}-hint`}
          value={where.name}
          onInput={({ currentTarget }) => change({ ...where, name: currentTarget.value })}
        />
        <p class="hint" id={`${id}-hint`}>
          {say('setup.host-name.hint')}
        </p>
      </div>
      <p class="quiet">{keepDays > 0 ? say('setup.kept', { count: keepDays }) : say('setup.kept.some')}</p>
    </>
  );
}
