import { frontStep } from '../../engine/advance.ts';
import { cardOf } from '../../engine/cards.ts';
import type { Outcome } from '../../engine/decide.ts';
import { tableIn } from '../../engine/draft.ts';
import type { Event, FieldWritten } from '../../engine/events.ts';
import type { LogEntry } from '../../engine/log.ts';
import type { TableId } from '../../engine/moves.ts';
import type { RoomFieldWritten } from '../../engine/room-events.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { situationSheet } from '../../engine/situations/sheets.ts';
import type { Workshop } from '../../engine/state.ts';
import type { View } from '../../engine/view.ts';
import { tableView } from '../../engine/views/table-view.ts';
import { view } from '../../engine/views/view.ts';
import type { Say } from '../../i18n/words.ts';
import { sentencesFor } from '../announce.ts';
import { labelOf } from '../boards/field-label.ts';
import { afterwards } from './later-words.ts';
import type { Moment, MomentLine } from './moment.ts';

/** Tells moves one after the other. */
type Narrator = (entry: LogEntry, outcome: Outcome) => Moment;

/** A narrator for moves that follow a state. */
export function narrator(rulebook: Rulebook, from: Workshop, say: Say): Narrator {
  const room = view(rulebook, from, { kind: 'screen' });
  return (entry, { state, events }) => ({
    seq: entry.seq,
    at: Math.max(0, entry.at - rulebook.header.startedAt),
    front: frontStep(rulebook, state).id,
    lines: linesOf({ rulebook, state, room, say: afterwards(say), seq: entry.seq }, events),
  });
}

interface Telling {
  readonly rulebook: Rulebook;
  readonly state: Workshop;
  /** What is told about a table needs its own work only, and that is seen anew each time. */
  readonly room: View;
  readonly seq: number;
  readonly say: Say;
}

/** What the events say of the room, then of each table; what is true of several tables is said once. */
function linesOf(telling: Telling, events: readonly Event[]): readonly MomentLine[] {
  const { rulebook, state } = telling;
  const lines = new Map<string, MomentLine>();
  for (const sentence of sentencesOf(telling, events.filter(isOfRoom), undefined))
    lines.set(sentence, { tables: [], sentence });
  for (const table of rulebook.tables)
    for (const sentence of sentencesOf(telling, events.filter(isOf(table)), table)) {
      const before = lines.get(sentence)?.tables ?? [];
      lines.set(sentence, { sentence, tables: [...before, { table, step: tableIn(state, table).step }] });
    }
  return [...lines.values()];
}

const isOfRoom = (event: Event): boolean => !('table' in event);
const isOf =
  (table: TableId) =>
  (event: Event): boolean =>
    'table' in event && event.table === table;

function sentencesOf(telling: Telling, events: readonly Event[], table: TableId | undefined): readonly string[] {
  if (events.length === 0) return [];
  const { rulebook, state, room, seq, say } = telling;
  const work = table === undefined ? [] : [tableView(rulebook, state, table)];
  const said = sentencesFor(rulebook, { seq, view: { ...room, work }, legal: [] }, events, say);
  return said.length > 0 ? said : [...new Set(events.flatMap((event) => wroteSentence(telling, event)))];
}

/** Words are not announced while somebody writes them; afterwards it is worth telling where they were written. */
function wroteSentence({ rulebook, state, say }: Telling, event: Event): readonly string[] {
  if (event.type !== 'fieldWritten' && event.type !== 'roomFieldWritten') return [];
  const label = labelAt(rulebook, state, event, say);
  return label === '' ? [] : [say(event.value === '' ? 'watch.wiped' : 'watch.wrote', { label })];
}

/** The label of a line for words, or the title of the card that the words are about. */
function labelAt(
  rulebook: Rulebook,
  state: Workshop,
  { sheet, field, ...where }: FieldWritten | RoomFieldWritten,
  say: Say,
): string {
  const spec = rulebook.sheets.get(sheet);
  const kind = spec?.fields.get(field)?.kind ?? 'mark';
  if (spec) return kind === 'mark' || kind === 'cast' ? '' : labelOf(spec, field, say).label;
  if (!('table' in where)) return '';
  const now = tableIn(state, where.table);
  const name = sheet.slice(sheet.indexOf('/') + 1);
  const landed = now.situations.find(({ key }) => situationSheet(key) === sheet);
  return cardOf(rulebook, now, landed?.card ?? name)?.title ?? landed?.title ?? '';
}
