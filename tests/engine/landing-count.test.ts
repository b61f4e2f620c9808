import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/engine/format.ts';
import type { GapCount, InjectRule } from '../../src/engine/format-rules.ts';
import { needsOf, stepIn } from '../../src/engine/steps/register.ts';
import type { Play } from '../helpers/play.ts';
import { deckWith, situation } from '../helpers/situation-cards.ts';
import { quiet, situationRulebook } from '../helpers/situation-game.ts';
import { base, labelled, steps } from '../helpers/small-game.ts';
import { finishAll, host, seated, stepOf, tableOf, write } from './scenes.ts';
import { does, landedOn, withdraw } from './situation-scenes.ts';

const many = ['a', 'b', 'c', 'd', 'e'].map((id) => situation(id, {}));

/** Two sheets of sliders in one: how the home and the work of people differ. */
const culture: Step = {
  kind: 'write',
  ...base('culture'),
  sheet: 'culture',
  shape: {
    shape: 'sliders',
    pairs: ['ask', 'learn'].map((id) => ({ id, left: id, right: id })),
    handles: [labelled('home'), labelled('work')],
    from: 0,
    to: 10,
  },
  sealed: false,
};

const injects = (rule: Partial<InjectRule>): InjectRule => ({
  ...{ suits: ['situation'], when: 'start', after: 0, draw: 'each' },
  ...rule,
});

/** Both tables are in a step that brings situations in this way. */
function trouble(rule: Partial<InjectRule>, gaps: readonly string[] = [], only = many): Play {
  const list = [culture, { ...quiet, inject: injects(rule) }, { ...steps.ending, uses: [] }];
  const start = seated(situationRulebook({ tables: 2, client: 'none', list, deck: deckWith(only) }));
  const set = gaps.reduce((play, gap, at) => {
    const pair = ['ask', 'learn'][at] ?? '';
    const home = write(play, 't1', 'culture', `${pair}/home`, '0');
    return gap === '' ? home : write(home, 't1', 'culture', `${pair}/work`, gap);
  }, start);
  return host(set, { type: 'moveOn', step: 'culture' });
}

const read = (play: Play, key: string, table = 't1'): Play => does(play, 'noteSituation', key, table);

describe('several situations in one step', () => {
  test('come one after the other, each once the one before is settled', () => {
    const first = trouble({ count: 3 });
    expect([landedOn(first).length, landedOn(first, 't2').length]).toEqual([1, 1]);
    const second = read(first, 's1');
    expect([landedOn(second).length, landedOn(second, 't2').length]).toEqual([2, 1]);
    const third = withdraw(second, 's2');
    expect(landedOn(third).length).toBe(3);
    expect(new Set(landedOn(third)).size).toBe(3);
    expect(landedOn(read(third, 's3')).length).toBe(3);
  });

  test('are the same for all tables where the format says so, whenever each gets there', () => {
    const ahead = read(read(trouble({ count: 3, draw: 'same' }), 's1'), 's2');
    const both = read(read(ahead, 's1', 't2'), 's2', 't2');
    expect(landedOn(both, 't2')).toEqual(landedOn(both));
    expect(landedOn(both).length).toBe(3);
  });

  test('end when none is left, and when the table goes on', () => {
    const last = read(trouble({ count: 4 }, [], many.slice(0, 1)), 's1');
    expect(landedOn(last)).toEqual(['a']);
    expect(tableOf(last, 't1').injected.at(-1)?.card).toBeNull();
    const gone = finishAll(trouble({ count: 2 }));
    expect([stepOf(gone, 't1') === 'ending', landedOn(gone).length <= 2]).toEqual([true, true]);
  });
});

describe('as many as the gap says', () => {
  const count: GapCount = { gap: 'culture', per: 4, least: 1, most: 3 };
  const cameTo = (gaps: readonly string[], rule: number | GapCount = count): number => {
    let play = trouble({ count: rule }, gaps);
    while (tableOf(play, 't1').situations.at(-1)?.status === 'open') play = read(play, `s${landedOn(play).length}`);
    return landedOn(play).length;
  };

  test('one for every so many steps between the two handles, within its bounds', () => {
    expect([[], ['3'], ['7'], ['4', '4'], ['10', '1'], ['10', '10'], ['']].map((gaps) => cameTo(gaps))).toEqual([
      ...[1, 1, 1, 2, 2, 3, 1],
    ]);
  });

  test('none where there is no gap and none has to come', () => {
    expect(cameTo([], { ...count, least: 0 })).toBe(0);
    const due = trouble({ count: { ...count, least: 0 }, when: 'clock', after: 1 });
    expect(landedOn(due)).toEqual([]);
  });

  test('needs the sheet, and says so', () => {
    const play = trouble({ count });
    expect(needsOf(stepIn(play.rulebook, stepOf(play, 't1')))).toContain('culture');
  });
});
