import { lookUp } from '../lib/look-up.ts';
import type { LooseLine } from '../store/boards/loose-lines.ts';
import { workOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { TextLine } from './text-line.tsx';

interface LooseTextLineProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
  readonly line: LooseLine;
  /** Its label stands elsewhere, and it is one line high. */
  readonly compact?: boolean;
}

/** A line that belongs to something that has landed, or to a card of the plan. */
export function LooseTextLine({ session, state, table, line, compact = false }: LooseTextLineProps) {
  const { sheet, field, label } = line;
  const view = lookUp(workOf(state.snapshot.view, table).sheets, sheet);
  return (
    <TextLine
      session={session}
      state={state}
      table={table}
      sheet={sheet}
      field={field}
      now={view && lookUp(view.fields, field.id)}
      label={label}
      compact={compact}
    />
  );
}
