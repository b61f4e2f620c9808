import type { Deck } from '../engine/deck.ts';
import type { Format, Step } from '../engine/format.ts';
import { forTable } from '../engine/jobs.ts';
import type { TableId } from '../engine/moves.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import { cleanText } from '../lib/clean-text.ts';
import { lookUp } from '../lib/look-up.ts';
import { hasClients, peopleAt } from './boards/pairs-region.ts';
import { glanceOf, tableName } from './boards/source.ts';
import { jobTitle } from './jobs.ts';
import { partsOf } from './report/parts-of.ts';
import type { Report, ReportCredit, ReportTable } from './report/report-model.ts';
import type { ReportPart } from './report/report-parts.ts';
import { hasReached, isCutShort, isLeftOut, type ReportSource, type TableSource } from './report/report-source.ts';

/** What every table has made so far whose work the view tells. Pure: the same source always gives the same report. */
export const reportOf = (source: ReportSource): Report => ({
  title: source.say('report.title'),
  deck: source.rulebook.deck.title,
  format: source.rulebook.format.title,
  date: source.date,
  day: source.day,
  names: source.names,
  ...roomOf(source),
  tables: source.rulebook.tables
    .filter((table) => isTold(source, table))
    .map((table) => tableOf({ ...source, rulebook: forTable(source.rulebook, table), table })),
  credits: [source.rulebook.format, source.rulebook.deck].map(creditOf),
  ...(source.unreviewed === true && { unreviewed: true as const }),
});

const isTold = ({ view }: ReportSource, table: TableId): boolean => view.work.some((work) => work.table === table);

function tableOf(source: TableSource): ReportTable {
  const { rulebook, view, table } = source;
  const { client, planner } = glanceOf(view, table);
  const people = peopleAt(source, table).map(({ name }) => cleanText(name));
  const parts = [...rulebook.steps.flatMap((step) => partsAt(source, step)), ...noteOf(source)];
  const other = (named: TableId): string => (named === table ? '' : tableName(rulebook, named));
  return {
    table,
    name: tableName(rulebook, table),
    ...jobOf(rulebook, table),
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

/** What a table made in a step; of a sheet that is the room's, where that is told. */
function partsAt(source: TableSource, step: Step): readonly ReportPart[] {
  if (!isRooms(step)) return partsOf(source, step);
  if (!hasReached(source, step)) return [];
  return [{ kind: 'nothing', step: step.id, title: step.title, sentence: source.say('shared.report.see') }];
}

const isRooms = (step: Step): boolean => step.kind === 'write' && step.shared !== undefined;

/** What the whole room made together, as any table knows it that is told of. */
function roomOf(source: ReportSource): Pick<Report, 'room'> {
  const steps = source.rulebook.steps.filter(isRooms);
  const told = source.rulebook.tables.filter((table) => isTold(source, table));
  if (steps.length === 0 || told.length === 0) return {};
  const parts = steps.flatMap((step) => {
    const [table] = told.filter((each) => hasReached({ ...source, table: each }, step));
    return table === undefined ? [] : partsOf({ ...source, table }, step);
  });
  return { room: parts };
}

/** What the table was there for, where tables had different steps. */
function jobOf(rulebook: Rulebook, table: TableId): Pick<ReportTable, 'job'> {
  const job = jobTitle(rulebook, table);
  return job === '' ? {} : { job };
}

/** What the facilitator noted about the table. */
function noteOf({ view, table, say }: TableSource): readonly ReportPart[] {
  const text = lookUp(view.desk?.notes ?? {}, table) ?? '';
  return text === '' ? [] : [{ kind: 'words', step: '', title: say('report.note'), lines: [{ label: '', text }] }];
}

const creditOf = ({ title, licence, credits }: Deck | Format): ReportCredit => ({ title, licence, lines: credits });
