import { newHeader } from '../../dealer/new-workshop.ts';
import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import type { Header } from '../../engine/header.ts';
import { makeRulebook } from '../../engine/rulebook.ts';
import { countingInto } from './count.ts';
import { playWorkshop } from './play-workshop.ts';
import { Counter, type Tally } from './tally.ts';

/** Workshops to be played by bots. */
export interface Job {
  readonly deck: Deck;
  readonly format: Format;
  readonly tables: number;
  readonly seed: string;
  /** The numbers of the workshops, from the first to before the last: each is another one, the same on every machine. */
  readonly from: number;
  readonly to: number;
}

/** Plays some workshops and counts; hears after each. */
export function run({ deck, format, tables, seed, from, to }: Job, played: () => void): Tally {
  const counter = new Counter();
  const names = Array.from({ length: tables }, (_, index) => `Table ${index + 1}`);
  const base = newHeader({ deck, format, tables: names, key: 'simulation', seed, startedAt: 0 });
  for (let index = from; index < to; index += 1) {
    const header: Header = { ...base, seed: `${seed}/${index}` };
    const rulebook = makeRulebook(header, deck, format);
    playWorkshop(rulebook, countingInto(counter, rulebook));
    played();
  }
  return counter.tally();
}
