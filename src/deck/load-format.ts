import type { Format, Step } from '../engine/format.ts';
import { lintFormat } from './lint/lint-format.ts';
import { hasErrors, type Path, type Problem, settled } from './problem.ts';
import { fieldsOf, itemsOf } from './raw.ts';
import { explain } from './schema/explain.ts';
import { compileFormat, formatHead } from './schema/format-schema.ts';
import { type Misplaced, stepSchema } from './schema/read-step.ts';
import { problemIn } from './yaml/problem-in.ts';
import { readYaml, type YamlFile } from './yaml/read-yaml.ts';

export interface LoadedFormat {
  /** Missing when there is any error. */
  readonly format?: Format;
  /** Missing when the text is not YAML that card files may hold. */
  readonly yaml?: YamlFile;
  /** All of them at once, from top to bottom. */
  readonly problems: readonly Problem[];
}

/** Reads a format that nobody vouches for; `file` is its name in problems. Never throws. */
export function loadFormat(file: string, text: string): LoadedFormat {
  const { yaml, problems } = readYaml({ file, text });
  return yaml === undefined ? { problems: settled(problems) } : formatFrom(yaml, problems);
}

/** A format from YAML that has been read; `problems` were found on the way. */
export function formatFrom(yaml: YamlFile, problems: readonly Problem[]): LoadedFormat {
  const head = formatHead.safeParse(yaml.data);
  const steps = itemsOf(fieldsOf(yaml.data).steps).map((step, index) => readStep(yaml, step, index));
  const wrong = [...explain('format', yaml, head.error?.issues ?? []), ...steps.flatMap((step) => step.problems)];
  const all = settled([
    ...problems,
    ...wrong,
    ...lintFormat(
      yaml,
      steps.map(({ step }) => step),
    ),
  ]);
  return head.success && !hasErrors(all)
    ? {
        format: compileFormat(
          head.data,
          steps.flatMap(({ step }) => step ?? []),
        ),
        yaml,
        problems: all,
      }
    : { yaml, problems: all };
}

interface ReadStep {
  readonly step?: Step;
  readonly problems: readonly Problem[];
}

function readStep(yaml: YamlFile, raw: unknown, index: number): ReadStep {
  const path = ['steps', index];
  const schema = stepSchema(raw);
  if (!schema.ok) return { problems: [misplaced(yaml, path, schema.error)] };
  const parsed = schema.value.safeParse(raw);
  return parsed.success
    ? { step: parsed.data, problems: [] }
    : { problems: explain('format', yaml, parsed.error.issues, path) };
}

/** A key that is a kind misspelt is shown itself; of a shape that does not exist, the value. */
const misplaced = (yaml: YamlFile, path: Path, { key, ...finding }: Misplaced): Problem => {
  if (key === undefined) return problemIn(yaml, path, 'value', finding);
  return problemIn(yaml, [...path, key], finding.code === 'format/no-step-kind' ? 'key' : 'value', finding);
};
