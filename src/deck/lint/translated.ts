import { quoted, suggestion } from '../words.ts';
import type { Found } from './check.ts';

/** What has been translated, and the file's own word for it. */
export interface Translated {
  readonly noun: 'deck' | 'format';
  readonly id: string;
  readonly language: string;
  readonly version: number;
}

/** What a translation says of itself. */
export interface TranslationHead {
  readonly language: string;
  readonly version: number;
}

/** The most unknown names told about: each search for a similar name goes through all there are. */
const mostTold = 50;

/** A translation into the language of what it translates, or of another version of it. */
export const headFindings = (head: TranslationHead, of: Translated): readonly Found[] => [
  ...sameLanguage(head, of),
  ...otherVersion(head, of),
];

function sameLanguage({ language }: TranslationHead, of: Translated): readonly Found[] {
  if (language !== of.language) return [];
  return [
    {
      path: ['language'],
      code: 'translation/same-language',
      message: `${of.noun === 'deck' ? 'Deck' : 'Format'} ${quoted(of.id)} is written in ${quoted(language)} already.`,
      hint: 'Write the language of these texts, such as cy for Welsh.',
    },
  ];
}

function otherVersion({ version }: TranslationHead, of: Translated): readonly Found[] {
  if (version === of.version) return [];
  const at = { path: ['version'], severity: 'warning' } as const;
  const made = `The texts were made from version ${version} of ${of.noun} ${quoted(of.id)}, which is`;
  return version < of.version
    ? [
        {
          ...at,
          code: 'translation/stale',
          message: `${made} now at version ${of.version}.`,
          hint: `Look through what has changed, then write "version: ${of.version}".`,
        },
      ]
    : [
        {
          ...at,
          code: 'translation/ahead',
          message: `${made} only at version ${of.version}.`,
          hint: `Write the version of the ${of.noun} that they were made from.`,
        },
      ];
}

/** Things that a translation can have texts for, by their names. */
export interface NamedThings {
  readonly place: 'suits' | 'cards' | 'steps';
  readonly noun: 'suit' | 'card' | 'step';
  readonly known: readonly string[];
  readonly translated: readonly string[];
}

/** Texts for what is not there. */
export function unknownThings(
  { noun: whole, id }: Translated,
  { place, noun, known, translated }: NamedThings,
): readonly Found[] {
  const there = new Set(known);
  return translated
    .filter((name) => !there.has(name))
    .slice(0, mostTold)
    .map((name) => ({
      path: [place, name],
      atKey: true,
      code: `translation/unknown-${noun}`,
      message: `${whole === 'deck' ? 'Deck' : 'Format'} ${quoted(id)} has no ${noun} ${quoted(name)}.`,
      hint: suggestion(name, there, `Its ${place} are:`) || `Take it out, or write the id of a ${noun} of the ${whole}.`,
    }));
}
