import type { Format } from '../engine/format.ts';
import { lookUp } from '../lib/look-up.ts';
import { type Retelling, retellStep, type TextPath } from './format-texts.ts';

/** The texts of a format in another language. What is not translated is missing. */
export interface FormatTranslation {
  /** The id of the format. */
  readonly 'translates-format': string;
  /** BCP 47 tag of the language of these texts. */
  readonly language: string;
  /** The version of the format that it was made from. */
  readonly version: number;
  readonly title?: string;
  readonly about?: string;
  /** Takes the place of the whole list. */
  readonly credits?: readonly string[];
  /** Titles of the jobs, by their ids. */
  readonly jobs?: Readonly<Record<string, string>>;
  /** By the ids of the steps. */
  readonly steps: Readonly<Record<string, StepTexts>>;
  /** A native speaker has read it. */
  readonly reviewed: boolean;
}

export interface StepTexts {
  readonly title?: string;
  readonly heading?: string;
  readonly ask?: string;
  readonly done?: string;
  /** Takes the place of the whole list. */
  readonly text?: readonly string[];
  /** Of a sheet, of questions, or of the client's reply, by their ids. */
  readonly fields?: Readonly<Record<string, FieldTexts>>;
  readonly rows?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, string>>;
  readonly lanes?: Readonly<Record<string, string>>;
  /** Of a list: what one line is called, and what could be written there. */
  readonly line?: string;
  readonly hint?: string;
  readonly pairs?: Readonly<Record<string, PairTexts>>;
  readonly handles?: Readonly<Record<string, string>>;
  readonly items?: Readonly<Record<string, string>>;
  readonly marks?: Readonly<Record<string, string>>;
  readonly lines?: Readonly<Record<string, string>>;
  readonly prize?: string;
}

/** What stands at the two ends of a slider. */
export interface PairTexts {
  readonly left?: string;
  readonly right?: string;
}

export interface FieldTexts {
  readonly label?: string;
  readonly hint?: string;
}

/** The format in another language. What is not translated stays in the format's own; a step without any texts says so. */
export function translateFormat(
  format: Format,
  { language, title, about, credits, jobs = {}, steps }: FormatTranslation,
): Format {
  const { groups } = format;
  return {
    ...format,
    language,
    title: title ?? format.title,
    about: about ?? format.about,
    credits: credits ?? format.credits,
    groups: groups.jobs
      ? { ...groups, jobs: groups.jobs.map((job) => ({ ...job, title: lookUp(jobs, job.id) ?? job.title })) }
      : groups,
    steps: format.steps.map((step) => {
      const texts = lookUp(steps, step.id);
      return texts ? retellStep(step, retellingOf(texts)) : { ...step, language: format.language };
    }),
  };
}

const retellingOf = (texts: StepTexts): Retelling => ({
  text: (path, text) => textAt(texts, path) ?? text,
  list: (_, list) => texts.text ?? list,
});

function textAt(texts: StepTexts, path: TextPath): string | undefined {
  let there: unknown = texts;
  for (const key of path) {
    if (typeof there !== 'object' || there === null) return undefined;
    there = lookUp(there as Readonly<Record<string, unknown>>, key);
  }
  return typeof there === 'string' ? there : undefined;
}
