import type { Labelled } from '../../engine/format.ts';
import type { ChoiceSpec } from '../../engine/sheets.ts';
import { textIn } from '../../store/boards/source.ts';
import { put, type SheetBodyProps, viewOf } from './sheet-body.ts';

interface ChoiceLineProps extends SheetBodyProps {
  readonly field: ChoiceSpec;
  readonly label: string;
  readonly choices: readonly Labelled[];
}

/** One of a few words, or none. */
export function ChoiceLine({ field, label, choices, ...body }: ChoiceLineProps) {
  return (
    <select
      aria-label={label}
      value={textIn(viewOf(body), field.id)}
      onChange={(event) => void put(body, field.id, event.currentTarget.value)}
    >
      <option value="">{body.session.say('shape.choice.none')}</option>
      {choices.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
