import type { Ref } from 'preact';
import type { Say } from '../i18n/words.ts';

interface NumberStepperProps {
  readonly id: string;
  /** What it is a number of. */
  readonly label: string;
  /** Digits, or empty while there is none. */
  readonly value: string;
  readonly least: number;
  readonly most: number;
  readonly say: Say;
  readonly box?: Ref<HTMLInputElement>;
  readonly readOnly?: boolean;
  readonly describedBy?: string;
  /** Somebody types. */
  readonly type: (value: string) => void;
  /** A number is chosen in one go. */
  readonly set: (value: number) => void;
  /** The typing is over. */
  readonly leave: () => void;
}

/** A whole number between two bounds: typed, with the arrow keys, or with a button on each side. */
export function NumberStepper(props: NumberStepperProps) {
  const { id, label, value, least, most, say, readOnly = false } = props;
  const now = value === '' ? undefined : Number(value);
  const to = (by: number): number => (now === undefined ? least : Math.min(most, Math.max(least, now + by)));
  return (
    <span class="number-stepper">
      <button
        type="button"
        aria-label={say('number.less', { label })}
        disabled={readOnly || (now !== undefined && now <= least)}
        onClick={() => props.set(to(-1))}
      >
        −
      </button>
      <input
        {...(props.box && { ref: props.box })}
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        value={value}
        readOnly={readOnly}
        aria-describedby={props.describedBy}
        aria-invalid={now !== undefined && !isWithin(now, least, most)}
        onInput={(event) => props.type(event.currentTarget.value)}
        onBlur={props.leave}
      />
      <button
        type="button"
        aria-label={say('number.more', { label })}
        disabled={readOnly || (now !== undefined && now >= most)}
        onClick={() => props.set(to(1))}
      >
        +
      </button>
    </span>
  );
}

/** Whether a number is whole and between two bounds. */
export const isWithin = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most;
