import { textOf } from '../raw.ts';
import { quoted } from '../words.ts';
import type { Found } from './check.ts';
import { namedAt, type RawFormat, type RawStep } from './raw-format.ts';

/** What cannot be done with a sheet that the whole room has together: everybody has it, and it is nobody's own. */
export function sharedFindings({ steps }: RawFormat): readonly Found[] {
  const shared = new Set(steps.filter(isShared).flatMap((step) => textOf(step.fields.write) ?? []));
  return steps.flatMap((step) => [...sealedAll(step), ...handled(step, shared)]);
}

const isShared = ({ kind, fields }: RawStep): boolean => kind === 'write' && fields.shared !== undefined;

function sealedAll(step: RawStep): readonly Found[] {
  const { path, thing, fields } = step;
  if (!isShared(step) || fields.sealed !== true) return [];
  return [
    {
      path: [...path, 'sealed'],
      code: 'format/shared-conflict',
      message: `${thing} is one sheet for the whole room, and sealed.`,
      hint: 'Leave "sealed" out: everybody sees such a sheet.',
    },
  ];
}

function handled(step: RawStep, shared: ReadonlySet<string>): readonly Found[] {
  const kind = step.kind === 'pass' || step.kind === 'judge' ? step.kind : undefined;
  if (kind === undefined) return [];
  return namedAt(step, kind)
    .filter(({ name }) => shared.has(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/shared-conflict',
      message: `${step.thing} is about ${quoted(name)} of each table, and there is one for the whole room.`,
      hint: kind === 'pass' ? 'Leave the step out: all have it already.' : 'Name a sheet that each table has of its own.',
    }));
}
