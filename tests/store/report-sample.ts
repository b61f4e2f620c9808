import type { Report, ReportTable } from '../../src/store/report/report-model.ts';
import type { ReportCard, ReportPart, ReportSituation, ReportSuit } from '../../src/store/report/report-parts.ts';

/** A report that holds every kind of part, with the same words wherever people, decks and formats have words. */
export function reportWith(words: string): Report {
  const table: ReportTable = {
    table: 't1',
    name: words,
    headcount: 2,
    people: [words, words],
    client: words,
    planner: words,
    parts: partsWith(words),
    leftOut: [words],
    cutShort: [words],
  };
  return {
    title: 'What we made',
    deck: words,
    format: words,
    date: '5 March 2026',
    day: '2026-03-05',
    names: true,
    tables: [table],
    credits: [{ title: words, licence: words, lines: [words, words] }],
  };
}

const suitWith = (words: string): ReportSuit => ({ suit: 'method', word: words, colour: 'blue', mark: 'circle' });

const cardWith = (words: string): ReportCard => ({
  card: 'tea',
  title: words,
  suit: suitWith(words),
  cost: 2,
  own: true,
  aims: [words, words],
  owner: words,
  when: words,
  tip: words,
  blocked: true,
  blockedBy: [words],
});

const situationWith = (words: string): ReportSituation => ({
  key: 's1',
  title: words,
  text: words,
  suit: words,
  during: words,
  status: 'met',
  judge: 'client',
  happened: [words],
  cards: [words],
  words,
  notes: [{ label: words, text: words }],
  outcome: words,
});

function partsWith(words: string): readonly ReportPart[] {
  const base = { step: 's', title: words };
  const line = { label: words, text: words };
  const card = cardWith(words);
  const cell = { column: words, reason: words, cards: [{ title: words, blocked: true }], gap: true };
  return [
    { kind: 'words', ...base, lines: [line, line, { label: '', text: words }] },
    {
      kind: 'matrix',
      ...base,
      columns: [words, words],
      rows: [
        {
          title: words,
          who: words,
          cells: [
            { ...cell, mark: 'most' },
            { ...cell, mark: '', gap: false },
          ],
        },
      ],
    },
    { kind: 'story', ...base, lanes: [{ title: words, who: [words, words], moments: [line] }] },
    { kind: 'picture', ...base, columns: [words, words], rows: [{ title: words, now: words, later: words, changed: true }] },
    {
      kind: 'plan',
      ...base,
      points: { points: 15, spent: 17, moved: -2 },
      columns: [{ title: words, cards: [card] }],
      aside: [card],
      hand: [card],
      lost: [card],
      reaches: [words],
      gaps: [{ cell: words, mark: 'wanted', blocked: [words] }],
    },
    { kind: 'spend', ...base, suits: [{ ...suitWith(words), cards: 3, points: 17 }], spent: 17, points: 15 },
    { kind: 'needs', ...base, groups: [{ title: words, needs: [{ need: words, cards: [words, words] }] }] },
    {
      kind: 'own',
      ...base,
      cards: [{ card: 'own-1', title: words, text: words, as: 'joker', state: 'agreed', price: 0, by: words }],
    },
    { kind: 'situations', ...base, situations: [situationWith(words)] },
    {
      kind: 'decision',
      ...base,
      rules: [words],
      outcome: [words, words],
      reason: words,
      counts: 'points',
      rows: [
        { table: 't1', name: words, points: 3, through: true },
        { table: 't2', name: words, points: null, through: false },
      ],
      cast: [words],
    },
    { kind: 'nothing', ...base, sentence: 'Nothing was written.' },
  ];
}
