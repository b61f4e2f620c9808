import { expect, test } from 'vitest';
import { run } from './run.ts';

const commands = ['new', 'lint', 'play', 'simulate', 'export', 'import', 'replay', 'schema'];

test('lists every command, with a line of help each', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const name of commands) expect(out.join('\n')).toMatch(new RegExp(`^  ${name} +\\w.{20,}$`, 'm'));
  expect(await run('help')).toEqual({ code, out, err: [] });
});

test.each(commands)('smg %s --help says how it is used, and does nothing', async (name) => {
  const { code, out, err } = await run(name, '--help');
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out[0]).toMatch(new RegExp(`^Usage: smg ${name}\\b`));
  expect(await run(name, 'x', '-h')).toEqual({ code, out, err });
});

test('no command, or none that there is, is 2 with a sentence and the list', async () => {
  expect(await run()).toMatchObject({ code: 2, out: [], err: ['Say what to do.', expect.stringContaining('simulate')] });
  expect(await run('paly')).toMatchObject({ code: 2, out: [], err: ['There is no command "paly".', expect.any(String)] });
});

test.each(
  [
    ['new'],
    ['new', 'card', 'x'],
    ['new', 'deck'],
    ['new', 'deck', 'Not A Name'],
    ['new', 'deck', 'true'],
    ['new', 'deck', 'a', 'b'],
    ['play', '--format', 'taster', '--deck', 'housing'],
    ['play', '--format', 'taster', '--deck', 'housing', '--moves', 'nowhere.jsonl'],
    ['play', '--format', 'taster', '--deck', 'housing', '--moves', '-', '--tables', '41'],
    ['play', '--format', 'taster', '--deck', 'housing', '--moves', '-', '--seed', ''],
    ['simulate', '--format', 'taster'],
    ['simulate', '--format', 'taster', '--deck', 'housing', '--runs', '0'],
    ['simulate', '--format', 'taster', '--deck', 'housing', '--runs', 'many'],
    ['simulate', '--format', 'taster', '--deck', 'housing', 'twice'],
    ['export'],
    ['export', 'housing'],
    ['export', 'housing', '--csv', 'a', 'b'],
    ['import', 'a.csv'],
    ['import', 'a.csv', '--dekc', 'housing'],
  ].map((args) => [args] as const),
)('%j: arguments of no use are 2, with one sentence and the usage', async (args) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err).toEqual([expect.stringMatching(/^.{10,160}[.]$/), expect.stringMatching(new RegExp(`^Usage: smg ${args[0]}`))]);
});

test('what the disk refuses is told in a sentence', async () => {
  const { code, out, err } = await run('new', 'deck', 'abc', '--into', 'package.json/decks');
  expect({ code, out }).toEqual({ code: 1, out: [] });
  expect(err).toEqual([
    expect.stringMatching(/package\.json.* cannot be read or written: a file stands where a folder should be\.$/),
  ]);
});

test.each([
  [
    'a format that is not there',
    ['--format', 'taser', '--deck', 'housing'],
    'There is no format "taser" in the folder cards. Did you mean "taster"?',
  ],
  ['a deck that is not there', ['--format', 'taster', '--deck', 'houses.yaml'], 'There is no file "houses.yaml".'],
  [
    'a deck for a format',
    ['--format', 'cards/decks/housing/deck.yaml', '--deck', 'housing'],
    'deck.yaml is no format. Name the file of a format, or its id.',
  ],
])('%s is 1, with the way out', async (_, args, words) => {
  const { code, out, err } = await run('simulate', ...args);
  expect({ code, out }).toEqual({ code: 1, out: [] });
  expect(err.join('\n')).toContain(words);
});
