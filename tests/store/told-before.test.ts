import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/engine/format.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { tableGlances } from '../../src/store/console/table-glances.ts';
import { reportOf } from '../../src/store/report.ts';
import { finish, host, pick, seated, sit } from '../engine/scenes.ts';
import { must, type Play, startPlay } from '../helpers/play.ts';
import { modelOf } from '../helpers/projector-scene.ts';
import { base, formatOf, smallRulebook, steps } from '../helpers/small-game.ts';
import { regionOf } from '../helpers/store-board.ts';
import { boardAt } from '../helpers/store-game.ts';
import { deskAt } from './console/desk.ts';

const format: Format = formatOf(
  [
    { ...steps.choose, uses: [], own: { suit: 'method', price: 1, exists: false, joker: false, most: 2 } },
    { kind: 'show', ...base('round'), to: 'room', tell: 'only-new' },
    { ...steps.ending, uses: [] },
  ],
  'none',
);

const chosen: Readonly<Record<string, readonly string[]>> = { t1: ['tea', 'blog'], t2: ['tea'], t3: ['blog'] };

/** Three tables show their plans, all with a card of their own that has the same number; at the second nobody is. */
function atRound(people = ['t1', 't2', 't3']): Play {
  const rulebook = smallRulebook({ tables: 3, format });
  const start = people.reduce((play, table) => sit(play, `ann${table.slice(1)}`, table), startPlay(rulebook));
  const plans = people.reduce(
    (play, table) => (chosen[table] ?? []).reduce((now, card) => pick(now, table, card), play),
    start,
  );
  const owns = people.reduce((play, table) => {
    const wrote = must(play, `ann${table.slice(1)}`, { type: 'writeCard', table, title: 'A swing', text: '', as: 'new' });
    return pick(wrote, table, 'own-1');
  }, plans);
  return people.reduce(finish, owns);
}

const told = (play: Play, table: string): readonly (readonly [string, string, string])[] =>
  regionOf(boardAt(play, table), 'plan')
    .columns.flatMap(({ cards }) => cards)
    .map(({ face, state, told: words }) => [face.card, state, words.join()] as const);

describe('where tables tell only what is new', () => {
  test('each table sees which of its cards nobody before it has told, and who has told the others', () => {
    expect(told(atRound(), 't1').map(([, state]) => state)).toEqual(['free', 'free', 'free']);
    expect(told(atRound(), 't2')).toEqual([
      ['tea', 'told', 'told by Table 1 already'],
      ['own-1', 'free', 'new'],
    ]);
    expect(told(atRound(), 't3')[0]).toEqual(['blog', 'told', 'told by Table 1 already']);
  });

  test('nobody has told anything at a table where nobody is, or that has not come so far', () => {
    expect(told(atRound(['t2', 't3']), 't3').map(([card, , words]) => [card, words])).toEqual([
      ['blog', 'new'],
      ['own-1', 'new'],
    ]);
    const back = host(atRound(), { type: 'rewindTable', table: 't1', step: 'choose', reason: '' });
    expect(told(back, 't2')[0]).toEqual(['tea', 'free', 'new']);
  });

  test('the console, the screen and the report say the same', () => {
    const play = atRound();
    const [, second] = tableGlances(deskAt(play));
    expect(second?.cards.map(({ told: before, tell }) => [before, tell])).toEqual([
      [true, 'told by Table 1 already'],
      [false, 'new'],
    ]);
    const { slide } = modelOf(play);
    expect(slide.kind === 'plans' && slide.plans[1]?.cards.map(({ tell, note }) => [tell, note])).toEqual([
      ['told', 'told by Table 1 already'],
      ['new', 'new'],
    ]);
    const seen = view(play.rulebook, play.state, { kind: 'facilitator' });
    const { tables } = reportOf({ ...play, view: seen, people: {}, say: english, date: '', day: '', names: false });
    expect(tables[1]?.parts.find(({ step }) => step === 'round')).toMatchObject({
      lines: [
        { label: 'New here', text: 'A swing' },
        { label: 'Told before', text: 'tea (Table 1)' },
      ],
    });
  });

  test('nothing is marked in other steps', () => {
    const choosing = seated(smallRulebook({ tables: 2, format }));
    const both = ['t1', 't2'].reduce((play, table) => pick(play, table, 'tea'), choosing);
    expect(told(both, 't2')).toEqual([['tea', 'free', '']]);
    expect(tableGlances(deskAt(both))[1]?.cards[0]).toMatchObject({ tell: '', told: false });
  });
});
