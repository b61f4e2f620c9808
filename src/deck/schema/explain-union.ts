import type * as z from 'zod';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Finding, Path } from '../problem.ts';
import { fieldsOf, isMapping, valueAt } from '../raw.ts';
import { subjectOf } from '../subject.ts';
import { mended, nearest, quoted } from '../words.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { kindsMark } from './shapes.ts';

type Issue = z.core.$ZodIssue;

/** A finding about a whole value, or about one key of it. */
interface KeyFinding extends Finding {
  readonly key?: string;
}

/** The issues of the way to write something that was meant, or what is wrong when a mapping does not say of which kind it is. */
export function kindMeant(
  { errors, message }: z.core.$ZodIssueInvalidUnion,
  yaml: YamlFile,
  path: Path,
): Result<readonly Issue[], KeyFinding> {
  const value = valueAt(yaml.data, path);
  if (!message.startsWith(kindsMark) || !isMapping(value)) return ok(likeliest(errors));
  const kinds = message.slice(kindsMark.length).trim().split(' ');
  const said = kinds.filter((kind) => Object.hasOwn(value, kind));
  const [kind = ''] = said;
  const { thing, field } = subjectOf(yaml.data, path);
  const about = `${thing}: ${quoted(field)}`;
  if (said.length === 0) return fail(noEffect(about, Object.keys(fieldsOf(value)), kinds));
  return said.length > 1 ? fail(manyEffects(about, said)) : ok(errors[kinds.indexOf(kind)] ?? []);
}

function noEffect(about: string, keys: readonly string[], kinds: readonly string[]): KeyFinding {
  const key = keys.find((word) => nearest(word, kinds) !== undefined);
  const meant = key === undefined ? undefined : nearest(key, kinds);
  return {
    code: 'deck/no-effect',
    message: `${about} does not say what happens.`,
    hint: `${meant === undefined ? '' : `Did you mean ${quoted(meant)}? `}An effect has one of the keys: ${kinds.join(', ')}.`,
    ...(key === undefined ? {} : { key, ...mended(key, kinds) }),
  };
}

const manyEffects = (about: string, said: readonly string[]): KeyFinding => ({
  code: 'deck/two-effects',
  message: `${about} says ${said.join(' and ')}, and an effect does one thing.`,
  hint: 'Make two effects of it, each behind a hyphen of its own.',
});

/** Of the ways in which something can be written, the one that was most likely meant: the one that fits best. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const [first = [], ...others] = branches;
  return others.reduce((best, branch) => (misfit(branch) < misfit(best) ? branch : best), first);
}

/** How badly a value fits: each issue counts one, each unknown key one more, and a value of another type outweighs them all. */
const misfit = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    const otherType = issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
    return sum + (otherType ? 1000 : 1) + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0);
  }, 0);
