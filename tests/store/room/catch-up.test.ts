import { expect, test } from 'vitest';
import { view } from '../../../src/engine/views/view.ts';
import { english } from '../../../src/i18n/words.ts';
import { codePoints } from '../../../src/lib/clean-text.ts';
import { catchUpOf } from '../../../src/store/room/catch-up.ts';
import type { Play } from '../../helpers/play.ts';
import { plainGame, plainSteps, reach } from '../report-play.ts';

const missedAt = ({ rulebook, state }: Play, table = 't1') =>
  catchUpOf({ rulebook, view: view(rulebook, state, { kind: 'table', table }), table, say: english });

test('at the first step there is nothing to catch up on', () => {
  expect(missedAt(plainGame())).toBeUndefined();
});

test('at every later step it says which one that is, what is asked, and what lies on the table, in short', () => {
  for (const [index, step] of plainSteps.entries()) {
    if (index === 0) continue;
    const play = reach(plainGame(), step.id);
    const missed = missedAt(play);
    expect(missed).toMatchObject({
      now: `Step ${index + 1} of ${plainSteps.length}: ${step.title}.`,
      ask: step.ask,
    });
    for (const { title, text } of missed?.soFar ?? []) {
      expect(title).not.toBe('');
      expect(text).not.toBe('');
      expect(codePoints(text)).toBeLessThanOrEqual(160);
    }
  }
  const last = missedAt(reach(plainGame(), plainSteps.at(-1)?.id ?? ''));
  expect(last?.soFar.map(({ text }) => text).join('\n')).toContain('tea · blog');
});

test('it tells nothing that the table may not know', () => {
  const play = reach(plainGame(), 'swap');
  const mine = JSON.stringify(missedAt(play, 't1'));
  const theirs = Object.values(play.state.tables.t2?.sheets ?? {}).flatMap(({ fields }) =>
    Object.values(fields).map(({ value }) => value),
  );
  for (const words of theirs.filter((value) => value !== '')) expect(mine).not.toContain(words);
});
