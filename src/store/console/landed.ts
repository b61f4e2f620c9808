import type { SituationKey, TableId } from '../../engine/moves.ts';
import type { SituationView } from '../../engine/view.ts';
import { tableName } from '../boards/source.ts';
import { type DeskSource, isPending, situationTitle } from './desk-source.ts';

/** Something that has landed, and what became of it at each table. */
export interface Landed {
  readonly key: string;
  readonly title: string;
  readonly at: readonly LandedAt[];
}

export interface LandedAt {
  readonly table: TableId;
  readonly name: string;
  readonly situation: SituationKey;
  /** "in hand", "taken back". */
  readonly words: string;
  readonly pending: boolean;
  readonly canWithdraw: boolean;
  /** The facilitator may decide, although no answer has been given. */
  readonly canRule: boolean;
}

/** All that has landed, what is still in somebody's hands first. */
export function landedSituations(source: DeskSource): readonly Landed[] {
  const groups = new Map<string, Landed>();
  for (const { table, situations } of source.view.work)
    for (const situation of situations) {
      const key = situation.card ?? `${situation.title}\n${situation.text}`;
      const before = groups.get(key)?.at ?? [];
      groups.set(key, { key, title: situationTitle(source, situation), at: [...before, landedAt(source, table, situation)] });
    }
  const all = [...groups.values()];
  return [...all.filter(isInHand), ...all.filter((landed) => !isInHand(landed))];
}

const isInHand = ({ at }: Landed): boolean => at.some(({ pending }) => pending);

function landedAt(source: DeskSource, table: TableId, situation: SituationView): LandedAt {
  const { rulebook, legal, say } = source;
  const { key, status } = situation;
  const may = (type: 'withdrawSituation' | 'ruleOnAnswer'): boolean =>
    legal.some((move) => move.type === type && move.table === table && move.situation === key);
  return {
    table,
    name: tableName(rulebook, table),
    situation: key,
    words: say(`desk.status.${status}`),
    pending: isPending(situation),
    canWithdraw: may('withdrawSituation'),
    canRule: status === 'open' && may('ruleOnAnswer'),
  };
}
