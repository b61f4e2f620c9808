import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { Workshop } from '../../engine/state.ts';
import { stepIn } from '../../engine/steps/register.ts';
import { view } from '../../engine/views/view.ts';
import type { Say } from '../../i18n/words.ts';
import { glanceOf, tableName } from '../boards/source.ts';
import { partsOf } from '../report/parts-of.ts';
import { planPart, planStep } from '../report/plan-part.ts';
import type { ReportPart } from '../report/report-parts.ts';
import type { TableSource } from '../report/report-source.ts';
import { situationsPart } from '../report/situations-part.ts';

/** One table as it was after a move. */
export interface TableThen {
  /** "Heron". */
  readonly name: string;
  /** The title of the step that it was at. */
  readonly step: string;
  /** The sheet of that step, the plan, and what had landed: as far as there was any. */
  readonly parts: readonly ReportPart[];
}

interface Looking {
  readonly table: TableId;
  /** Whether owners are told by name. */
  readonly names: boolean;
  readonly say: Say;
}

/** What lay on a table in a state of its workshop. */
export function tableThen(rulebook: Rulebook, state: Workshop, { table, names, say }: Looking): TableThen {
  const now = view(rulebook, state, { kind: 'facilitator' });
  const source: TableSource = { rulebook, view: now, people: {}, names, say, date: '', day: '', table };
  const step = stepIn(rulebook, glanceOf(now, table).step);
  const told = planStep(rulebook) ?? step;
  const parts = [planPart(source, told), situationsPart(source, told)].flatMap((part) => part ?? []);
  const sheets = partsOf(source, step).filter(
    ({ kind }) => kind === 'words' || kind === 'matrix' || kind === 'story' || kind === 'picture',
  );
  return { name: tableName(rulebook, table), step: step.title, parts: [...sheets, ...parts] };
}
