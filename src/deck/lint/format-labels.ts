import type { Shape, Step } from '../../engine/format.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Path } from '../problem.ts';
import { quoted } from '../words.ts';
import { type Found, type Named, repeats } from './check.ts';
import type { RawFormat } from './raw-format.ts';

/** Things in one step that have the same name, so that what is written in one would land in the other. */
export const labelFindings = (format: RawFormat, read: readonly (Step | undefined)[]): readonly Found[] =>
  format.steps.flatMap(({ path, thing }, index) => {
    const step = read[index];
    const lists = step === undefined ? [] : listsOf(step);
    return lists.flatMap((list) =>
      repeats(list.items.map(({ id }, i): Named => ({ name: id, path: [...path, ...list.path, i] }))).map(
        ({ again, first }) => ({
          path: again.path,
          code: 'format/duplicate-label' as const,
          message: `${thing}: numbers ${Number(first.path.at(-1)) + 1} and ${Number(again.path.at(-1)) + 1} of ${quoted(list.path.join('.'))} have the same name, ${quoted(again.name)}.`,
          hint: 'Word one of them differently.',
        }),
      ),
    );
  });

/** A list in a step whose items must have different ids. */
interface List {
  readonly path: Path;
  readonly items: readonly { readonly id: string }[];
}

function listsOf(step: Step): readonly List[] {
  switch (step.kind) {
    case 'write':
      return listsOfShape(step.shape);
    case 'place':
      return [{ path: ['columns'], items: step.columns }];
    case 'talk':
      return [{ path: ['questions'], items: step.questions }];
    case 'show':
      return step.reply === undefined ? [] : [{ path: ['reply', 'fields'], items: step.reply.fields }];
    case 'say':
    case 'group':
    case 'deal':
    case 'pass':
    case 'pick':
    case 'inject':
    case 'judge':
      return [];
    default:
      return assertNever(step);
  }
}

function listsOfShape(shape: Shape): readonly List[] {
  switch (shape.shape) {
    case 'fields':
      return [{ path: ['fields'], items: shape.fields }];
    case 'matrix':
      return [
        { path: ['rows'], items: shape.rows },
        { path: ['columns'], items: shape.columns },
      ];
    case 'lanes':
      return [
        { path: ['lanes'], items: shape.lanes },
        { path: ['columns'], items: shape.columns },
      ];
    case 'list':
      return [];
    case 'picture':
      return [{ path: ['rows'], items: shape.rows }];
    case 'sliders':
      return [
        { path: ['pairs'], items: shape.pairs },
        { path: ['handles'], items: shape.handles },
      ];
    case 'order':
      return [
        { path: ['items'], items: shape.items },
        { path: ['marks'], items: shape.marks },
      ];
    case 'ticks':
      return [{ path: ['lines'], items: shape.lines }];
    default:
      return assertNever(shape);
  }
}
