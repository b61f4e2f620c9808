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
  'deck/cannot-be-met',
  'deck/duplicate-deck',
  'deck/duplicate-id',
  'deck/empty-shelf',
  'deck/empty-suit',
  'deck/idle-counter',
  'deck/idle-effect',
  'deck/needless-cost',
  'deck/never-fires',
  'deck/no-alt',
  'deck/no-cost',
  'deck/no-effect',
  'deck/no-shelf',
  'deck/same-art',
  'deck/two-effects',
  'deck/unknown-art',
  'deck/unknown-card',
  'deck/unknown-counter',
  'deck/unknown-suit',
  'deck/unknown-tag',
] as const;

const formatCodes = [
  'format/backward-size',
  'format/backward-minutes',
  'format/cast-fits-no-lane',
  'format/duplicate-format',
  'format/duplicate-label',
  'format/duplicate-result',
  'format/duplicate-step',
  'format/late-clock',
  'format/needless-after',
  'format/no-after',
  'format/no-client',
  'format/no-judge',
  'format/no-matrix',
  'format/no-situations',
  'format/no-step-kind',
  'format/spend-without-pick',
  'format/two-step-kinds',
  'format/unknown-result',
  'format/unknown-shape',
  'format/unlisted-suit',
  'format/unpicked-suit',
  'format/unpiled-suit',
  'format/unused-need',
] as const;

const pairCodes = [
  'pair/cannot-be-met',
  'pair/empty-pile',
  'pair/fill-too-long',
  'pair/large-purse',
  'pair/missing-suit',
  'pair/no-answer-cards',
  'pair/no-cost',
  'pair/nothing-to-pick',
  'pair/small-purse',
  'pair/table-held-pile',
  'pair/unaffordable-card',
  'pair/unknown-cell',
  'pair/unknown-field',
  'pair/written-only',
] as const;

const translationCodes = [
  'translation/ahead',
  'translation/duplicate',
  'translation/missing-cards',
  'translation/missing-steps',
  'translation/missing-texts',
  'translation/same-language',
  'translation/stale',
  'translation/unknown-card',
  'translation/unknown-deck',
  'translation/unknown-format',
  'translation/unknown-step',
  'translation/unknown-suit',
  'translation/unknown-text',
] as const;

/** What a problem is, in a word that never changes its meaning. Codes may be added, never renamed. */
export type ProblemCode =
  | (typeof yamlCodes | typeof deckCodes | typeof formatCodes | typeof pairCodes | typeof translationCodes)[number]
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
  ...translationCodes,
];
