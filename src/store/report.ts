import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import type { TableId } from '../engine/moves.ts';
import { cleanText } from '../lib/clean-text.ts';
import { lookUp } from '../lib/look-up.ts';
import { hasClients, peopleAt } from './boards/pairs-region.ts';
import { glanceOf, tableName } from './boards/source.ts';
import { partsOf } from './report/parts-of.ts';
import type { Report, ReportCredit, ReportTable } from './report/report-model.ts';
import type { ReportPart } from './report/report-parts.ts';
import { isCutShort, isLeftOut, type ReportSource, type TableSource } from './report/report-source.ts';

/** What every table has made so far whose work the view tells. Pure: the same source always gives the same report. */
export const reportOf = (source: ReportSource): Report => ({
  title: source.say('report.title'),
  deck: source.rulebook.deck.title,
  format: source.rulebook.format.title,
  date: source.date,
  day: source.day,
  names: source.names,
  tables: source.rulebook.tables.filter((table) => isTold(source, table)).map((table) => tableOf({ ...source, table })),
  credits: [source.rulebook.format, source.rulebook.deck].map(creditOf),
  ...(source.unreviewed === true && { unreviewed: true as const }),
});

const isTold = ({ view }: ReportSource, table: TableId): boolean => view.work.some((work) => work.table === table);

function tableOf(source: TableSource): ReportTable {
  const { rulebook, view, table } = source;
  const { client, planner } = glanceOf(view, table);
  const people = peopleAt(source, table).map(({ name }) => cleanText(name));
  const parts = [...rulebook.steps.flatMap((step) => partsOf(source, step)), ...noteOf(source)];
  const other = (named: TableId): string => (named === table ? '' : tableName(rulebook, named));
  return {
    table,
    name: tableName(rulebook, table),
    headcount: people.length,
    people: source.names ? people : [],
    client: other(client),
    ...(!hasClients(rulebook) && { noClients: true as const }),
    planner: planner === client ? '' : other(planner),
    parts: parts.every(({ kind }) => kind === 'nothing') ? [] : parts,
    leftOut: rulebook.steps.filter((step) => isLeftOut(source, step)).map(({ title }) => title),
    cutShort: rulebook.steps.filter((step) => isCutShort(source, step)).map(({ title }) => title),
  };
}

/** What the facilitator noted about the table. */
function noteOf({ view, table, say }: TableSource): readonly ReportPart[] {
  const text = lookUp(view.desk?.notes ?? {}, table) ?? '';
  return text === '' ? [] : [{ kind: 'words', step: '', title: say('report.note'), lines: [{ label: '', text }] }];
}

const creditOf = ({ title, licence, credits }: Deck | Format): ReportCredit => ({ title, licence, lines: credits });
