import type * as z from 'zod';
import type { Finding, Path, Problem } from '../problem.ts';
import { fieldsOf, valueAt } from '../raw.ts';
import { subjectOf } from '../subject.ts';
import { mended, nearest, quoted, suggestion } from '../words.ts';
import { forbiddenNames, mergeKey } from '../yaml/check-tree.ts';
import { problemIn } from '../yaml/problem-in.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { kindMeant } from './explain-union.ts';
import { explainValue } from './explain-value.ts';

type Issue = z.core.$ZodIssue;
/** The first half of every code about a kind of file. */
export type FileKind = 'deck' | 'format';

/** The most unknown keys told about one mapping, and the most issues explained about one file: more than anybody reads. */
const mostKeys = 20;
const mostIssues = 400;

/** What a schema found wrong, as problems in plain sentences, each at its place. `base` leads to the value that the schema was asked about. */
export function explain(kind: FileKind, yaml: YamlFile, issues: readonly Issue[], base: Path = []): readonly Problem[] {
  return issues.slice(0, mostIssues).flatMap((issue) => {
    const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
    if (issue.code === 'invalid_union') return unionProblems(kind, yaml, issue, path);
    return issue.code === 'unrecognized_keys' ? unknownKeys(kind, yaml, issue, path) : [oneProblem(kind, yaml, issue, path)];
  });
}

/** Of the ways in which something can be written, only the one that was meant is explained. */
function unionProblems(kind: FileKind, yaml: YamlFile, issue: z.core.$ZodIssueInvalidUnion, path: Path): readonly Problem[] {
  const meant = kindMeant(issue, yaml, path);
  if (meant.ok) return explain(kind, yaml, meant.value, path);
  const { key, ...finding } = meant.error;
  return [key === undefined ? problemIn(yaml, path, 'value', finding) : problemIn(yaml, [...path, key], 'key', finding)];
}

function oneProblem(kind: FileKind, yaml: YamlFile, issue: Issue, path: Path): Problem {
  const finding = explainValue(issue, valueAt(yaml.data, path), path, subjectOf(yaml.data, path));
  const code = finding.code === 'no-alt' ? 'deck/no-alt' : (`${kind}/${finding.code}` as const);
  return problemIn(yaml, path, issue.code === 'invalid_key' ? 'key' : 'value', { ...finding, code });
}

function unknownKeys(kind: FileKind, yaml: YamlFile, issue: z.core.$ZodIssueUnrecognizedKeys, path: Path): readonly Problem[] {
  const present = fieldsOf(valueAt(yaml.data, path));
  const free = issue.message.split(' ').filter((known) => !Object.hasOwn(present, known));
  const found = issue.keys
    .filter((key) => key !== mergeKey && !forbiddenNames.has(key))
    .slice(0, mostKeys)
    .map((key) => ({ key, finding: unknownKey(kind, yaml, path, key, free) }));
  const words = found.map(({ finding }) => wordOf(finding));
  return found.map(({ key, finding: { mend, ...finding } }, index) => {
    const alone = words.filter((word) => word === words[index]).length === 1;
    return problemIn(yaml, [...path, key], 'key', alone && mend ? { ...finding, mend } : finding);
  });
}

/** The word that mends a key. Two keys cannot both become the same. */
const wordOf = ({ mend }: Finding): string | undefined => (mend && 'word' in mend ? mend.word : undefined);

function unknownKey(kind: FileKind, yaml: YamlFile, path: Path, key: string, free: readonly string[]): Finding {
  const { thing, field } = subjectOf(yaml.data, path);
  const cut = valueAt(yaml.data, [...path, key]) === null && nearest(key, free) === undefined;
  return {
    code: `${kind}/unknown-key`,
    message: `${thing} has a key ${quoted(key)}${field === '' ? '' : ` in ${quoted(field)}`}, which means nothing here.`,
    hint: cut ? cutText : suggestion(key, free, 'What could still be said here:'),
    ...mended(key, free),
  };
}

const cutText = 'Is it the rest of a text? Inside brackets a comma ends a text that has no quotation marks around it.';
