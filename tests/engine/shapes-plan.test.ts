import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalForTable } from '../../src/engine/legal.ts';
import type { PlaceCard, WriteField } from '../../src/engine/moves.ts';
import { linkField, linksIn, needField, parentIn } from '../../src/engine/situations/plan-fields.ts';
import { must, type Play, refusalOf } from '../helpers/play.ts';
import { finishAll, pick, planOf, tableOf } from './scenes.ts';
import { shapesAt, shapesTo } from './shapes-scenes.ts';

const cards = ['tea', 'blog', 'visit'] as const;

/** Three cards are chosen and wait at the side. */
const chosen = (): Play =>
  shapesTo(finishAll(cards.reduce((play, card) => pick(play, 't1', card), shapesAt('method'))), 'plan');

const row = 'first-to-last';
const placing = (card: string, before?: string, column = row): PlaceCard => ({
  ...{ type: 'placeCard', table: 't1', card, column },
  ...(before === undefined ? {} : { before }),
});
const lay = (play: Play, card: string, before?: string): Play => must(play, 'ann1', placing(card, before));
const code = (play: Play, move: PlaceCard | WriteField) => refusalOf(play, 'ann1', move)?.code ?? 'ok';
const laid = (play: Play): readonly string[] =>
  tableOf(play, 't1')
    .plan.filter(({ column }) => column !== '')
    .map(({ card }) => card);

const writing = (play: Play, sheet: string, field: string, value: string): WriteField => ({
  ...{ type: 'writeField', table: 't1', sheet, field, value },
  base: tableOf(play, 't1').sheets[sheet]?.fields[field]?.version ?? 0,
});
const put = (play: Play, sheet: string, field: string, value: string): Play =>
  must(play, 'ann1', writing(play, sheet, field, value));

describe('a plan in one row', () => {
  const all = (): Play => lay(lay(lay(chosen(), 'tea'), 'blog'), 'visit');

  test('takes a card at its end, or before another', () => {
    expect(laid(all())).toEqual(['tea', 'blog', 'visit']);
    expect(laid(lay(all(), 'visit', 'tea'))).toEqual(['visit', 'tea', 'blog']);
    expect(laid(lay(all(), 'tea'))).toEqual(['blog', 'visit', 'tea']);
  });

  test('refuses what changes nothing, and places that are not there', () => {
    const side = must(all(), 'ann1', placing('visit', undefined, ''));
    expect([code(all(), placing('tea', 'blog')), code(all(), placing('visit'))]).toEqual([
      'nothing-changed',
      'nothing-changed',
    ]);
    expect([
      code(all(), placing('tea', 'tea')),
      code(side, placing('tea', 'visit')),
      code(all(), placing('tea', 'cake')),
    ]).toEqual(['no-such-column', 'no-such-column', 'no-such-column']);
    expect(code(all(), placing('tea', 'blog', ''))).toBe('no-such-column');
  });

  test('never loses or doubles a card, whatever is laid where', () => {
    const card = fc.constantFrom(...cards);
    fc.assert(
      fc.property(fc.array(fc.tuple(card, fc.option(card, { nil: undefined })), { maxLength: 12 }), (moves) => {
        const play = moves.reduce(
          (now, [one, before]) => (code(now, placing(one, before)) === 'ok' ? lay(now, one, before) : now),
          chosen(),
        );
        expect(planOf(play, 't1').toSorted()).toEqual([...cards].toSorted());
        const legal = legalForTable(play.rulebook, play.state, 't1').filter(({ type }) => type === 'placeCard');
        for (const move of legal) expect(refusalOf(play, 'ann1', move)).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});

describe('cards are tied to one another', () => {
  const work = (play: Play) => tableOf(play, 't1');

  test('by links, which last as long as they have a word and both cards', () => {
    const linked = put(chosen(), 'card/tea', linkField('blog'), 'feeds');
    expect(linksIn(work(linked))).toEqual([{ from: 'tea', to: 'blog', word: 'feeds' }]);
    expect(linksIn(work(put(linked, 'card/tea', linkField('blog'), '')))).toEqual([]);
    expect(code(chosen(), writing(chosen(), 'card/tea', linkField('cake'), 'feeds'))).toBe('no-such-field');
    expect(code(chosen(), writing(chosen(), 'card/tea', linkField('tea'), 'feeds'))).toBe('no-such-field');
  });

  test('by lying under another, one level deep', () => {
    const play = put(chosen(), 'card/blog', 'under', 'tea');
    const under = (card: string, parent: string) => code(play, writing(play, `card/${card}`, 'under', parent));
    expect(parentIn(work(play), 'blog')).toBe('tea');
    expect([under('visit', 'tea'), under('visit', 'blog'), under('tea', 'visit'), under('tea', 'tea')]).toEqual([
      ...['ok', 'no-such-choice', 'no-such-choice', 'no-such-choice'],
    ]);
  });

  test('not before the step that lets them be', () => {
    const play = pick(pick(shapesAt('method'), 't1', 'tea'), 't1', 'blog');
    for (const field of [linkField('blog'), 'under'])
      expect(code(play, writing(play, 'card/tea', field, 'blog'))).toBe('not-in-this-step');
  });
});

test('of what the plan needs, the table says what is there and what is new', () => {
  const play = chosen();
  const host = needField('people', 'a host');
  const needs = legalForTable(play.rulebook, play.state, 't1').filter((move) => 'sheet' in move && move.sheet === 'plan/needs');
  expect(needs.length).toBe(2);
  expect(code(play, writing(play, 'plan/needs', host, 'present'))).toBe('ok');
  expect(code(play, writing(play, 'plan/needs', host, 'perhaps'))).toBe('no-such-choice');
  expect(code(play, writing(play, 'plan/needs', needField('other', 'a host'), 'new'))).toBe('no-such-field');
});
