import { describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { StepOf } from '../../src/engine/format.ts';
import { changed, landingFormat, smallFormat } from './small-files.ts';

const formatOf = (text: string = landingFormat) => loadFormat('format.yaml', text).format;
const codesOf = (text: string) => loadFormat('format.yaml', text).problems.map(({ code }) => code);
const stepAt = (index: number, text?: string) => formatOf(text)?.steps[index];

describe('situations in a format', () => {
  test('are answered by the facilitator’s judgement, unless it says otherwise', () => {
    const bare = changed(landingFormat, ', answers: [enabler], judge: client, revise: true', '').replace(
      ', enabler: optional',
      '',
    );
    expect(formatOf(bare)?.situations).toStrictEqual({
      suits: ['barrier'],
      answers: [],
      mode: 'judge',
      judge: 'facilitator',
      revise: false,
    });
    expect(formatOf()?.situations).toMatchObject({ answers: ['enabler'], judge: 'client', revise: true });
  });

  test('come in a step of any kind: as a suit, as a list of suits, as a mapping', () => {
    const host = { suits: ['barrier'], when: 'host', after: 0, draw: 'each' };
    expect([1, 4, 5].map((index) => stepAt(index))).toMatchObject([
      { kind: 'pick', inject: { suits: ['barrier'], when: 'spend', after: 5, draw: 'each' } },
      { kind: 'show', inject: host },
      { kind: 'write', inject: host },
    ]);
  });

  test('have a step of their own when no other kind is said', () => {
    expect(stepAt(3)).toMatchObject({
      kind: 'inject',
      id: 'storm',
      title: 'Barrier',
      inject: { suits: ['barrier'], when: 'clock', after: 3, draw: 'same' },
    });
    expect(stepAt(3, changed(landingFormat, 'inject: barrier, id: storm', 'inject: [barrier]'))?.id).toBe('barrier');
  });

  test('a step is not of two kinds because situations come in it, and of none when its kind is misspelt', () => {
    expect(codesOf(landingFormat)).toEqual([]);
    expect(codesOf(changed(landingFormat, 'write: story', 'wirte: story'))).toEqual(['format/no-step-kind']);
    expect(codesOf(changed(landingFormat, 'write: story', 'write: story, talk: story'))).toEqual(['format/two-step-kinds']);
  });

  test('each moment wants what it needs', () => {
    const timed = (timing: string) => codesOf(changed(landingFormat, 'when: clock, after: 3', timing));
    expect(timed('when: host')).toEqual([]);
    expect(timed('when: start')).toEqual([]);
    expect(timed('when: start, after: 3')).toEqual(['format/needless-after']);
    expect(timed('when: clock')).toEqual(['format/no-after']);
    expect(timed('when: clock, after: 9')).toEqual([]);
    expect(timed('when: clock, after: 10')).toEqual(['format/late-clock']);
    expect(timed('when: spend, after: 3')).toEqual(['format/spend-without-pick']);
  });
});

describe('cards of the table’s own', () => {
  const ownOf = (own: string): unknown =>
    (stepAt(1, changed(landingFormat, '{ price: facilitator, exists: true }', own)) as StepOf<'pick'> | undefined)?.own;

  test('are of the first suit that is chosen, at most three of them', () => {
    expect(ownOf('{ price: 2 }')).toStrictEqual({ suit: 'method', price: 2, exists: false, joker: false, most: 3 });
    expect(ownOf('{ price: facilitator, joker: true, most: 1, suit: method }')).toStrictEqual({
      suit: 'method',
      price: 'facilitator',
      exists: false,
      joker: true,
      most: 1,
    });
  });

  test('have a price, and a suit that can be chosen', () => {
    const codes = (own: string) => codesOf(changed(landingFormat, '{ price: facilitator, exists: true }', own));
    expect(codes('{}')).toEqual(['format/missing-key']);
    expect(codes('{ price: lots }')).toEqual(['format/unknown-word']);
    expect(codes('{ price: 21 }')).toEqual(['format/out-of-range']);
    expect(codes('{ price: 1, suit: barrier }')).toEqual(['format/unpicked-suit']);
  });
});

describe('what a format does not say', () => {
  const newKeys = ['situations', 'inject', 'own', 'owners', 'totals'];

  test('is not in it, so that what was saved before keeps its hash', () => {
    for (const key of newKeys) {
      expect(JSON.stringify(formatOf(smallFormat))).not.toContain(`"${key}"`);
      expect(JSON.stringify(formatOf())).toContain(`"${key}"`);
    }
  });
});
