import { present } from '../lib/assert.ts';
import { lookUp } from '../lib/look-up.ts';
import type { Result } from '../lib/result.ts';
import { tableWith } from './appliers/with.ts';
import { fold } from './apply.ts';
import type { Event } from './events.ts';
import type { TableId } from './moves.ts';
import type { Rejection } from './rejections.ts';
import type { Rulebook } from './rulebook.ts';
import type { Table, Workshop } from './state.ts';

/** A move being decided: what it has made happen so far, and the state after that. */
export interface Draft {
  readonly rulebook: Rulebook;
  readonly at: number;
  readonly state: Workshop;
  readonly events: readonly Event[];
}

/** What a rule answers: the draft with more events, or why not. */
export type Decision = Result<Draft, Rejection>;

/** Adds one event and folds it. */
export const emit = (draft: Draft, event: Event): Draft => ({
  rulebook: draft.rulebook,
  at: draft.at,
  state: fold(draft.state, event, draft.rulebook.layTable),
  events: [...draft.events, event],
});

/** A table that the move's permission has already found to exist. What the room has together is among its sheets. */
export function tableIn({ tables, shared }: Pick<Workshop, 'tables' | 'shared'>, table: TableId): Table {
  const own = present(lookUp(tables, table), 'table ', table);
  return shared ? withShared(own, shared) : own;
}

type Shared = NonNullable<Workshop['shared']>;

/** Made once for each table as it is, so that what has not changed is the very same. */
const made = new WeakMap<Table, { readonly shared: Shared; readonly table: Table }>();

function withShared(own: Table, shared: Shared): Table {
  const known = made.get(own);
  if (known?.shared === shared) return known.table;
  const table = tableWith(own, { sheets: { ...own.sheets, ...shared } });
  made.set(own, { shared, table });
  return table;
}
