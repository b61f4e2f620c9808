import { writeFileSync } from 'node:fs';
import { ok, type Result } from '../../lib/result.ts';
import { type Asked, type Command, numberOf, type Print, readOptions, textOf, unusable } from '../command.ts';
import { readContent } from '../content.ts';
import { refuseOutFile } from '../out-file.ts';
import { type WhatToPlay, whatToPlay } from '../what-to-play.ts';
import { progressBar } from './progress.ts';
import { pageOf } from './report/page.ts';
import { reportOf } from './report/report.ts';
import { terminalLines } from './report/terminal.ts';
import type { Job } from './run.ts';
import { runShared } from './share.ts';

const usage = `Usage: smg simulate --format F --deck D… [--runs N] [--tables N] [--seed S] [--json] [--page FILE.html] [--force]

Lets bots play whole workshops by the real rules, and tells what stands out: cards that nobody or everybody chooses, limits
that never bite or always do, situations that nobody can answer, effects that never happen, steps that take too long.
  --format F, --deck D  by id, from the folder cards, or by file; a second --deck adds its cards to the first
  --runs N              how many workshops, 1 to 100000; without it 200
  --tables N            tables in each, 1 to 40; without it 3
  --seed S              where chance comes from: the same seed gives the same report; without it "smg"
  --json                the whole report as JSON
  --page FILE.html      writes a page with plots, to read and to print; --force writes over a file that is there
Exit code: 0 played, whatever stands out, 1 a file is wrong or in the way, 2 the arguments make no sense.`;

export const simulate: Command = {
  run: simulateCommand,
  does: 'lets bots play many workshops, and tells what stands out',
  usage,
};

/** Where the thread lies once the command is built. */
const script = new URL('./simulate-worker.js', import.meta.url);

interface Wish extends WhatToPlay {
  readonly runs: number;
  readonly tables: number;
  readonly json: boolean;
  readonly page: string | undefined;
  readonly force: boolean;
}

/** `smg simulate`: plays many workshops with bots and reports on them. */
export async function simulateCommand(args: readonly string[], out: Print, err: Print): Promise<number> {
  const wish = readWish(args);
  if (!wish.ok) return unusable(wish.error, usage, err);
  const { format, decks, runs, tables, seed, json, page, force } = wish.value;
  const content = readContent(format, decks);
  if (!content.ok) return told(content.error, err);
  const refused = page === undefined ? undefined : refuseOutFile(page, force);
  if (refused !== undefined) return told([refused], err);
  const job: Job = { ...content.value, tables, seed, from: 0, to: runs };
  const progress = progressBar(runs, 'workshops');
  const tally = await runShared(job, script, progress.step);
  progress.end();
  const report = reportOf(job, tally);
  if (page !== undefined) writeFileSync(page, pageOf(report));
  for (const line of json ? [JSON.stringify(report, undefined, 2)] : terminalLines(report)) out(line);
  if (page !== undefined && !json) out(`\nWrote ${page}.`);
  return 0;
}

function told(lines: readonly string[], err: Print): 1 {
  for (const line of lines) err(line);
  return 1;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function readWish(args: readonly string[]): Result<Wish, string> {
  const asked = readOptions(args, {
    ...{ format: text, deck: { type: 'string', multiple: true }, runs: text, tables: text, seed: text, page: text },
    ...{ json: flag, force: flag },
  });
  if (!asked.ok) return asked;
  const runs = numberOf(asked.value, 'runs', { usual: 200, least: 1, most: 100_000 });
  if (!runs.ok) return runs;
  const tables = numberOf(asked.value, 'tables', { usual: 3, least: 1, most: 40 });
  return tables.ok ? complete(asked.value, runs.value, tables.value) : tables;
}

function complete(asked: Asked, runs: number, tables: number): Result<Wish, string> {
  const content = whatToPlay(asked);
  if (!content.ok) return content;
  const flags = { json: asked.flags.has('json'), force: asked.flags.has('force') };
  return ok({ ...content.value, runs, tables, page: textOf(asked, 'page'), ...flags });
}
