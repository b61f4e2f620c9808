import type { Path } from '../problem.ts';
import { counted, quoted, suggestion } from '../words.ts';
import type { Found } from './check.ts';
import type { NamedThings, Translated } from './translated.ts';

/** The most names told in one message. */
const mostNames = 3;

/** A deck, a format, or a part of one: what of it can be translated, and what is. */
export interface Part {
  readonly thing: string;
  readonly path: Path;
  readonly wanted: readonly Path[];
  readonly there: readonly Path[];
}

/** Texts that the original has and the translation lacks, and the reverse; `things` are those that should all have texts. */
export const partFindings = (of: Translated, parts: readonly Part[], things: NamedThings): readonly Found[] => [
  ...parts.flatMap((part) => needlessTexts(of, part)),
  ...missingThings(of, things),
  ...missingTexts(of, parts),
];

const asName = (path: Path): string => path.join('.');

/** The paths of the one list that are not in the other. */
function without(paths: readonly Path[], others: readonly Path[]): readonly Path[] {
  const names = new Set(others.map(asName));
  return paths.filter((path) => !names.has(asName(path)));
}

/** The first few names, and how many there are besides. */
function firstOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).map(quoted).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const needlessTexts = ({ noun }: Translated, { thing, path, wanted, there }: Part): readonly Found[] =>
  without(there, wanted).map((extra) => ({
    path: [...path, ...extra],
    atKey: true,
    code: 'translation/unknown-text',
    severity: 'warning',
    message: `${thing} has no ${quoted(asName(extra))} in the ${noun}, so nobody reads this text.`,
    hint: suggestion(asName(extra), without(wanted, there).map(asName), 'What is still to be translated:'),
  }));

function missingThings({ noun: whole }: Translated, { place, noun, known, translated }: NamedThings): readonly Found[] {
  const there = new Set(translated);
  const missing = known.filter((id) => !there.has(id));
  if (missing.length === 0) return [];
  return [
    {
      path: [place],
      atKey: true,
      code: place === 'steps' ? 'translation/missing-steps' : 'translation/missing-cards',
      severity: 'warning',
      message: `Without a translation: ${missing.length} of ${counted(known.length, noun)}, ${firstOf(missing)}.`,
      hint: `Translate them under "${place}"; until then they are shown as they stand in the ${whole}.`,
    },
  ];
}

function missingTexts({ noun }: Translated, parts: readonly Part[]): readonly Found[] {
  const missing = parts.flatMap(({ path, wanted, there }) => without(wanted, there).map((text) => [...path, ...text]));
  const [first] = missing;
  if (first === undefined) return [];
  return [
    {
      path: first,
      code: 'translation/missing-texts',
      severity: 'warning',
      message: `Without a translation: ${counted(missing.length, 'text')}, ${firstOf(missing.map(asName))}.`,
      hint: `Translate them; until then they are shown as they stand in the ${noun}.`,
    },
  ];
}
