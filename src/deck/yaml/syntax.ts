import type { ErrorCode, YAMLError } from 'yaml';
import type { ProblemCode } from '../codes.ts';
import type { Finding } from '../problem.ts';

type Sentence = readonly [code: ProblemCode, message: string, hint: string];

const anchor: Sentence = ['yaml/anchor', 'Anchors and aliases cannot be used in card files.', 'Write the value out.'];
const tag: Sentence = ['yaml/tag', 'Type tags cannot be used in card files.', 'Delete the tag.'];
const unexpected: Sentence = [
  'yaml/unexpected-sign',
  'This sign is not expected here.',
  'Is a bracket, a quotation mark or a hyphen too many, or one missing before it?',
];

/** What the parser's errors mean, and what to do. The codes and words are ours, so that they stay when the parser's change. */
const sentences: { readonly [Code in ErrorCode]: Sentence } = {
  ALIAS_PROPS: anchor,
  BAD_ALIAS: anchor,
  BAD_COLLECTION_TYPE: tag,
  BAD_DIRECTIVE: [
    'yaml/directive',
    'This line starts with %, which has a meaning of its own in YAML.',
    'Put the text in quotation marks.',
  ],
  BAD_DQ_ESCAPE: [
    'yaml/bad-escape',
    'A backslash inside double quotes must be followed by a known letter.',
    'Use single quotes, or write two backslashes.',
  ],
  BAD_INDENT: [
    'yaml/bad-indent',
    'This line is not indented like its neighbours.',
    'Line it up with the lines that belong to the same thing.',
  ],
  BAD_PROP_ORDER: unexpected,
  BAD_SCALAR_START: ['yaml/bad-start', 'A text cannot start with this sign.', 'Put the text in quotation marks.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'yaml/bad-colon',
    'There is a second colon in this value, so it is not clear what is a key.',
    'Put a text that holds a colon and a space in quotation marks.',
  ],
  BLOCK_IN_FLOW: [
    'yaml/block-in-brackets',
    'Inside brackets, lists and keys are separated by commas.',
    'Use commas inside the brackets, or take the brackets away.',
  ],
  DUPLICATE_KEY: ['yaml/duplicate-key', 'The same key stands twice in one place.', 'Keep one of them.'],
  IMPOSSIBLE: unexpected,
  KEY_OVER_1024_CHARS: [
    'yaml/long-key',
    'The text before a colon is too long for a key.',
    'Put a text that holds a colon and a space in quotation marks.',
  ],
  MISSING_CHAR: [
    'yaml/missing-sign',
    'A quotation mark, bracket, comma, colon or space is missing here.',
    'Check that everything opened is closed, and that a space follows each colon.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'yaml/unfinished-key',
    'A key must stand on one line, with its colon.',
    'Is a colon or the space after it missing, or should the line above be in quotation marks?',
  ],
  MULTIPLE_ANCHORS: anchor,
  MULTIPLE_DOCS: [
    'yaml/second-document',
    'A second document starts here, and a card file is one document.',
    'Remove the line with the three hyphens.',
  ],
  MULTIPLE_TAGS: tag,
  NON_STRING_KEY: [
    'yaml/bad-key',
    'A key must be a word, not a list or a mapping.',
    'Put a text in brackets or braces in quotation marks.',
  ],
  RESOURCE_EXHAUSTION: [
    'yaml/too-deep',
    'Things are nested too deep here.',
    'Close the brackets, or move the lines back to the left.',
  ],
  TAB_AS_INDENT: ['yaml/tab-indent', 'A tab stands where spaces should be.', 'Indent with spaces.'],
  TAG_RESOLVE_FAILED: tag,
  UNEXPECTED_TOKEN: unexpected,
};

/** An error or warning of the parser as a finding. */
export function syntaxFinding({ code: parserCode }: YAMLError): Finding {
  const [code, message, hint] = sentences[parserCode];
  return { code, message, hint };
}
