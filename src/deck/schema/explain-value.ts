import type * as z from 'zod';
import type { Path } from '../problem.ts';
import type { Subject } from '../subject.ts';
import { asWord, mended, quoted, slug, suggestion } from '../words.ts';
import { forbiddenNames } from '../yaml/check-tree.ts';
import { lastWord, missing, typeName, type ValueFinding } from './explain-missing.ts';
import { wrongSize } from './explain-size.ts';

/** One issue about one value, in a sentence. */
export function explainValue(issue: z.core.$ZodIssue, value: unknown, path: Path, subject: Subject): ValueFinding {
  const about = subject.field === '' ? subject.thing : `${subject.thing}: ${quoted(subject.field)}`;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined || value === null ? missing(value, path, subject) : wrongType(issue, value, about);
    case 'too_small':
    case 'too_big':
      return wrongSize(issue, value, path, subject, about);
    case 'invalid_value':
      return value === undefined || value === null ? missing(value, path, subject) : unknownWord(issue, value, about);
    case 'invalid_key':
      return badName(path.at(-1), path, `${subject.thing}: the key`);
    default:
      return badName(value, path, about);
  }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, value: unknown, about: string): ValueFinding {
  const wanted = typeName(issue.expected);
  const scalar = typeof value !== 'object';
  return {
    code: 'wrong-type',
    message: `${about} must be ${wanted}, and this is ${typeName(Array.isArray(value) ? 'array' : typeof value)}.`,
    hint: issue.expected === 'string' && scalar ? 'Put it in quotation marks.' : `Write ${wanted} here.`,
    ...(issue.expected === 'string' && scalar ? { mend: { quote: true } } : {}),
  };
}

function unknownWord(issue: z.core.$ZodIssueInvalidValue, value: unknown, about: string): ValueFinding {
  const shown = typeof value === 'object' ? typeName(Array.isArray(value) ? 'array' : 'object') : quoted(asWord(value));
  return {
    code: 'unknown-word',
    message: `${about} cannot be ${shown}.`,
    hint: suggestion(asWord(value), issue.values.map(String), 'It can be:'),
    ...mended(asWord(value), issue.values.map(String)),
  };
}

function badName(value: unknown, path: Path, about: string): ValueFinding {
  const name = asWord(value);
  if (lastWord(path) === 'language') return badLanguage(about);
  if (forbiddenNames.has(name)) {
    return {
      code: 'reserved-name',
      message: `${about} cannot be ${quoted(name)}, a word that programs keep for themselves.`,
      hint: 'Choose another name.',
    };
  }
  const isCell = lastWord(path) === 'aim' || lastWord(path) === 'cell';
  const better = isCell ? name.split('/', 2).map(slug).join('/') : slug(name);
  return {
    code: 'bad-name',
    message: `${about} is ${quoted(name)}; a name has lower-case letters, digits and hyphens, at most 64${isCell ? ', and a cell is row/column' : ''}.`,
    hint: better === '' ? 'Write a name such as open-day.' : `Write ${quoted(better)}.`,
  };
}

const badLanguage = (about: string): ValueFinding => ({
  code: 'bad-language',
  message: `${about} is not the short name of a language.`,
  hint: 'Write en for English, cy for Welsh, pl for Polish.',
});
