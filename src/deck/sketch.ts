import type { SuitColour, SuitMark } from '../engine/deck.ts';
import type { Source } from './problem.ts';
import { fieldsOf, isMapping, itemsOf, textOf, textsOf } from './raw.ts';
import { colours, marks } from './schema/deck-schema.ts';
import { kindsOf } from './schema/step-kinds.ts';
import { defaultStepId } from './schema/steps/step-base.ts';
import { asTitle } from './words.ts';
import { readYaml, type YamlFile } from './yaml/read-yaml.ts';

/** Lines of a file, counted from 1; the last is not among them. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

interface SketchedSuit {
  readonly id: string;
  readonly title: string;
  readonly colour: SuitColour;
  readonly mark: SuitMark;
}

interface SketchedCard {
  readonly id: string;
  readonly suit: string;
  readonly title: string;
  readonly text: string;
  readonly ask: string;
  readonly cost: number;
  readonly art: string;
  readonly alt: string;
  readonly lines: Lines;
}

interface SketchedStep {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  /** Nothing where the file does not say so in whole minutes. */
  readonly minutes: number | undefined;
  /** The jobs that it is for; none where it is for all tables. */
  readonly for: readonly string[];
  readonly lines: Lines;
}

/** What can be seen of a file while it is written: whatever is there already and of the right kind, mistakes and all. */
export type Sketch =
  | {
      readonly kind: 'deck';
      readonly language: string;
      readonly suits: readonly SketchedSuit[];
      readonly cards: readonly SketchedCard[];
    }
  | { readonly kind: 'format'; readonly language: string; readonly steps: readonly SketchedStep[] };

/** Looks at a file that nobody vouches for. Nothing when it cannot be read at all, or is no deck and no format. Never throws. */
export function sketchOf(source: Source): Sketch | undefined {
  const { yaml } = readYaml(source);
  if (yaml === undefined) return undefined;
  const fields = fieldsOf(yaml.data);
  const language = textOf(fields.language) ?? '';
  if (Object.hasOwn(fields, 'deck'))
    return { kind: 'deck', language, suits: suitsOf(fields.suits), cards: cardsOf(yaml, fields.cards) };
  return Object.hasOwn(fields, 'format') ? { kind: 'format', language, steps: stepsOf(yaml, fields.steps) } : undefined;
}

const suitsOf = (raw: unknown): readonly SketchedSuit[] =>
  Object.entries(fieldsOf(raw)).map(([id, value]) => {
    const { title, plural, colour, mark } = fieldsOf(value);
    return {
      id,
      title: textOf(plural) ?? textOf(title) ?? asTitle(id),
      colour: colours.find((each) => each === colour) ?? 'slate',
      mark: marks.find((each) => each === mark) ?? 'circle',
    };
  });

const cardsOf = (yaml: YamlFile, raw: unknown): readonly SketchedCard[] =>
  itemsOf(raw).flatMap((value, index) => {
    if (!isMapping(value)) return [];
    const words = (key: string): string => textOf(value[key]) ?? '';
    return [
      {
        id: words('id'),
        suit: words('suit'),
        title: words('title') || asTitle(words('id')),
        text: words('text'),
        ask: words('ask'),
        cost: wholeOf(value.cost) ?? 0,
        art: words('art'),
        alt: words('alt'),
        lines: linesOf(yaml, 'cards', index),
      },
    ];
  });

const stepsOf = (yaml: YamlFile, raw: unknown): readonly SketchedStep[] =>
  itemsOf(raw).flatMap((value, index) => {
    if (!isMapping(value)) return [];
    const words = (key: string): string => textOf(value[key]) ?? '';
    const [kind] = kindsOf(value);
    const id = words('id') || (kind ? defaultStepId(kind, textsOf(value[kind])[0] ?? kind) : '');
    return [
      {
        id,
        title: words('title') || asTitle(id),
        ask: words('ask'),
        minutes: wholeOf(value.minutes),
        for: textsOf(value.for),
        lines: linesOf(yaml, 'steps', index),
      },
    ];
  });

const wholeOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1000 ? value : undefined;

/** From where an item of a list begins to where the next one does, or the next key of the file. */
function linesOf(yaml: YamlFile, list: string, index: number): Lines {
  const from = yaml.valueAt([list, index]).line;
  const fields = fieldsOf(yaml.data);
  if (index + 1 < itemsOf(fields[list]).length) return { from, to: yaml.valueAt([list, index + 1]).line };
  const after = Object.keys(fields).map((key) => yaml.keyAt([key]).line);
  return { from, to: Math.min(...after.filter((line) => line > from), Number.MAX_SAFE_INTEGER) };
}
