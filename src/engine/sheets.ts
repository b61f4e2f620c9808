import type { SuitId } from './deck.ts';
import type { Format, ResultName, Shape, ShapeName, Step, StepId, StepOf } from './format.ts';
import type { FieldId } from './moves.ts';
import { fieldsOfShape } from './shapes/register.ts';

/** A sheet as the rules see it: a set of fields. What it looks like is its shape. */
export interface SheetSpec {
  readonly sheet: ResultName;
  readonly step: StepId;
  readonly shape: Shape;
  readonly fields: ReadonlyMap<FieldId, FieldSpec>;
  /** Who writes it, where there is one for the whole room. */
  readonly shared?: 'facilitator' | 'tables';
}

export type FieldSpec = TextSpec | NumberSpec | MarkSpec | CastSpec | OrderSpec | ChoiceSpec;

/** Free words. */
export interface TextSpec {
  readonly kind: 'text';
  readonly id: FieldId;
  /** Most code points. */
  readonly max: number;
  /** Open only while this mark is set. */
  readonly when?: FieldId;
}

/** A whole number in digits, or empty. */
export interface NumberSpec {
  readonly kind: 'number';
  readonly id: FieldId;
  readonly least: number;
  readonly most: number;
}

/** A tick: empty, `wanted`, or `most`. */
export interface MarkSpec {
  readonly kind: 'mark';
  readonly id: FieldId;
}

/** The id of a card that names somebody, or empty. */
export interface CastSpec {
  readonly kind: 'cast';
  readonly id: FieldId;
  readonly suit: SuitId;
}

/** A line that people write: words, or a number. */
export type LineSpec = TextSpec | NumberSpec;

export const isLine = (field: FieldSpec | undefined): field is LineSpec => field?.kind === 'text' || field?.kind === 'number';

/** The order of things on the sheet: some or all of their ids, each once, with spaces between. */
export interface OrderSpec {
  readonly kind: 'order';
  readonly id: FieldId;
  readonly items: readonly string[];
}

/** One of a few words that the format gives, or empty. */
export interface ChoiceSpec {
  readonly kind: 'choice';
  readonly id: FieldId;
  readonly values: readonly string[];
}

/** The values a mark can have, in the order a person meets them. */
export const markValues = ['', 'wanted', 'most'] as const;

/** Shapes that are read from the first line to the last, beside the table as well as on it. */
const readShapes: ReadonlySet<ShapeName> = new Set<ShapeName>(['list', 'picture', 'sliders', 'order', 'ticks']);

/** Whether a sheet is read line by line: one that is not drawn as a matrix or a story, and is no plain form. */
export const isReadSheet = ({ shape }: Pick<SheetSpec, 'shape'>): boolean => readShapes.has(shape.shape);

/** A step that fills such a sheet, and whose table has its own and does not keep it to itself. */
export const isOpenSheet = (step: Step): step is StepOf<'write'> =>
  step.kind === 'write' && !step.sealed && step.shared === undefined && isReadSheet(step);

/** Every sheet that the steps of a format make, by the name of the result. */
export function sheetsOf(format: Format): ReadonlyMap<ResultName, SheetSpec> {
  const sheets = new Map<ResultName, SheetSpec>();
  for (const step of format.steps) {
    const made = sheetOf(step, sheets);
    if (made) sheets.set(made.sheet, made);
  }
  return sheets;
}

function sheetOf(step: Step, earlier: ReadonlyMap<ResultName, SheetSpec>): SheetSpec | undefined {
  switch (step.kind) {
    case 'write':
      return { ...spec(step.sheet, step.id, step.shape), ...(step.shared && { shared: step.shared }) };
    case 'talk':
      return spec(step.sheet, step.id, { shape: 'fields', fields: step.questions });
    case 'show':
      return step.reply && spec(step.reply.sheet, step.id, { shape: 'fields', fields: step.reply.fields });
    case 'pass': {
      const passed = earlier.get(step.what);
      return passed && { ...passed, sheet: step.as, step: step.id };
    }
    default:
      return undefined;
  }
}

function spec(sheet: ResultName, step: StepId, shape: Shape): SheetSpec {
  return { sheet, step, shape, fields: new Map(fieldsOfShape(shape).map((field) => [field.id, field])) };
}
