import type * as z from 'zod';
import type { Path } from '../problem.ts';
import { isMapping } from '../raw.ts';
import type { Subject } from '../subject.ts';
import { textLength } from '../text-length.ts';
import { asWord, counted } from '../words.ts';
import { missing, type ValueFinding } from './explain-missing.ts';

type SizeIssue = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall;

/** What is wrong with a text too long or empty, a list or mapping with too few or too many things, a number out of range. */
export function wrongSize(issue: SizeIssue, value: unknown, path: Path, subject: Subject, about: string): ValueFinding {
  if (typeof value === 'string')
    return issue.code === 'too_big' ? longText(issue, value, path, about) : missing(null, path, subject);
  if (Array.isArray(value)) return wrongCount(issue, value.length, about);
  return isMapping(value) ? wrongCount(issue, Object.keys(value).length, about) : outOfRange(issue, value, about);
}

function longText(issue: z.core.$ZodIssueTooBig, value: string, path: Path, about: string): ValueFinding {
  const most = Number(issue.maximum);
  const length = textLength(value.replace(/\s+/g, ' ').trim(), most);
  const where = path[0] === 'cards' ? ' on a card' : '';
  return {
    code: 'too-long',
    message: `${about} has ${length} characters, and at most ${most} fit${where}.`,
    hint: `Shorten it by ${counted(length - most, 'character')} or more.`,
  };
}

function wrongCount(issue: SizeIssue, count: number, about: string): ValueFinding {
  const short = issue.code === 'too_small';
  return {
    code: short ? 'too-few' : 'too-many',
    message: `${about} has ${counted(count, 'item')}, and there must be ${boundOf(issue)}.`,
    hint: short ? 'Add an item.' : 'Remove some.',
  };
}

const outOfRange = (issue: SizeIssue, value: unknown, about: string): ValueFinding => ({
  code: 'out-of-range',
  message: `${about} is ${asWord(value)}, and it must be ${boundOf(issue)}.`,
  hint: `Choose a number that is ${boundOf(issue)}.`,
});

const boundOf = (issue: SizeIssue): string =>
  issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
