import type { TableId } from '../engine/moves.ts';
import { cleanText } from '../lib/clean-text.ts';
import { peopleAt } from './boards/pairs-region.ts';
import { glanceOf, tableName } from './boards/source.ts';
import { partsOf } from './report/parts-of.ts';
import type { Report, ReportTable } from './report/report-model.ts';
import { isCutShort, isLeftOut, type ReportSource, type TableSource } from './report/report-source.ts';

/** What every table has made so far. Pure: the same source always gives the same report. */
export const reportOf = (source: ReportSource): Report => ({
  title: source.say('report.title'),
  deck: source.rulebook.deck.title,
  format: source.rulebook.format.title,
  date: source.date,
  tables: source.rulebook.tables.map((table) => tableOf({ ...source, table })),
});

function tableOf(source: TableSource): ReportTable {
  const { rulebook, view, table } = source;
  const { client, planner } = glanceOf(view, table);
  const parts = rulebook.steps.flatMap((step) => partsOf(source, step));
  const other = (named: TableId): string => (named === table ? '' : tableName(rulebook, named));
  return {
    table,
    name: tableName(rulebook, table),
    people: peopleAt(source, table).map(({ name }) => cleanText(name)),
    client: other(client),
    planner: planner === client ? '' : other(planner),
    parts: parts.every(({ kind }) => kind === 'nothing') ? [] : parts,
    leftOut: rulebook.steps.filter((step) => isLeftOut(source, step)).map(({ title }) => title),
    cutShort: rulebook.steps.filter((step) => isCutShort(source, step)).map(({ title }) => title),
  };
}
