import type { TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Workshop } from '../../src/engine/state.ts';

/** An id that nothing has. */
export const noSuch = 'nowhere';

export const tableIds = ({ tables }: Rulebook): readonly TableId[] => [...tables, noSuch];
export const stepIds = ({ steps }: Rulebook): readonly string[] => [...steps.map((step) => step.id), noSuch];
export const situationKeys = (state: Workshop, table: TableId): readonly string[] => [
  ...(state.tables[table]?.situations ?? []).map(({ key }) => key),
  noSuch,
];
