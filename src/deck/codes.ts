/** Mistakes in the value of one key; both kinds of file can have them. */
const valueCodes = [
  'bad-language',
  'bad-name',
  'empty',
  'missing-key',
  'out-of-range',
  'reserved-name',
  'too-few',
  'too-long',
  'too-many',
  'unknown-key',
  'unknown-word',
  'wrong-type',
] as const;

/** A code about one value, without the half that says what kind of file it is in. */
export type ValueCode = (typeof valueCodes)[number] | 'no-alt';

const yamlCodes = [
  'yaml/alias',
  'yaml/anchor',
  'yaml/bad-character',
  'yaml/bad-colon',
  'yaml/bad-escape',
  'yaml/bad-indent',
  'yaml/bad-key',
  'yaml/bad-start',
  'yaml/block-in-brackets',
  'yaml/directive',
  'yaml/duplicate-key',
  'yaml/forbidden-key',
  'yaml/long-key',
  'yaml/merge-key',
  'yaml/missing-sign',
  'yaml/no-kind',
  'yaml/not-utf-8',
  'yaml/second-document',
  'yaml/tab-indent',
  'yaml/tag',
  'yaml/too-deep',
  'yaml/too-large',
  'yaml/too-many',
  'yaml/unexpected-sign',
  'yaml/unfinished-key',
] as const;

const deckCodes = [
  'deck/duplicate-deck',
  'deck/duplicate-id',
  'deck/empty-shelf',
  'deck/empty-suit',
  'deck/needless-cost',
  'deck/no-alt',
  'deck/no-cost',
  'deck/no-shelf',
  'deck/same-art',
  'deck/unknown-art',
  'deck/unknown-suit',
] as const;

const formatCodes = [
  'format/backward-size',
  'format/backward-minutes',
  'format/cast-fits-no-lane',
  'format/duplicate-format',
  'format/duplicate-label',
  'format/duplicate-result',
  'format/duplicate-step',
  'format/no-client',
  'format/no-matrix',
  'format/no-step-kind',
  'format/two-step-kinds',
  'format/unknown-result',
  'format/unknown-shape',
  'format/unlisted-suit',
  'format/unpicked-suit',
  'format/unused-need',
] as const;

const pairCodes = [
  'pair/fill-too-long',
  'pair/large-purse',
  'pair/missing-suit',
  'pair/no-cost',
  'pair/nothing-to-pick',
  'pair/small-purse',
  'pair/unaffordable-card',
  'pair/unknown-field',
] as const;

/** What a problem is, in a word that never changes its meaning. Codes may be added, never renamed. */
export type ProblemCode =
  | (typeof yamlCodes | typeof deckCodes | typeof formatCodes | typeof pairCodes)[number]
  | `deck/${(typeof valueCodes)[number]}`
  | `format/${(typeof valueCodes)[number]}`;

/** Every code there is. */
export const problemCodes: readonly ProblemCode[] = [
  ...yamlCodes,
  ...deckCodes,
  ...valueCodes.map((code) => `deck/${code}` as const),
  ...formatCodes,
  ...valueCodes.map((code) => `format/${code}` as const),
  ...pairCodes,
];
