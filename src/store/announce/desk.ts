import type { EventOf, EventType } from '../../engine/events.ts';
import type { TableId } from '../../engine/moves.ts';
import type { ToldEvent } from '../../engine/views/told.ts';
import { listOf } from '../../i18n/cards/match-words.ts';
import { tableName } from '../boards/source.ts';
import type { Teller, Telling } from './telling.ts';

/** A sentence about tables, or about none. */
export interface Said {
  readonly table: TableId | undefined;
  readonly text: string;
}

/** What says of itself at which table it happened. */
const namesItsTable: ReadonlySet<EventType> = new Set([
  'helpAsked',
  'answerGiven',
  'answerTakenBack',
  'cardWritten',
  'tableRewound',
] as const);

type OtherWords = 'situationLanded' | 'helpAsked' | 'answerGiven' | 'answerTakenBack' | 'cardWritten';

/** What a table hears about itself, in words for whoever looks after all tables. */
export const deskTellers: { readonly [Type in OtherWords]: Teller<Type> } = {
  situationLanded: ({ card, title }, { rulebook, say }) =>
    say('said.desk.landed', { title: card === null ? title : (rulebook.cards.get(card)?.title ?? card) }),
  helpAsked: ({ table, since }, { rulebook, say }) =>
    say(since === null ? 'said.desk.helpOver' : 'desk.need.help', { table: tableName(rulebook, table) }),
  answerGiven: ({ table }, { rulebook, say }) => say('said.desk.answerGiven', { table: tableName(rulebook, table) }),
  answerTakenBack: ({ table }, { rulebook, say }) => say('said.desk.answerTakenBack', { table: tableName(rulebook, table) }),
  cardWritten,
};

function cardWritten({ table, card }: EventOf<'cardWritten'>, { rulebook, say }: Telling): string {
  const key = card.state === 'asked' ? 'desk.need.price' : 'said.desk.cardWritten';
  return say(key, { table: tableName(rulebook, table), title: card.title });
}

/** At which table something happened that does not say so itself. */
export const tableOf = (event: ToldEvent): TableId | undefined =>
  'table' in event && event.table !== null && !namesItsTable.has(event.type) ? event.table : undefined;

/** Each sentence once, with the tables that it is about, unless that is every table: "Heron and Wren: Blocked by IT has landed." */
export function withTables(said: readonly Said[], telling: Telling): readonly string[] {
  const groups = new Map<string, readonly TableId[]>();
  for (const { table, text } of said) {
    const before = groups.get(text) ?? [];
    groups.set(text, table === undefined || before.includes(table) ? before : [...before, table]);
  }
  return [...groups].map(([text, tables]) => lineFor(tables, text, telling));
}

/** More names than this are only counted. */
const mostNames = 4;

function lineFor(tables: readonly TableId[], text: string, { rulebook, say }: Telling): string {
  if (tables.length === 0 || tables.length === rulebook.tables.length) return text;
  const names = tables.map((table) => tableName(rulebook, table));
  const who = names.length > mostNames ? say('tables', { count: names.length }) : listOf(names, say);
  return say('watch.line', { who, sentence: text });
}
