import * as z from 'zod';
import type { FieldTexts, FormatTranslation, PairTexts, StepTexts } from '../../i18n/translate-format.ts';
import { credits, heading, language, line, mapping, name, record, whole } from './shapes.ts';
import {
  columnTitle,
  fieldHint,
  fieldLabel,
  rowTitle,
  stepAsk,
  stepDone,
  stepHeading,
  stepText,
  stepTitle,
} from './step-texts.ts';

const field = mapping({
  label: fieldLabel.exactOptional(),
  hint: fieldHint.exactOptional(),
}) satisfies z.ZodType<FieldTexts>;

const statement = line(80, 'A statement.');

const pair = mapping({
  left: statement.exactOptional(),
  right: statement.exactOptional(),
}) satisfies z.ZodType<PairTexts>;

const titles = (thing: string, title: typeof rowTitle) => record(name(`The id of a ${thing}.`), title, 40).exactOptional();

const step = mapping({
  title: stepTitle.exactOptional(),
  heading: stepHeading.exactOptional(),
  ask: stepAsk.exactOptional(),
  done: stepDone.exactOptional(),
  text: stepText.exactOptional(),
  fields: record(name('The id of a field or a question.'), field, 12).exactOptional(),
  rows: titles('row', rowTitle),
  columns: titles('column', columnTitle),
  lanes: titles('lane', rowTitle),
  line: line(40, 'What one line of a list is called.').exactOptional(),
  hint: line(120, 'What could be written in a list.').exactOptional(),
  pairs: record(name('The id of a pair of statements.'), pair, 10).exactOptional(),
  handles: titles('handle', rowTitle),
  items: titles('thing that is laid in order', rowTitle),
  marks: titles('mark', rowTitle),
  lines: titles('line that is ticked', rowTitle),
  prize: line(160, 'What there is to win.').exactOptional(),
}) satisfies z.ZodType<StepTexts>;

/** The shape of a file that holds a format's texts in another language. */
export const formatTranslationSchema = mapping({
  'translates-format': name('The name of the format.'),
  language,
  version: whole(1, 1_000_000, 'The version of the format that it was made from.'),
  title: heading.title.exactOptional(),
  about: heading.about.exactOptional(),
  credits: credits.exactOptional(),
  jobs: titles('job', rowTitle),
  steps: record(name('The id of a step.'), step, 60).default({}).meta({ description: 'The texts of the steps.' }),
  reviewed: z.boolean().default(false).meta({ description: 'A native speaker has read it.' }),
}) satisfies z.ZodType<FormatTranslation>;
