import { describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import type { ReportPart } from '../../src/store/report/report-parts.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { must } from '../helpers/play.ts';
import { host, partOf, report, tableOf, titles } from './report-play.ts';
import { answeredPlay, floodedPlay, judgedPlay, ownPlay, plannedPlay, troublePlay } from './report-trouble.ts';

const planOf = (play: Parameters<typeof tableOf>[0]): ReportPart => partOf(tableOf(play, 't1'), 'The plan');

describe('who does what by when', () => {
  it('is told with each card, without the name', () => {
    expect(planOf(plannedPlay())).toMatchObject({
      columns: [
        { title: 'now', cards: [{ card: 'tea', owner: 'Somebody', when: 'Friday', tip: 'Bring biscuits', cost: 1 }] },
        { title: 'later', cards: [{ card: 'blog', owner: '', when: '', tip: '' }] },
      ],
      aside: [{ card: 'visit' }],
    });
  });

  it('names who does it when names are wanted', () => {
    expect(partOf(tableOf(plannedPlay(), 't1', true), 'The plan')).toMatchObject({
      columns: [{ cards: [{ owner: 'Nia' }] }, {}],
    });
  });
});

describe('what the plan comes to', () => {
  it('is told suit by suit, the dearest first, with what there was to spend', () => {
    expect(partOf(tableOf(judgedPlay(true), 't1'), 'Where the points went')).toMatchObject({
      suits: [
        { suit: 'method', word: 'method', mark: 'circle', cards: 3, points: 6 },
        { suit: 'enabler', cards: 1, points: 1 },
      ],
      spent: 7,
      points: 7,
    });
  });

  it('adds up to what was spent', () => {
    const part = partOf(tableOf(troublePlay(), 't1'), 'Where the points went');
    const points = part.kind === 'spend' ? part.suits.reduce((sum, suit) => sum + suit.points, 0) : 0;
    expect(points).toBe(7);
    expect(planOf(troublePlay())).toMatchObject({ points: { spent: points, points: 7, moved: -1 } });
  });

  it('says once what several cards need, whatever the capitals, and in how many', () => {
    expect(partOf(tableOf(plannedPlay(), 't1'), 'What the plan needs')).toMatchObject({
      groups: [
        { title: 'People', needs: [{ need: 'a host', cards: ['tea'] }] },
        { title: 'Other things', needs: [{ need: 'a kettle', cards: ['visit', 'tea'] }, { need: 'a room' }] },
      ],
    });
  });
});

describe('what landed', () => {
  it('says what a situation does, that the table has not answered it, and what it holds down', () => {
    expect(partOf(tableOf(floodedPlay(), 't1'), 'What happened')).toMatchObject({
      situations: [
        {
          key: 's1',
          title: 'flood',
          suit: 'situation',
          during: 'trouble',
          status: 'open',
          happened: [
            'blog lies face down.',
            'Needed in writing: Who dries it?',
            '1 point is taken away.',
            'The plan now reaches kim too.',
          ],
          cards: [],
          words: '',
          outcome: 'It is not answered yet.',
        },
      ],
    });
    expect(planOf(floodedPlay())).toMatchObject({
      columns: [{}, { cards: [{ card: 'blog', blocked: true, blockedBy: ['flood'] }] }],
      reaches: ['kim'],
      gaps: [{ cell: 'others, hear', mark: 'most', blocked: ['blog'] }],
    });
  });

  it('marks a cell for which only a blocked card is', () => {
    expect(partOf(tableOf(floodedPlay(), 't1'), 'whom')).toMatchObject({
      rows: [{ cells: [{ gap: false }, {}] }, { cells: [{}, { cards: [{ title: 'blog', blocked: true }], gap: true }] }],
    });
  });

  it('says that it was still open when the workshop ended', () => {
    const ended = host(floodedPlay(), { type: 'endWorkshop' });
    expect(partOf(tableOf(ended, 't1'), 'What happened')).toMatchObject({
      situations: [{ outcome: 'It was still open when the workshop ended.' }],
    });
  });

  it('tells the answer in cards, in words and in notes, and whom it waits for', () => {
    const told = { cards: ['policy'], words: 'We mop', notes: [{ label: 'Who dries it?', text: 'Aled does' }] };
    expect(partOf(tableOf(answeredPlay(), 't1'), 'What happened')).toMatchObject({
      situations: [{ ...told, status: 'answered', outcome: 'The answer waits for Table 2 to judge it.' }],
    });
    expect(partOf(tableOf(answeredPlay('facilitator'), 't1'), 'What happened')).toMatchObject({
      situations: [{ outcome: 'The answer waits for the facilitator to judge it.' }],
    });
  });

  it('says who judged, and how', () => {
    expect(partOf(tableOf(judgedPlay(true), 't1'), 'What happened')).toMatchObject({
      situations: [{ status: 'met', judge: 'client', outcome: 'Table 2, as the client, accepted the answer.' }],
    });
    const ruled = host(answeredPlay(), { type: 'ruleOnAnswer', table: 't1', situation: 's1', accept: false });
    expect(partOf(tableOf(ruled, 't1'), 'What happened')).toMatchObject({
      situations: [{ status: 'unmet', judge: 'facilitator', outcome: 'The facilitator did not accept the answer.' }],
    });
  });

  it('says that the table had no answer', () => {
    const yielded = must(floodedPlay(), 't1-1', { type: 'yieldSituation', table: 't1', situation: 's1' });
    expect(partOf(tableOf(yielded, 't1'), 'What happened')).toMatchObject({
      situations: [{ outcome: 'The table had no answer.' }],
    });
  });

  it('tells the cards that were lost, and no longer in the plan', () => {
    expect(planOf(judgedPlay(false))).toMatchObject({
      columns: [{}, { cards: [] }],
      lost: [{ card: 'blog', title: 'blog' }],
    });
  });

  it('turns blocked cards up again when the answer was accepted', () => {
    expect(planOf(judgedPlay(true))).toMatchObject({ columns: [{}, { cards: [{ card: 'blog', blocked: false }] }], lost: [] });
  });

  it('tells a card that was given and never laid', () => {
    expect(planOf(troublePlay())).toMatchObject({ hand: [{ card: 'film', cost: 0 }] });
  });

  it('only says that it was taken back when the facilitator did so', () => {
    const gone = host(answeredPlay(), { type: 'withdrawSituation', table: 't1', situation: 's1' });
    expect(partOf(tableOf(gone, 't1'), 'What happened')).toMatchObject({
      situations: [
        { status: 'withdrawn', happened: [], cards: [], words: '', notes: [], outcome: 'The facilitator took it back.' },
      ],
    });
  });

  it('tells words that were typed live', () => {
    const wish = { what: 'words', title: 'The mayor', text: 'She is here.' } as const;
    const live = host(plannedPlay(), { type: 'sendSituation', tables: ['t1'], wish });
    expect(partOf(tableOf(live, 't1'), 'What happened')).toMatchObject({
      situations: [{ title: 'The mayor', text: 'She is here.', suit: '', happened: [] }],
    });
  });

  it('says that nothing landed where a step was there for it', () => {
    expect(partOf(tableOf(plannedPlay(), 't1'), 'trouble')).toMatchObject({
      kind: 'nothing',
      sentence: 'Nothing landed on this table.',
    });
  });
});

describe('cards that a table wrote', () => {
  it('are told with what they cost and what came of them', () => {
    expect(partOf(tableOf(ownPlay(), 't1'), 'Cards that this table wrote')).toMatchObject({
      cards: [
        { title: 'Bingo', text: 'Bingo it is', as: 'new', state: 'agreed', price: 2, by: '' },
        { title: 'Blimp', state: 'refused', price: null },
        { title: 'Choir', as: 'exists', state: 'torn' },
      ],
    });
    expect(planOf(ownPlay())).toMatchObject({ columns: [{ cards: [{ card: 'own-1', title: 'Bingo', cost: 2, own: true }] }] });
  });

  it('name who wrote them when names are wanted', () => {
    const named = partOf(tableOf(ownPlay(), 't1', true), 'Cards that this table wrote');
    expect(named).toMatchObject({ cards: [{ by: 'Nia' }, { by: 'Nia' }, { by: 'Nia' }] });
  });
});

describe('the facilitator’s note', () => {
  it('stands at the end of its table, and only there', () => {
    expect(titles(tableOf(troublePlay(), 't1')).at(-1)).toBe('The facilitator’s note');
    expect(partOf(tableOf(troublePlay(), 't1'), 'The facilitator’s note')).toMatchObject({
      lines: [{ label: '', text: 'They laughed a lot.' }],
    });
    expect(titles(tableOf(troublePlay(), 't2'))).not.toContain('The facilitator’s note');
  });
});

describe('all of it as Markdown', () => {
  it('tells a blocked card, its gap and its cause', () => {
    const markdown = markdownOf(report(floodedPlay()), english);
    expect(markdown).toContain('- blog, 2 points, blocked by flood, for others, hear');
    expect(markdown).toContain('- others, hear: matters most (only for it, and blocked: blog)');
    expect(markdown).toContain('- tea, 1 point, for board, tell. Who: Somebody. By when: Friday. Tip: Bring biscuits');
  });

  it('tells what happened, the answer and the outcome', () => {
    expect(markdownOf(report(judgedPlay(true)), english)).toContain(
      '**The answer**\n\n- policy\n\nWe mop\n\n**Who dries it?**\n\nAled does\n\n**The outcome**\n\nTable 2, as the client, accepted the answer.',
    );
  });

  it('tells what the points went on and what is needed', () => {
    const markdown = markdownOf(report(plannedPlay()), english);
    expect(markdown).toContain('- method: 6 points, 3 cards\n- In all: 6 of 8 points');
    expect(markdown).toContain('**Other things**\n\n- a kettle (2 cards)\n- a room');
  });
});
