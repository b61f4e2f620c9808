import { sharedSeat } from '../../engine/people.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { View } from '../../engine/view.ts';
import type { JoinView } from '../../protocol/room.ts';
import { tableName } from '../boards/source.ts';
import { spaced } from './code-words.ts';

/** How people join, for the back row. */
export interface JoinSlide {
  readonly format: string;
  readonly address: string;
  readonly code: string;
  readonly qr: readonly string[];
  /** People at tables. */
  readonly here: number;
  readonly tables: readonly { readonly key: string; readonly name: string; readonly here: number }[];
}

interface JoinSource {
  readonly rulebook: Rulebook;
  readonly view: View;
  /** Nothing on one screen. */
  readonly joining: JoinView | undefined;
}

/** Whether anybody new can come in. */
export const isOpen = (joining: JoinView | undefined): joining is JoinView =>
  joining !== undefined && joining.code !== '' && !joining.locked;

/** Whether the screen shows how to join: when the facilitator says so, and in the opening step while the screen follows the step. */
export function showsJoin({ rulebook, view, joining }: JoinSource): boolean {
  if (!joining || joining.code === '' || view.phase === 'ended') return false;
  if (view.screen.show !== 'auto') return view.screen.show === 'join';
  const first = rulebook.steps[0]?.id;
  return !joining.locked && view.tables.every(({ step }) => step === first);
}

/** With more tables than this only the sum is told. */
const mostTables = 8;

export function joinSlide({ rulebook, view }: JoinSource, joining: JoinView): JoinSlide {
  const tables = view.tables.map(({ table, people }) => ({
    key: table,
    name: tableName(rulebook, table),
    here: people.filter(({ seat }) => seat !== sharedSeat(table)).length,
  }));
  return {
    format: rulebook.format.title,
    address: joining.address.replace(/^http:\/\//, ''),
    code: spaced(joining.code),
    qr: joining.qr,
    here: tables.reduce((sum, { here }) => sum + here, 0),
    tables: tables.length > mostTables ? [] : tables,
  };
}
