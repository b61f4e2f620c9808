import type { ScreenShow } from '../../engine/host-moves.ts';
import { tableName } from '../boards/source.ts';
import type { DeskSource } from './desk-source.ts';

/** The things that the room's screen can show in this format, in the order in which they are offered. */
export function screenChoices({ rulebook }: DeskSource): readonly ScreenShow[] {
  const { steps, format } = rulebook;
  const shapes = steps.flatMap((step) => (step.kind === 'write' && !step.sealed ? [step.shape.shape] : []));
  const has: { readonly [Show in ScreenShow]: boolean } = {
    auto: true,
    // Only a room that people join over a network has it, and the menu adds it there.
    join: false,
    plans: steps.some(({ kind }) => kind === 'pick'),
    table: true,
    situation: format.situations !== undefined,
    matrix: shapes.includes('matrix'),
    stories: shapes.includes('lanes'),
    carousel: rulebook.tables.length > 1,
    wall: steps.some(({ kind }) => kind === 'talk'),
  };
  return (['auto', 'plans', 'table', 'situation', 'matrix', 'stories', 'carousel', 'wall'] as const).filter(
    (show) => has[show],
  );
}

/** What the room's screen shows now: "Heron’s plan". */
export function screenWords({ rulebook, view, say }: DeskSource): string {
  const { show, table } = view.screen;
  return show === 'table' && table !== null
    ? say('desk.screen.this-table', { table: tableName(rulebook, table) })
    : say(`desk.screen.${show}`);
}
