import type { Format, Step } from '../../engine/format.ts';
import { retellStep } from '../../i18n/format-texts.ts';
import type { FormatTranslation } from '../../i18n/translate-format.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Path, Problem } from '../problem.ts';
import { quoted, suggestion } from '../words.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { type Found, placed } from './check.ts';
import { textPaths, textsOfDeck } from './deck-texts.ts';
import type { FormatFile } from './lint-pairs.ts';
import { headFindings, unknownThings } from './translated.ts';
import { type Part, partFindings } from './translated-texts.ts';

/** A format's texts in another language without errors of their own, and the file that they came from. */
export interface FormatTranslationFile {
  readonly translation: FormatTranslation;
  readonly yaml: YamlFile;
}

/** Looks at a translation beside its format, when that is one of these; `names` are those of all format files, even of such as cannot be used. */
export function lintAgainstFormat(
  { translation, yaml }: FormatTranslationFile,
  formats: readonly FormatFile[],
  names: ReadonlySet<string>,
): readonly Problem[] {
  const name = translation['translates-format'];
  if (!names.has(name)) return placed(yaml, [unknownFormat(name, names)]);
  const own = formats.find(({ format }) => format.id === name);
  return own === undefined ? [] : placed(yaml, findings(translation, own.format));
}

const unknownFormat = (name: string, names: ReadonlySet<string>): Found => ({
  path: ['translates-format'],
  code: 'translation/unknown-format',
  message: `There is no format called ${quoted(name)} among these files.`,
  hint: suggestion(name, names, 'The formats are:'),
});

function findings(translation: FormatTranslation, format: Format): readonly Found[] {
  const of = { ...format, noun: 'format' } as const;
  const known = format.steps.map(({ id }) => id);
  const steps = { place: 'steps', noun: 'step', known, translated: Object.keys(translation.steps) } as const;
  return [
    ...headFindings(translation, of),
    ...unknownThings(of, steps),
    ...partFindings(of, partsOf(translation, format), steps),
  ];
}

/** The format, and those of its steps that the translation has. */
const partsOf = ({ title, about, credits, jobs, steps }: FormatTranslation, format: Format): readonly Part[] => [
  {
    thing: 'The format',
    path: [],
    wanted: [...textPaths(textsOfDeck(format)), ...(format.groups.jobs ?? []).map(({ id }) => ['jobs', id])],
    there: textPaths({ ...(title && { title }), ...(about && { about }), ...(credits && { credits }), ...(jobs && { jobs }) }),
  },
  ...format.steps.flatMap((step) => {
    const texts = lookUp(steps, step.id);
    const thing = `Step ${quoted(step.id)}`;
    return texts === undefined ? [] : [{ thing, path: ['steps', step.id], wanted: textsOfStep(step), there: textPaths(texts) }];
  }),
];

/** Where a step has texts that can be translated. */
function textsOfStep(step: Step): readonly Path[] {
  const paths: Path[] = [];
  retellStep(step, {
    text: (path, text) => {
      paths.push(path);
      return text;
    },
    list: (path, texts) => {
      paths.push(path);
      return texts;
    },
  });
  return paths;
}
