import type { Header } from '../../../engine/header.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import type { LogProblem } from '../storage.ts';
import { chainNext, chainStart, contentHash } from './chain.ts';
import type { Database } from './database.ts';

interface Content {
  readonly header: string;
  readonly deck: string;
  readonly format: string;
}

interface EntryRow {
  readonly seq: number;
  readonly id: string;
  readonly entry: string;
  readonly chain: string;
}

interface LogEnd {
  readonly number: number;
  readonly seq: number;
  readonly chain: string;
}

/** Follows the chain of a workshop's log from its header to its end. */
export function verifyLog(database: Database, key: string): Result<{ readonly seq: number }, LogProblem> {
  const end = database.get<LogEnd>('SELECT number, seq, chain FROM workshops WHERE key = ?', key);
  const content = end && database.get<Content>(`SELECT * FROM content_${end.number}`);
  if (!content) return fail({ code: 'missing', seq: 0 });
  if (!isAsPinned(content)) return fail({ code: 'changed', seq: 0 });
  return follow(database.all<EntryRow>(`SELECT * FROM entries_${end.number} ORDER BY seq`), end, chainStart(content.header));
}

function isAsPinned({ header, deck, format }: Content): boolean {
  const pins = JSON.parse(header) as Header;
  return contentHash(deck) === pins.deck.hash && contentHash(format) === pins.format.hash;
}

function follow(rows: readonly EntryRow[], end: LogEnd, start: string): Result<{ readonly seq: number }, LogProblem> {
  let chain = start;
  for (const [index, row] of rows.entries()) {
    const seq = index + 1;
    if (row.seq !== seq) return fail({ code: row.seq > seq ? 'missing' : 'changed', seq });
    chain = chainNext(chain, row.entry);
    if (chain !== row.chain || !agrees(row)) return fail({ code: 'changed', seq });
  }
  if (rows.length < end.seq) return fail({ code: 'missing', seq: rows.length + 1 });
  return rows.length === end.seq && chain === end.chain ? ok({ seq: end.seq }) : fail({ code: 'changed', seq: rows.length });
}

/** What an entry is found by stands in the entry itself as well. The chain holds, so the text is what was once written. */
function agrees({ seq, id, entry }: EntryRow): boolean {
  const written = JSON.parse(entry) as { readonly seq: unknown; readonly id: unknown };
  return written.seq === seq && written.id === id;
}
