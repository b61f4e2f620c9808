import { present } from '../lib/assert.ts';
import { lookUp } from '../lib/look-up.ts';
import type { Result } from '../lib/result.ts';
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

/** A table that the move's permission has already found to exist. */
export const tableIn = (state: Workshop, table: TableId): Table => present(lookUp(state.tables, table), 'table ', table);
