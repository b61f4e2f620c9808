import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Format, Groups } from '../../src/engine/format.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { present } from '../../src/lib/assert.ts';
import { ann, finish, seated, write } from '../engine/scenes.ts';
import { must, type Play } from './play.ts';
import { smallRulebook } from './small-game.ts';

const text = readFileSync(join(import.meta.dirname, '../formats/jobs.yaml'), 'utf8');

/** A format in which tables have different steps, as an organiser writes it. */
export const jobsFormat: Format = present(loadFormat('jobs.yaml', text).format, 'the format of jobs');

export interface JobsGame {
  readonly tables?: number;
  readonly seed?: string;
  readonly client?: Groups['client'];
}

/** The rulebook of a small workshop in which tables take turns at being funders and projects. */
export const jobsRulebook = ({ tables = 4, seed = 'seed', client = 'none' }: JobsGame = {}): Rulebook =>
  smallRulebook({ tables, seed, format: { ...jobsFormat, groups: { ...jobsFormat.groups, client } } });

/** Everybody sits, and has gone on to the first step of its own. */
export const atWork = (game: JobsGame = {}): Play => {
  const play = seated(jobsRulebook(game));
  return play.rulebook.tables.reduce(finish, play);
};

/** The funders have said so many points and all have come to where they are passed on, which the funders have done. */
export function funded(points: string): Play {
  const said = ['t1', 't3'].reduce((play, table) => finish(write(play, table, 'purse', 'points', points), table), atWork());
  const there = ['t2', 't4', 't2', 't4'].reduce(finish, said);
  return ['t1', 't3'].reduce((play, table) => must(play, ann(table), { type: 'handOver', table, sheet: 'purse' }), there);
}
