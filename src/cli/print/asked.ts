import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { CardSizeName, PaperName } from './paper.ts';

export const usage = `Usage: smg print [DECK] [--format FORMAT] [options]

Makes a PDF of a deck's cards, and of the sheets that a format's tables write on.
DECK and FORMAT are a file, a folder, or a name in the folder cards.

  --format FORMAT    only cards that this format plays with
  --sheets           the format's sheets as well; without DECK, nothing else
  --paper a4|letter  A4 if you say nothing
  --size business|postcard
                     85 x 55 mm or 148 x 105 mm on A4, 3.5 x 2 in or 6 x 4 in on Letter; business if you say nothing
  --suits a,b        only cards of these suits
  --backs            the backs too, for printing on both sides, turned over the long edge
  --language cy      the translation of the deck and the format into this language
  --out FILE.pdf     where to write; the deck's or the format's name if you say nothing
  --single FOLDER    a PDF for each card instead, as printing houses take them: 3 mm of paper outside the cut

Print at 100 %, not fitted to the page.
Exit code: 0 written, 1 the files cannot be printed or written, 2 the arguments make no sense.`;

export interface Asked {
  readonly deck?: string | undefined;
  readonly format?: string | undefined;
  readonly language?: string | undefined;
  readonly paper: PaperName;
  readonly size: CardSizeName;
  /** Missing for all. */
  readonly suits?: readonly string[] | undefined;
  readonly backs: boolean;
  readonly sheets: boolean;
  /** A folder for one file of each card; missing for one file with all. */
  readonly single?: string | undefined;
  readonly out?: string | undefined;
}

const options = {
  format: { type: 'string' },
  language: { type: 'string' },
  paper: { type: 'string', default: 'a4' },
  size: { type: 'string', default: 'business' },
  suits: { type: 'string' },
  backs: { type: 'boolean', default: false },
  sheets: { type: 'boolean', default: false },
  single: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Reads the arguments of `smg print`; the error is a sentence. */
export function readAsked(args: readonly string[]): Result<Asked, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [deck, ...more] = positionals;
  if (more.length > 0) return fail(`One deck at a time: "${more[0]}" is one too many.`);
  const { paper, size, suits, ...rest } = values;
  if (paper !== 'a4' && paper !== 'letter') return fail(`There is no paper "${paper}": it is a4 or letter.`);
  if (size !== 'business' && size !== 'postcard') return fail(`There is no size "${size}": it is business or postcard.`);
  const asked: Asked = { ...rest, deck, paper, size, suits: suits?.split(',').map((suit) => suit.trim()) };
  const wrong = contradiction(asked);
  return wrong === undefined ? ok(asked) : fail(wrong);
}

function parse(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    if (error instanceof TypeError) return fail(`${error.message.split('.')[0]}.`);
    throw error;
  }
}

/** Why these do not go together, or nothing. */
function contradiction({ deck, format, suits, backs, sheets, single, out }: Asked): string | undefined {
  if (sheets && format === undefined) return 'Sheets belong to a format: say which one with --format.';
  if (deck === undefined && !sheets) return 'Say which deck to print.';
  const forCards = suits !== undefined || backs || single !== undefined;
  if (deck === undefined && forCards) return 'Without a deck there are no cards: leave out --suits, --backs and --single.';
  if (single !== undefined && (sheets || out !== undefined))
    return '--single writes one file for each card: leave out --sheets and --out.';
  return undefined;
}
