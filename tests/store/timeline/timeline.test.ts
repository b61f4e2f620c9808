import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/engine/log.ts';
import { replay } from '../../../src/engine/replay.ts';
import type { Rulebook } from '../../../src/engine/rulebook.ts';
import { english } from '../../../src/i18n/words.ts';
import { marksEvery, readOn, startTimeline, stateAt, type Timeline } from '../../../src/store/timeline/timeline.ts';
import { logOf, type Play, playChoices } from '../../helpers/play.ts';
import { situationRulebook } from '../../helpers/situation-game.ts';
import { longPlay } from './long-play.ts';

const timelineOf = (rulebook: Rulebook, log: readonly LogEntry[]): Timeline => readOn(startTimeline(rulebook), log, english);

const anyPlay: fc.Arbitrary<Play> = fc
  .record({
    tables: fc.integer({ min: 1, max: 4 }),
    choices: fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 60, size: 'max' }),
  })
  .map(({ tables, choices }) => playChoices(situationRulebook({ tables }), choices));

/** The state after the first so many entries, played from the beginning. */
function replayed(rulebook: Rulebook, log: readonly LogEntry[], seq: number) {
  const state = replay(rulebook, log.slice(0, seq));
  if (!state.ok) throw new Error(`Entry ${state.error.seq} is refused`);
  return state.value;
}

describe('the state at a move', () => {
  it('is what replaying the moves up to it gives', () => {
    fc.assert(
      fc.property(anyPlay, fc.nat({ max: 60 }), (play, wanted) => {
        const log = logOf(play);
        const seq = Math.min(wanted, log.length);
        expect(stateAt(timelineOf(play.rulebook, log), seq)).toEqual(replayed(play.rulebook, log, seq));
      }),
      { numRuns: 20 },
    );
  });

  it('is the same on both sides of every state that is kept', () => {
    const { rulebook, log } = longPlay(marksEvery * 2 + 30);
    const timeline = timelineOf(rulebook, log);
    expect(timeline.marks).toHaveLength(3);
    for (const seq of [0, 1, marksEvery - 1, marksEvery, marksEvery + 1, marksEvery * 2, log.length])
      expect(stateAt(timeline, seq)).toEqual(replayed(rulebook, log, seq));
  });

  it('stays within the log', () => {
    const { rulebook, log } = longPlay(20);
    const timeline = timelineOf(rulebook, log);
    expect(stateAt(timeline, -5)).toEqual(stateAt(timeline, 0));
    expect(stateAt(timeline, 500)).toEqual(timeline.last);
  });
});

describe('reading a log', () => {
  it('gives the same in slices of any size', () => {
    fc.assert(
      fc.property(anyPlay, fc.integer({ min: 1, max: 40 }), (play, most) => {
        const log = logOf(play);
        let sliced = startTimeline(play.rulebook);
        while (sliced.entries.length < log.length) sliced = readOn(sliced, log, english, most);
        expect(sliced).toEqual(timelineOf(play.rulebook, log));
      }),
      { numRuns: 12 },
    );
  });

  it('goes on where it stopped when there are more moves', () => {
    const { rulebook, log } = longPlay(marksEvery + 20);
    const early = timelineOf(rulebook, log.slice(0, marksEvery - 1));
    expect(readOn(early, log, english)).toEqual(timelineOf(rulebook, log));
    expect(early.entries).toHaveLength(marksEvery - 1);
  });

  it('tells moments in the order of the log, and never more often than there are moves', () => {
    fc.assert(
      fc.property(anyPlay, (play) => {
        const log = logOf(play);
        const seqs = timelineOf(play.rulebook, log).moments.map(({ seq }) => seq);
        expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
        for (const seq of seqs) expect(seq).toBeLessThanOrEqual(log.length);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps a state for every 200 of 10,000 moves, and no more', () => {
    const { rulebook, log } = longPlay(10_000);
    const timeline = timelineOf(rulebook, log);
    expect(timeline.marks).toHaveLength(51);
    expect(stateAt(timeline, 9_999)).toEqual(replayed(rulebook, log, 9_999));
  });
});
