import type { CastRow, Labelled, Shape, Step, StepBase, TextField } from '../engine/format.ts';
import type { SliderPair } from '../engine/shapes/shape.ts';
import { assertNever } from '../lib/assert.ts';

/** Where a text stands in the texts of a step: `fields`, `organisation`, `hint`. */
export type TextPath = readonly string[];

/** Says a text anew, or a list of texts. An empty text is never asked about. */
export interface Retelling {
  readonly text: (path: TextPath, text: string) => string;
  readonly list: (path: TextPath, texts: readonly string[]) => readonly string[];
}

/** A step with every text in it said anew; its ids and rules stay as they are. */
export function retellStep(step: Step, retell: Retelling): Step {
  const head = retellHead(step, retell);
  switch (step.kind) {
    case 'say':
      return { ...step, ...head, text: step.text.length === 0 ? step.text : retell.list(['text'], step.text) };
    case 'write':
      return { ...step, ...head, shape: retellShape(step.shape, retell) };
    case 'place':
      return { ...step, ...head, columns: titles('columns', step.columns, retell) };
    case 'show':
      if (step.reply === undefined) return { ...step, ...head };
      return { ...step, ...head, reply: { ...step.reply, fields: retellFields(step.reply.fields, retell) } };
    case 'talk':
      return { ...step, ...head, questions: retellFields(step.questions, retell) };
    case 'judge':
      return { ...step, ...head, ...(step.prize !== undefined && { prize: saidAnew(['prize'], step.prize, retell) }) };
    case 'group':
    case 'deal':
    case 'pass':
    case 'pick':
    case 'inject':
      return { ...step, ...head };
    default:
      return assertNever(step);
  }
}

function retellHead(step: StepBase, retell: Retelling): Pick<StepBase, 'title' | 'heading' | 'ask' | 'done'> {
  const say = (key: 'title' | 'heading' | 'ask' | 'done'): string => saidAnew([key], step[key], retell);
  return { title: say('title'), heading: say('heading'), ask: say('ask'), done: say('done') };
}

function retellShape(shape: Shape, retell: Retelling): Shape {
  switch (shape.shape) {
    case 'fields':
      return { ...shape, fields: retellFields(shape.fields, retell) };
    case 'matrix':
      return { ...shape, rows: titles('rows', shape.rows, retell), columns: titles('columns', shape.columns, retell) };
    case 'lanes':
      return { ...shape, lanes: titles('lanes', shape.lanes, retell), columns: titles('columns', shape.columns, retell) };
    case 'list':
      return { ...shape, line: saidAnew(['line'], shape.line, retell), hint: saidAnew(['hint'], shape.hint, retell) };
    case 'picture': {
      const half = (key: 'now' | 'later'): string => saidAnew(['columns', key], shape[key], retell);
      return { ...shape, rows: titles('rows', shape.rows, retell), now: half('now'), later: half('later') };
    }
    case 'sliders':
      return {
        ...shape,
        pairs: shape.pairs.map((pair) => saidPair(pair, retell)),
        handles: titles('handles', shape.handles, retell),
      };
    case 'order':
      return { ...shape, items: titles('items', shape.items, retell), marks: titles('marks', shape.marks, retell) };
    case 'ticks':
      return { ...shape, lines: titles('lines', shape.lines, retell) };
    default:
      return assertNever(shape);
  }
}

const saidPair = (pair: SliderPair, retell: Retelling): SliderPair => ({
  ...pair,
  left: saidAnew(['pairs', pair.id, 'left'], pair.left, retell),
  right: saidAnew(['pairs', pair.id, 'right'], pair.right, retell),
});

const saidAnew = (path: TextPath, text: string, retell: Retelling): string => (text === '' ? text : retell.text(path, text));

const titles = <Row extends Labelled | CastRow>(key: string, rows: readonly Row[], retell: Retelling): readonly Row[] =>
  rows.map((row) => ({ ...row, title: saidAnew([key, row.id], row.title, retell) }));

const retellFields = (fields: readonly TextField[], retell: Retelling): readonly TextField[] =>
  fields.map((field) => ({
    ...field,
    label: saidAnew(['fields', field.id, 'label'], field.label, retell),
    hint: saidAnew(['fields', field.id, 'hint'], field.hint, retell),
  }));
