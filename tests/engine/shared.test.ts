import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workshopIn } from '../../src/connection/remote/rebuild.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import { decide } from '../../src/engine/decide.ts';
import { tableIn } from '../../src/engine/draft.ts';
import { hash } from '../../src/engine/hash.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Audience } from '../../src/engine/view.ts';
import { areSame, sourcesOf } from '../../src/engine/views/sources.ts';
import { toldTo } from '../../src/engine/views/told.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { present } from '../../src/lib/assert.ts';
import { reportOf } from '../../src/store/report.ts';
import { csvOf } from '../../src/store/report-csv.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { allLegal, ask, logOf, must, type Play, playChoices, refusalOf, withWords } from '../helpers/play.ts';
import { modelOf } from '../helpers/projector-scene.ts';
import { smallRulebook } from '../helpers/small-game.ts';
import { boardAt } from '../helpers/store-game.ts';
import { wrongAfter, wrongIn } from './invariants.ts';
import { ann, finish, host, seated, stepOf } from './scenes.ts';

const text = readFileSync(join(import.meta.dirname, '../formats/shared.yaml'), 'utf8');
const format = present(loadFormat('shared.yaml', text).format, 'the format of sheets that are shared');
const rulebookOf = (tables: number) => smallRulebook({ tables, format });

const writing = (sheet: string, field: string, value: string, base = 0, table = 't1') =>
  ({ type: 'writeField', table, sheet, field, value, base }) as const;
const atPlace = (): Play => ['t1', 't2'].reduce(finish, seated(rulebookOf(2)));
const placed = (): Play => host(atPlace(), writing('place', 'where', 'A harbour'));
const atQuestions = (): Play => ['t1', 't2'].reduce(finish, placed());
const seenBy = ({ rulebook, state }: Play, audience: Audience) => view(rulebook, state, audience);
const wordsAt = (play: Play, table: string, sheet: string, field: string): string | undefined =>
  seenBy(play, { kind: 'table', table }).work[0]?.sheets[sheet]?.fields[field]?.value;

describe('a sheet of the whole room', () => {
  test('is written by the facilitator, by way of any table that is there, and lies on all', () => {
    expect(['t1', 't2'].map((table) => wordsAt(placed(), table, 'place', 'where'))).toEqual(['A harbour', 'A harbour']);
    const again = host(placed(), writing('place', 'where', 'A hill', 1, 't2'));
    expect(again.state.shared?.place?.fields.where).toEqual({ value: 'A hill', by: 'facilitator', version: 2 });
    expect(refusalOf(atPlace(), ann('t1'), writing('place', 'where', 'Ours'))).toEqual({ code: 'facilitator-only' });
  });

  test('is written by any table where the format says so, and nobody writes over what they have not seen', () => {
    const [one, other] = ['t1', 't2'].map(ann) as [string, string];
    const asked = must(atQuestions(), one, writing('questions', 'line-1', 'Who lives there?'));
    expect(refusalOf(asked, other, writing('questions', 'line-1', 'Why?', 0, 't2'))).toMatchObject({ code: 'field-changed' });
    const both = must(asked, other, writing('questions', 'line-2', 'Who pays?', 0, 't2'));
    expect(['t1', 't2'].map((table) => wordsAt(both, table, 'questions', 'line-2'))).toEqual(['Who pays?', 'Who pays?']);
  });

  test('stays when a table goes back, and is nothing in the state before anybody writes', () => {
    expect(Object.keys(atPlace().state)).not.toContain('shared');
    const back = host(atQuestions(), { type: 'rewindTable', table: 't1', step: 'settle', reason: '' });
    expect(stepOf(back, 't1')).toBe('settle');
    expect(wordsAt(back, 't1', 'place', 'where')).toBe('A harbour');
    expect(tableIn(back.state, 't1')).toBe(tableIn(back.state, 't1'));
  });

  test('is heard of by all tables, and rebuilt from what a table sees', () => {
    const [event] = placed().turns.at(-1)?.events ?? [];
    expect(toldTo({ kind: 'table', table: 't2' }, event ? [event] : [])).toEqual([event]);
    const play = placed();
    const rebuilt = workshopIn(play.rulebook, seenBy(play, { kind: 'table', table: 't2' }));
    expect(tableIn(rebuilt, 't2').sheets.place?.fields.where?.value).toBe('A harbour');
    const [before, after] = [atPlace(), play].map(({ rulebook, state }) =>
      sourcesOf(rulebook, state, { kind: 'table', table: 't2' }),
    );
    expect(before && after && areSame(before, after)).toBe(false);
  });

  test('is large on the screen once something is on it', () => {
    expect(modelOf(atPlace()).slide.kind).toBe('tables');
    expect(modelOf(placed()).slide).toMatchObject({ kind: 'table', part: { kind: 'paper', lines: [{ text: 'A harbour' }] } });
  });

  test('is in the report once, and every table says where', () => {
    const play = atQuestions();
    const seen = seenBy(play, { kind: 'facilitator' });
    const report = reportOf({ ...play, view: seen, people: {}, say: english, date: '', day: '', names: false });
    expect(report.room).toMatchObject([{ kind: 'words', lines: [{ text: 'A harbour' }] }, { kind: 'nothing' }]);
    expect(markdownOf(report, english).match(/A harbour/g)).toHaveLength(1);
    expect(csvOf(report, english).match(/A harbour/g)).toHaveLength(1);
  });

  test('cannot be written on the table of those who only read it', () => {
    expect(JSON.stringify(boardAt(placed(), 't1'))).toContain('A harbour');
  });
});

describe('in every random play with sheets of the room', () => {
  const anyPlay = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 50, size: 'max' }),
  );
  const plays = fc
    .sample(anyPlay, { numRuns: 8, seed: 3 })
    .map(([tables, choices]) => playChoices(rulebookOf(tables), choices, seated(rulebookOf(tables))));

  test('some write on them', () => {
    expect(plays.some(({ state }) => state.shared !== undefined)).toBe(true);
  });

  test.each(plays.map((play, at) => [at + 1, play] as const))('play %i keeps the rules', (_, play) => {
    const { rulebook, turns, state } = play;
    for (const { after } of turns) expect([...wrongIn(rulebook, after), ...wrongAfter(rulebook, after)]).toEqual([]);
    const again = replay(rulebook, JSON.parse(JSON.stringify(logOf(play))));
    expect(again.ok && hash(again.value)).toBe(hash(state));
    for (const table of Object.values(state.tables)) {
      expect(Object.keys(table.sheets)).not.toContain('place');
      expect(Object.values(table.marks).flatMap(({ sheets }) => Object.keys(sheets))).not.toContain('questions');
    }
    for (const seat of Object.keys(state.seats)) {
      const legal = allLegal(rulebook, state, seat).map((each) => withWords(rulebook, state, each, 'zq'));
      for (const move of legal) {
        const outcome = decide(rulebook, state, { seat, at: 10_000_000, move });
        expect(outcome.ok || outcome.error.code === 'nothing-changed' ? [] : [move, outcome.error]).toEqual([]);
      }
      const writes = legal.some((move) => move.type === 'writeField' && move.sheet === 'place');
      const may = rulebook.tables.some(
        (table) =>
          ask(play, seat, writing('place', 'where', 'zz', state.shared?.place?.fields.where?.version ?? 0, table)).state !==
          state,
      );
      expect(writes).toBe(may);
    }
  });
});
