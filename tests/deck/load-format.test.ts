import { describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Step } from '../../src/engine/format.ts';
import { changed, smallFormat } from './small-files.ts';

const load = (text: string) => loadFormat('format.yaml', text);
const codesOf = (text: string) => load(text).problems.map(({ code }) => code);
const step = (text: string, index: number): Step | undefined => load(text).format?.steps[index];

describe('what a format leaves out', () => {
  test('is filled in', () => {
    const { format, problems } = load(smallFormat);
    expect(problems).toEqual([]);
    expect(format).toMatchObject({
      id: 'small',
      credits: [],
      needs: [
        { suit: 'method', cost: true, optional: false },
        { suit: 'character', cost: false, optional: true },
      ],
      groups: { size: [4, 8], client: 'pair' },
    });
    expect(format?.steps.map(({ id }) => id)).toEqual(['brief', 'pass-brief', 'method', 'plan', 'show-plan', 'story']);
    expect(format?.steps[0]).toEqual({
      kind: 'write',
      id: 'brief',
      title: 'Brief',
      heading: 'Brief',
      ask: '',
      done: 'We are done',
      minutes: 5,
      least: 3,
      protect: false,
      uses: [],
      sheet: 'brief',
      shape: {
        shape: 'fields',
        fields: [
          { id: 'where-is-it', label: 'Where is it?', hint: '', max: 300 },
          { id: 'trouble', label: 'Trouble', hint: '', max: 300 },
        ],
      },
      sealed: false,
    });
  });

  test('limits, overspend and suits of a choice', () => {
    expect(step(smallFormat, 2)).toMatchObject({
      suits: ['method'],
      limits: [{ limit: 'sum', points: 15 }],
      overspend: 'refuse',
    });
    const most = changed(smallFormat, '{ sum: 15, loose: true }', '{ most: { suit: method, count: 3 } }');
    expect(step(most, 2)).toMatchObject({ limits: [{ limit: 'most', suit: 'method', count: 3 }] });
  });

  test('lanes come from counts, and only characters are cast', () => {
    expect(step(smallFormat, 5)).toMatchObject({
      shape: {
        lanes: [
          { id: 'character-1', title: 'Character 1', cast: 'character' },
          { id: 'character-2', title: 'Character 2', cast: 'character' },
          { id: 'project', title: 'Project' },
        ],
        columns: [
          { id: 'now', title: 'Now' },
          { id: 'later', title: 'Later' },
        ],
      },
    });
    expect(JSON.stringify(step(smallFormat, 5))).not.toContain('"project","title":"Project","cast"');
  });

  test('a sheet without lanes is no sheet', () => {
    for (const none of ['{}', '[]']) {
      const [problem] = load(changed(smallFormat, '{ characters: 2, project: 1 }', none)).problems;
      expect(problem).toMatchObject({ line: 15, code: 'format/too-few' });
    }
  });

  test('least is half of the minutes, rounded up', () => {
    const leastOf = (minutes: number) => step(changed(smallFormat, 'minutes: 5 }', `minutes: ${minutes} }`), 0)?.least;
    expect([1, 2, 15].map(leastOf)).toEqual([1, 1, 8]);
  });

  test('a title in another script gets a numbered name, so does a word that programs keep', () => {
    const text = changed(smallFormat, '[Where is it?, trouble]', '[أين, Constructor, 那里]');
    expect(load(text).problems).toEqual([]);
    expect(step(text, 0)).toMatchObject({
      shape: { fields: [{ id: 'field-1', label: 'أين' }, { id: 'field-2', label: 'Constructor' }, { id: 'field-3' }] },
    });
  });
});

describe('what goes wrong between steps', () => {
  test('a mistake in one step does not hide those in the others', () => {
    const text = changed(
      changed(smallFormat, 'write: brief, fields: [Where is it?, trouble]', 'write: brief, felds: []'),
      'pick: method',
      'pick: metod',
    );
    expect(codesOf(text)).toEqual(['format/unused-need', 'format/missing-key', 'format/unknown-key', 'format/unlisted-suit']);
  });

  test('a step of no kind is told which kinds there are', () => {
    const [problem] = load(changed(smallFormat, '{ pick: method', '{ pikc: method')).problems.filter(
      ({ code }) => code === 'format/no-step-kind',
    );
    expect(problem).toMatchObject({
      line: 12,
      column: 7,
      hint: 'Did you mean "pick"? A step has one of the keys: say, group, deal, write, pass, pick, place, inject, show, judge, talk.',
    });
  });

  test('a step can use what an earlier one makes, and the plan', () => {
    const using = (names: string): string => changed(smallFormat, 'place: plan, ', `place: plan, uses: [${names}], `);
    expect(codesOf(using('brief, client-brief, plan'))).toEqual([]);
    expect(codesOf(using('story'))).toEqual(['format/unknown-result']);
    expect(codesOf(using('timeline'))).toEqual(['format/unknown-result']);
  });

  test('a format with no deck is legal', () => {
    const text = `${smallFormat.slice(0, smallFormat.indexOf('needs:'))}steps:\n  - { write: story, fields: [what happened], minutes: 20 }\n`;
    expect(load(text).problems).toEqual([]);
    expect(load(text).format?.needs).toEqual([]);
  });
});
