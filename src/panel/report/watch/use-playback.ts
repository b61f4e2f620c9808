import { useEffect, useState } from 'preact/hooks';
import type { Scene } from '../../../store/timeline/chapters.ts';

/** Milliseconds that a moment is shown, by speed. */
const pauses = { slow: 2500, steady: 1000, fast: 250 } as const;
export type Speed = keyof typeof pauses;
export const speeds: readonly Speed[] = ['slow', 'steady', 'fast'];

export interface Player {
  /** How many scenes have been shown: 0 before the first move. */
  readonly number: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Shows the state after a move and stops there. */
  readonly goTo: (seq: number) => void;
  /** Shows so many scenes, and stops there. */
  readonly goToNumber: (number: number) => void;
  /** Plays on, from the beginning when it is at the end; or stops. */
  readonly toggle: () => void;
}

/** Where somebody is in the scenes. It stays at its move when the scenes become others. */
export function usePlayback(scenes: readonly Scene[]): Player {
  const [seq, setSeq] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('steady');
  const number = shownBy(scenes, seq);
  const seqOf = (wanted: number): number => scenes[Math.min(wanted, scenes.length) - 1]?.seq ?? 0;
  const atEnd = number >= scenes.length;
  useEffect(() => {
    if (!playing) return;
    if (atEnd) return setPlaying(false);
    const waiting = setTimeout(() => setSeq(seqOf(number + 1)), pauses[speed]);
    return () => clearTimeout(waiting);
  });
  const goTo = (wanted: number): void => {
    setPlaying(false);
    setSeq(wanted);
  };
  const toggle = (): void => {
    if (!playing && atEnd) setSeq(0);
    setPlaying(!playing && scenes.length > 0);
  };
  return { number, playing, speed, setSpeed, goTo, goToNumber: (wanted) => goTo(seqOf(wanted)), toggle };
}

/** How many scenes there are up to a move. Scenes are in order, so half of them are ruled out at each look. */
function shownBy(scenes: readonly Scene[], seq: number): number {
  let [low, high] = [0, scenes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scenes[middle]?.seq ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
