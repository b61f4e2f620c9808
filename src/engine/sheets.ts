import type { SuitId } from './deck.ts';
import type { Format, ResultName, Shape, Step, StepId } from './format.ts';
import type { FieldId } from './moves.ts';
import { fieldsOfShape } from './shapes/register.ts';

/** A sheet as the rules see it: a set of fields. What it looks like is its shape. */
export interface SheetSpec {
  readonly sheet: ResultName;
  readonly step: StepId;
  readonly shape: Shape;
  readonly fields: ReadonlyMap<FieldId, FieldSpec>;
}

export type FieldSpec = TextSpec | NumberSpec | MarkSpec | CastSpec;

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

/** The values a mark can have, in the order a person meets them. */
export const markValues = ['', 'wanted', 'most'] as const;

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
      return spec(step.sheet, step.id, step.shape);
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
