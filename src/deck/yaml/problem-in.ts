import { type Finding, type Path, type Problem, problemAt } from '../problem.ts';
import type { YamlFile } from './read-yaml.ts';

/** A problem with a value of a file, or with the key at the end of a path, and what mends it. */
export function problemIn(yaml: YamlFile, path: Path, part: 'key' | 'value', finding: Finding): Problem {
  const problem = problemAt(yaml.file, part === 'key' ? yaml.keyAt(path) : yaml.valueAt(path), finding);
  const fix = finding.mend && yaml.mendAt(path, part, finding.mend);
  return fix ? { ...problem, fix } : problem;
}
