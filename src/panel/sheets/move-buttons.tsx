import { useEffect, useRef } from 'preact/hooks';
import type { Say } from '../../i18n/words.ts';

interface MoveButtonsProps {
  readonly say: Say;
  /** What is moved, as the buttons call it. */
  readonly title: string;
  /** Where it stands, from 0, and how many there are. */
  readonly at: number;
  readonly count: number;
  readonly moveTo: (place: number) => void;
}

/** Moves one of several things up, down, or to any place. A button that was pressed keeps the focus wherever it goes. */
export function MoveButtons({ say, title, at, count, moveTo }: MoveButtonsProps) {
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [at]);
  const press = (place: number) => (event: { readonly currentTarget: HTMLElement }) => {
    if (place < 0 || place >= count || place === at) return;
    pressed.current = event.currentTarget;
    moveTo(place);
  };
  return (
    <span class="move-buttons">
      <button type="button" aria-disabled={at === 0} aria-label={say('shape.move.up', { title })} onClick={press(at - 1)}>
        {say('shape.move.up.short')}
      </button>
      <button
        type="button"
        aria-disabled={at === count - 1}
        aria-label={say('shape.move.down', { title })}
        onClick={press(at + 1)}
      >
        {say('shape.move.down.short')}
      </button>
      <select
        aria-label={say('shape.move.to', { title })}
        value={String(at)}
        onChange={(event) => press(Number(event.currentTarget.value))(event)}
      >
        {Array.from({ length: count }, (_, place) => (
          <option key={place} value={String(place)}>
            {say('shape.move.place', { number: place + 1 })}
          </option>
        ))}
      </select>
    </span>
  );
}
