import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newFolder, run } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a new deck and a new format lint clean, alone, together, and with what is shipped', async () => {
  expect(await run('new', 'deck', 'harbour-trust', '--into', folder)).toMatchObject({ code: 0, err: [] });
  expect(await run('new', 'format', 'short-talk', '--into', folder)).toMatchObject({ code: 0, err: [] });
  const [deck, format] = [join(folder, 'harbour-trust', 'deck.yaml'), join(folder, 'short-talk.yaml')];
  expect(await run('lint', deck)).toEqual({ code: 0, out: ['No problems in 1 deck and 0 formats.'], err: [] });
  expect(await run('lint', folder)).toEqual({ code: 0, out: ['No problems in 1 deck and 1 format.'], err: [] });
  expect(await run('lint', folder, 'cards')).toMatchObject({ code: 0 });
  expect(readFileSync(deck, 'utf8')).toMatch(/^deck: harbour-trust .*\ntitle: Harbour trust /m);
  expect(readFileSync(format, 'utf8')).toMatch(/^format: short-talk .*\ntitle: Short talk /m);
});

test('they are played to the end, with each other and with what is shipped', async () => {
  await run('new', 'deck', 'harbour-trust', '--into', folder);
  await run('new', 'format', 'short-talk', '--into', folder);
  const [deck, format] = [join(folder, 'harbour-trust', 'deck.yaml'), join(folder, 'short-talk.yaml')];
  for (const pair of [
    [format, deck],
    [format, 'housing'],
    ['cardiff-full', deck],
  ]) {
    const { code, out } = await run('simulate', '--format', pair[0] ?? '', '--deck', pair[1] ?? '', '--runs', '2', '--json');
    const report = Object(JSON.parse(out.join('\n')));
    expect([code, report.broken, report.steps.filter(({ stuck }: { stuck: number }) => stuck > 0)]).toEqual([0, 0, []]);
  }
});

test('nothing is written over without --force', async () => {
  const path = join(folder, 'short-talk.yaml');
  writeFileSync(path, 'mine');
  const { code, err } = await run('new', 'format', 'short-talk', '--into', folder);
  expect([code, readFileSync(path, 'utf8')]).toEqual([1, 'mine']);
  expect(err).toEqual([`${path} is there already. Choose another name, or write over it with --force.`]);
  expect(await run('new', 'format', 'short-talk', '--into', folder, '--force')).toMatchObject({ code: 0 });
  expect(readFileSync(path, 'utf8')).toContain('format: short-talk');
});
