import { type Document, type ParsedNode, parseDocument } from 'yaml';
import { type Edit, hasErrors, type Mend, type Path, type Place, type Problem, problemAt, type Source } from '../problem.ts';
import { checkTree } from './check-tree.ts';
import { gate } from './gate.ts';
import { placeFinder } from './line-starts.ts';
import { offsetOf, rangeOf } from './locate.ts';
import { mendedScalar } from './mend.ts';
import { missingHyphen } from './missing-hyphen.ts';
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
  const syntax = syntaxProblems({ file, text }, document, place);
  if (syntax.length > 0) return { problems: syntax };
  const problems: Problem[] = [];
  let mixed = false;
  checkTree(document.contents, (node, { mixes = false, ...finding }) => {
    problems.push(problemAt(file, place(node.range?.[0] ?? 0), finding));
    mixed ||= mixes;
  });
  return mixed ? { problems } : { yaml: yamlFile({ file, text, skipped }, document, place), problems };
}

/** The most errors of the parser that are looked at: more than anybody reads. */
const mostErrors = 1000;

function syntaxProblems(
  { file, text }: Source,
  { errors, warnings }: Document.Parsed<ParsedNode>,
  place: (offset: number) => Place,
): readonly Problem[] {
  const said = [...errors, ...warnings]
    .slice(0, mostErrors)
    .map((error) => ({ ...syntaxFinding(error), offset: firstSign(text, error.pos[0]) }));
  const lost = said.length > 0 ? missingHyphen(text) : undefined;
  const found = lost === undefined ? said : [...said.filter(({ offset }) => offset < lost.offset), lost];
  return firstOnEachLine(found.map(({ offset, ...finding }) => problemAt(file, place(offset), finding)));
}

/** The parser sees some mistakes at the end of a line or on an empty one; people look at the next line that says something. */
function firstSign(text: string, offset: number): number {
  const [gap = ''] = /^[^\S\n]*\n\s*(?=\S)/u.exec(text.slice(offset)) ?? [];
  return offset + gap.length;
}

/** One mistake makes the parser stumble several times; what it says first about a line is the clearest. */
const firstOnEachLine = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values(),
];

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
