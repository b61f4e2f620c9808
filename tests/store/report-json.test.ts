import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/store/report-json.ts';
import { report } from './report-play.ts';
import { reportWith } from './report-sample.ts';
import { troublePlay } from './report-trouble.ts';

/** Every way to a value, with `[]` for each item of a list, and for parts with their kind. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => pathsIn(item, `${path}[${kindOf(item)}]`));
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, path === '' ? key : `${path}.${key}`));
}

const kindOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'kind' in item ? String(item.kind) : '';

const card = [
  ...['card', 'title', 'suit.suit', 'suit.word', 'suit.colour', 'suit.mark', 'cost', 'own', 'aims[]', 'owner', 'when', 'tip'],
  ...['blocked', 'blockedBy[]'],
];
const inPart = (kind: string, paths: readonly string[]): readonly string[] =>
  ['kind', 'step', 'title', ...paths].map((path) => `tables[].parts[${kind}].${path}`);
const cell = ['column', 'mark', 'reason', 'cards[].title', 'cards[].blocked', 'gap'].map((path) => `rows[].cells[].${path}`);

/** What programs that read the file may count on. A change that could mislead one raises the number of the shape. */
const shape = [
  ...['report', 'title', 'deck', 'format', 'date', 'day', 'names'],
  ...['table', 'name', 'headcount', 'people[]', 'client', 'planner', 'leftOut[]', 'cutShort[]'].map(
    (path) => `tables[].${path}`,
  ),
  ...inPart('words', ['lines[].label', 'lines[].text']),
  ...inPart('matrix', ['columns[]', 'rows[].title', 'rows[].who', ...cell]),
  ...inPart(
    'story',
    ['title', 'who[]', 'moments[].label', 'moments[].text'].map((path) => `lanes[].${path}`),
  ),
  ...inPart('picture', ['columns[]', ...['title', 'now', 'later', 'changed'].map((path) => `rows[].${path}`)]),
  ...inPart('plan', [
    ...['points.points', 'points.spent', 'points.moved', 'columns[].title', 'reaches[]'],
    ...['columns[].cards[]', 'aside[]', 'hand[]', 'lost[]'].flatMap((heap) => card.map((path) => `${heap}.${path}`)),
    ...['gaps[].cell', 'gaps[].mark', 'gaps[].blocked[]'],
  ]),
  ...inPart('spend', [
    ...['suit', 'word', 'colour', 'mark', 'cards', 'points'].map((path) => `suits[].${path}`),
    ...['spent', 'points'],
  ]),
  ...inPart('needs', ['groups[].title', 'groups[].needs[].need', 'groups[].needs[].cards[]']),
  ...inPart(
    'own',
    ['card', 'title', 'text', 'as', 'state', 'price', 'by'].map((path) => `cards[].${path}`),
  ),
  ...inPart(
    'situations',
    [
      ...['key', 'title', 'text', 'suit', 'during', 'status', 'judge', 'happened[]', 'cards[]', 'words'],
      ...['notes[].label', 'notes[].text', 'outcome'],
    ].map((path) => `situations[].${path}`),
  ),
  ...inPart('decision', [
    ...['rules[]', 'outcome[]', 'reason', 'counts', 'cast[]'],
    ...['table', 'name', 'points', 'through'].map((path) => `rows[].${path}`),
  ]),
  ...inPart('nothing', ['sentence']),
  ...['title', 'licence', 'lines[]'].map((path) => `credits[].${path}`),
];

describe('jsonOf', () => {
  it('has the shape that it says it has', () => {
    const paths = new Set(pathsIn(JSON.parse(jsonOf(reportWith('x')))));
    expect([...paths].sort()).toEqual([...new Set(shape)].sort());
  });

  it('says which version of the shape it is, and holds the whole report', () => {
    const whole = report(troublePlay());
    expect(JSON.parse(jsonOf(whole))).toEqual({ report: 1, ...whole });
  });

  it('keeps words as they are, whatever is in them', () => {
    const words = 'Tŷ "x" \\ \n 🙂 </script> \u2028';
    expect(JSON.parse(jsonOf(reportWith(words)))).toMatchObject({ deck: words, tables: [{ name: words }] });
  });

  it('ends with one line break', () => {
    expect(jsonOf(reportWith('x'))).toMatch(/\}\n$/);
  });
});
