import { fieldsOf, textOf, textsOf } from '../raw.ts';
import { kindsOf } from './step-kinds.ts';
import { defaultStepId } from './steps/step-base.ts';

/** The id of a step as it stands in a file, whatever else may be wrong with it. */
export function stepIdOf(raw: unknown): string | undefined {
  const fields = fieldsOf(raw);
  const [kind] = kindsOf(fields);
  const half = kind === 'write' && fields.part === 'later' ? '-later' : '';
  const name = kind === undefined ? '' : `${textsOf(fields[kind]).join('-')}${half}`;
  return textOf(fields.id) ?? (kind === undefined || name === '' ? undefined : defaultStepId(kind, name));
}
