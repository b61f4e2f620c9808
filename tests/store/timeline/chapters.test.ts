import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/engine/moves.ts';
import { english } from '../../../src/i18n/words.ts';
import { chaptersOf, type Scene, scenesOf } from '../../../src/store/timeline/chapters.ts';
import { tableThen } from '../../../src/store/timeline/table-then.ts';
import { readOn, startTimeline, stateAt, type Timeline } from '../../../src/store/timeline/timeline.ts';
import { logOf, must, type Play } from '../../helpers/play.ts';
import { host, pick, plainGame, reach, wholeGame, write } from '../report-play.ts';
import { judgedPlay, plannedPlay, troublePlay } from '../report-trouble.ts';

const timelineOf = (play: Play): Timeline => readOn(startTimeline(play.rulebook), logOf(play), english);

const told = (play: Play, only?: TableId): readonly Scene[] => scenesOf(play.rulebook, timelineOf(play).moments, only, english);

const sentences = (play: Play, only?: TableId): readonly string[] => told(play, only).flatMap((scene) => scene.sentences);

describe('what is told of a workshop', () => {
  it('says which table it was, and how long after the start', () => {
    const play = pick(reach(plainGame({ tables: 2 }), 'choose'), 't1', 'visit');
    expect(told(play).at(-1)).toMatchObject({
      at: logOf(play).length * 1000,
      table: 't1',
      step: 'choose',
      sentences: ['Table 1: visit is in the plan. 3 points left.'],
    });
  });

  it('does not name the only table that it is about', () => {
    const play = pick(reach(plainGame({ tables: 2 }), 'choose'), 't1', 'visit');
    expect(sentences(play, 't1').at(-1)).toBe('visit is in the plan. 3 points left.');
    expect(sentences(play, 't2').join(' ')).not.toContain('visit');
  });

  it('says once what is true of all tables', () => {
    const play = host(reach(plainGame({ tables: 2 }), 'choose'), { type: 'moveOn', step: 'choose' });
    expect(sentences(play).at(-1)).toBe('All tables: Now: plan');
  });

  it('tells writing in many moves once, at the last of them', () => {
    const before = reach(plainGame({ tables: 2 }), 'invent');
    const play = ['T', 'Tŷ', 'Tŷ Ni'].reduce((now, words) => write(now, 't1', 'scenario', 'name', words), before);
    const scenes = told(play).filter(({ sentences: [said] }) => said === 'Table 1: Wrote under “name”.');
    expect(scenes.map(({ seq }) => seq)).toEqual([logOf(play).length]);
  });

  it('tells writing about cards and answers by their titles, and never what was written', () => {
    const said = sentences(troublePlay());
    expect(said).toContain('Table 1: Wrote under “tea”.');
    expect(said).toContain('Table 1: Wrote under “flood”.');
    expect(said.join(' ')).not.toMatch(/Nia|We mop|Aled does/);
  });

  it('tells what landed, what it did, and who judged', () => {
    const said = sentences(judgedPlay(true), 't1');
    expect(said).toContain('Something happens: flood.');
    expect(said).toContain('blog is blocked and lies face down.');
    expect(said).toContain('Gave an answer.');
    expect(said).toContain('flood: Table 2, as the client, accepted the answer.');
  });

  it('speaks to nobody: all of it is over', () => {
    for (const play of [troublePlay(), judgedPlay(false), wholeGame({ tables: 3 })])
      expect(sentences(play).join(' ')).not.toMatch(/\b[Yy]our?\b/);
  });
});

describe('chapters', () => {
  it('follow the foremost step of the room', () => {
    const play = wholeGame({ tables: 2 });
    const steps = chaptersOf(play.rulebook, told(play)).map(({ step }) => step);
    expect(steps).toEqual(['settle', 'map', 'invent', 'swap', 'whom', 'choose', 'plan', 'present', 'tale', 'ending']);
  });

  it('follow one table back when it was taken back', () => {
    const back = { type: 'rewindTable', table: 't2', step: 'invent', reason: '' } as const;
    const play = host(reach(plainGame({ tables: 2 }), 'whom'), back);
    const steps = chaptersOf(play.rulebook, told(play, 't2')).map(({ step }) => step);
    expect(steps.slice(-2)).toEqual(['whom', 'invent']);
    expect(chaptersOf(play.rulebook, told(play)).at(-1)?.step).toBe('whom');
  });

  it('hold every scene once, in order', () => {
    const scenes = told(troublePlay());
    expect(chaptersOf(troublePlay().rulebook, scenes).flatMap((chapter) => chapter.scenes)).toEqual(scenes);
  });
});

describe('a table at a moment', () => {
  const at = (play: Play, seq: number, names = false) =>
    tableThen(play.rulebook, stateAt(timelineOf(play), seq), { table: 't1', names, say: english });

  it('is bare before the first move', () => {
    expect(at(wholeGame({ tables: 2 }), 0)).toEqual({ name: 'Table 1', step: 'settle', parts: [] });
  });

  it('shows the plan as it was, and not as it became', () => {
    const play = judgedPlay(false);
    const landed = logOf(play).findIndex(({ move }) => move.type === 'sendSituation');
    const planAt = (seq: number) => at(play, seq).parts.find(({ kind }) => kind === 'plan');
    expect(planAt(landed)).toMatchObject({ columns: [{}, { cards: [{ card: 'blog', blocked: false }] }], lost: [] });
    expect(planAt(landed + 1)).toMatchObject({ columns: [{}, { cards: [{ card: 'blog', blocked: true }] }] });
    expect(planAt(logOf(play).length)).toMatchObject({ columns: [{}, { cards: [] }], lost: [{ card: 'blog' }] });
  });

  it('shows the sheet of the step that the table was at', () => {
    const play = write(reach(plainGame({ tables: 2 }), 'invent'), 't1', 'scenario', 'name', 'Tŷ Ni');
    expect(at(play, logOf(play).length)).toMatchObject({
      step: 'invent',
      parts: [{ kind: 'words', lines: [{ text: 'Tŷ Ni' }] }],
    });
  });

  it('calls whoever takes on a card Somebody, unless names are wanted', () => {
    const play = plannedPlay();
    const seq = logOf(play).length;
    expect(JSON.stringify(at(play, seq))).toContain('Somebody');
    expect(JSON.stringify(at(play, seq))).not.toContain('Nia');
    expect(JSON.stringify(at(play, seq, true))).toContain('Nia');
  });

  it('shows each table its own', () => {
    const play = must(plannedPlay(), 't2-1', { type: 'askForHelp', table: 't2', on: true });
    const state = stateAt(timelineOf(play), logOf(play).length);
    expect(tableThen(play.rulebook, state, { table: 't2', names: false, say: english }).parts).toEqual([]);
  });
});
