import { type Document, type ParsedNode, parseDocument, type YAMLError } from 'yaml';
import { type Edit, hasErrors, type Mend, type Path, type Place, type Problem, problemAt, type Source } from '../problem.ts';
import { checkTree } from './check-tree.ts';
import { gate } from './gate.ts';
import { placeFinder } from './line-starts.ts';
import { offsetOf, rangeOf } from './locate.ts';
import { mendedScalar } from './mend.ts';
import { syntaxFinding } from './syntax.ts';

/** A YAML file as plain data, with the way back from data to places. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at a path starts, or the nearest thing around it that exists. */
  readonly valueAt: (path: Path) => Place;
  /** Where the key at the end of a path starts. */
  readonly keyAt: (path: Path) => Place;
  /** The edit of the file's text that mends the word at a path, or nothing when the word stands there in another form. */
  readonly mendAt: (path: Path, part: 'key' | 'value', mend: Mend) => Edit | undefined;
}

export interface ReadYaml {
  /** Missing when the text cannot be read as YAML. */
  readonly yaml?: YamlFile;
  readonly problems: readonly Problem[];
}

/** Reads one YAML text: through the gate, through the parser, and once more over the tree. Never throws. */
export function readYaml(source: Source): ReadYaml {
  const text = source.text.replace(/^\ufeff/, '');
  const refused = gate({ file: source.file, text });
  return hasErrors(refused) ? { problems: refused } : parsed(source.file, text, source.text.length - text.length);
}

/** `skipped`: characters of the file before the text. */
function parsed(file: string, text: string, skipped: number): ReadYaml {
  // Duplicate keys are looked for by `checkTree`, in linear time; the parser's own search is quadratic.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, stringKeys: true, schema: 'core' });
  const place = placeFinder(text);
  const syntax = firstAtEachPlace([...document.errors, ...document.warnings]);
  if (syntax.length > 0) {
    return { problems: syntax.map((error) => problemAt(file, place(error.pos[0]), syntaxFinding(error))) };
  }
  return { yaml: yamlFile({ file, text, skipped }, document, place), problems: treeProblems(file, document, place) };
}

/** One mistake makes the parser stumble several times; what it says first about a place is the clearest. */
const firstAtEachPlace = (errors: readonly YAMLError[]): readonly YAMLError[] => [
  ...new Map(errors.toReversed().map((error) => [error.pos[0], error])).values(),
];

function treeProblems(
  file: string,
  document: Document.Parsed<ParsedNode>,
  place: (offset: number) => Place,
): readonly Problem[] {
  const problems: Problem[] = [];
  checkTree(document.contents, (node, finding) => problems.push(problemAt(file, place(node.range?.[0] ?? 0), finding)));
  return problems;
}

interface ParsedText extends Source {
  readonly skipped: number;
}

function yamlFile(
  { file, text, skipped }: ParsedText,
  document: Document.Parsed<ParsedNode>,
  place: (offset: number) => Place,
): YamlFile {
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return {
    file,
    data,
    valueAt: (path) => place(offsetOf(document.contents, path, 'value')),
    keyAt: (path) => place(offsetOf(document.contents, path, 'key')),
    mendAt: (path, part, mend) => {
      const range = rangeOf(document.contents, path, part);
      const mended = range && mendedScalar(text.slice(...range), mend);
      return range && mended !== undefined ? { from: range[0] + skipped, to: range[1] + skipped, text: mended } : undefined;
    },
  };
}
