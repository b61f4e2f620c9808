import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { markdownBlock, markdownLine } from '../../src/store/report/markdown-text.ts';
import { markdownOf } from '../../src/store/report-markdown.ts';
import { report, wholeGame } from './report-play.ts';
import { reportWith } from './report-sample.ts';

/** What a line opens, as a Markdown reader sees it. */
function opens(line: string): string {
  return /^(?:#{1,6} |- |\| |\*\*|[ \t]+|[*+] |>|\d+[.)]|[-=:]+|~~~|```)/.exec(line)?.[0] ?? '';
}

const blocksOf = (markdown: string): readonly string[] =>
  markdown
    .split('\n')
    .map(opens)
    .filter((mark) => mark !== '');

/** What is left when code and escaped signs are taken away: only there can a sign still mean something. */
const bare = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]|`[^`\n]*`/g, ' ');

/** Words that people could type, and that mean something in Markdown, in HTML, or to programs that look for addresses. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '#',
          '## h',
          '-',
          '- x',
          '+',
          '*',
          '**b**',
          '_',
          '1. x',
          '12)',
          '>',
          '=',
          '===',
          '---',
          ':-:',
          '```',
          '~~~',
          '`',
          '``',
          '|',
          '\\',
          '\\\\',
        ],
        ...[
          '<b>',
          '<script>alert(1)</script>',
          '<!--',
          '&lt;',
          '&#60;',
          '&',
          '[x](y)',
          '![x](y)',
          '[x]: y',
          '[^1]',
          '<http://x.y>',
          '$x$',
          '~~',
        ],
        ...[
          'http://x.y',
          'https://x.y/z_a*b',
          'www.x.y',
          '(www.x.y).',
          'WWW.',
          'a@b.cy',
          'mailto:a@b.cy',
          'ftp://x',
          'javascript:x',
        ],
        ...['\n', '\n\n', '\r', '\t', ' ', '  ', '    x', '\u2028', '\u00a0', 'word', 'Tŷ', '你好', '🙂', 'x'],
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('typed words in the Markdown of a report', () => {
  it('open no heading, no list, no table, no quotation, no code block and no rule', () => {
    const plain = blocksOf(markdownOf(reportWith('x'), english));
    fc.assert(
      fc.property(nasty, (words) => {
        const marked = blocksOf(markdownOf(reportWith(`x${words}`), english));
        expect(marked).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('open nothing either when they begin with a sign', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        for (const line of markdownBlock(words).split('\n')) expect(opens(line)).toBe('');
        expect(opens(markdownLine(words))).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('open no HTML, no link, no picture, no emphasis and no entity', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        for (const line of [...markdownBlock(words).split('\\\n'), markdownLine(words)]) {
          expect(bare(line)).not.toMatch(/[<`[\]*_~#|\\$]|&#?\w+;|\/\/|www\.\w|\w@\w/i);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('stay on the one line of a heading, of a list item and of a table cell', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        expect(markdownLine(words)).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('can be read as they were typed', () => {
    const asRead = (text: string): string => text.replace(/`([^`]*)`|\\([!-/:-@[-`{-~])/g, '$1$2');
    const typed = 'Ring back. #1 <b>now</b> (see https://x.example/a_b), 50% & a|b, Tŷ Ni [sic] - 1. 2';
    expect(asRead(markdownLine(typed))).toBe(typed);
    expect(markdownLine('Marged’s wall, no. 7: damp, 50 % - still.')).toBe('Marged’s wall, no. 7: damp, 50 % - still.');
  });
});

describe('markdownOf', () => {
  const markdown = markdownOf(report(wholeGame({ tables: 2 })), english);

  it('ends with one line break', () => {
    expect(markdown).toMatch(/[^\n]\n$/);
  });

  it('has one heading for the report, one for each table, and one for each part', () => {
    expect(markdown.match(/^# .*/gm)).toEqual(['# What we made']);
    expect(markdown.match(/^## .*/gm)).toEqual(['## Table 1 table', '## Table 2 table', '## Credits and licences']);
    expect(markdown.match(/^### .*/gm)?.slice(0, 4)).toEqual([
      '### invent',
      '### Table 2’s situation',
      '### whom',
      '### The plan',
    ]);
  });

  it('tells the matrix as a table', () => {
    expect(markdown).toContain(
      [
        '|  | tell | hear |',
        '| --- | --- | --- |',
        '| board | wanted: t1 says so. tea |  |',
        '| others: sam |  | matters most. No card is for it |',
      ].join('\n'),
    );
  });

  it('tells the plan as lists, with points, cost and whom each card is for', () => {
    expect(markdown).toContain(
      '### The plan\n\n3 of 6 points\n\n#### now\n\n- tea, 1 point, for board, tell\n\n#### later\n\nNothing here.\n\n#### Not placed yet\n\n- blog, 2 points',
    );
    expect(markdown).toContain('#### Wanted, but nothing in the plan is for it\n\n- others, hear: matters most');
  });

  it('keeps the line breaks that people typed', () => {
    expect(markdownBlock('one\n\n  two ')).toBe('one\\\ntwo');
  });
});
