import { join } from 'node:path';
import { counted } from '../../deck/words.ts';
import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { present } from '../../lib/assert.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Asked, readAsked, usage } from './asked.ts';
import { cardLooks } from './card-look.ts';
import { cardPages, type DrawnCard, drawCards, singlePages } from './card-pages.ts';
import type { CardKit, CardToPrint } from './card-parts.ts';
import { type Content, readContent, sayIn } from './content.ts';
import { type Credit, creditFor, creditOf, creditPlace, creditRoom } from './credit.ts';
import { creditPages } from './credit-pages.ts';
import type { Page } from './mark.ts';
import { grids, papers } from './paper.ts';
import { printsOf } from './prints.ts';
import { type Refusal, unprintable } from './refusal.ts';
import { save } from './save.ts';
import { formatSheets } from './sheets.ts';
import { type PdfHead, writePdf } from './write-pdf.ts';

type Print = (line: string) => void;

/** `smg print`: writes cards and sheets as PDF. Answers the exit code. */
export async function printCommand(args: readonly string[], out: Print, err: Print): Promise<number> {
  if (args.includes('--help')) {
    out(usage);
    return 0;
  }
  const asked = readAsked(args);
  const told = asked.ok ? await printAsked(asked.value) : fail({ code: 2, sentence: `${asked.error}\n${usage}` } as const);
  if (told.ok) for (const line of told.value) out(line);
  else err(told.error.sentence);
  return told.ok ? 0 : told.error.code;
}

/** Cards that are drawn, and what is said of their credits. */
interface Drawn {
  readonly kit: CardKit;
  readonly deck: Deck;
  readonly cards: readonly DrawnCard[];
  readonly credit: Credit;
}

type Told = Result<readonly string[], Refusal>;

async function printAsked(asked: Asked): Promise<Told> {
  const content = await readContent(asked);
  if (!content.ok) return content;
  const { deck } = content.value;
  if (deck === undefined) return await writeOne(asked, content.value, []);
  const drawn = draw(content.value, asked, deck);
  if (!drawn.ok) return drawn;
  if (asked.single !== undefined) return await writeEach(drawn.value, asked.single);
  return await writeOne(asked, content.value, pagesOf(asked, drawn.value));
}

function draw({ fonts, say, cards, format }: Content, asked: Asked, deck: Deck): Result<Drawn, Refusal> {
  const grid = grids[asked.paper][asked.size];
  const look = cardLooks[asked.size];
  const kit: CardKit = { fonts, say, size: grid.card, look };
  const place = asked.single === undefined ? creditPlace(grid) : undefined;
  const credit = creditFor(fonts, say, deck, place ?? creditRoom(kit));
  const drawn = drawCards(kit, printsOf({ deck, cards, format, say }, place ? '' : credit.text), asked.backs);
  if (drawn.ok) return ok({ kit, deck, cards: drawn.value, credit });
  return fail(unprintable(tooLong(drawn.error, asked)));
}

function tooLong(prints: readonly CardToPrint[], { size }: Asked): string {
  const names = prints.map(({ card }) => card.id).join(', ');
  const cure = size === 'business' ? 'Shorten them, or print postcards.' : 'Shorten them.';
  return `The words of ${counted(prints.length, 'card')} do not fit, even in the smallest letters: ${names}. ${cure}`;
}

function pagesOf({ paper, size }: Asked, { kit, deck, cards, credit }: Drawn): readonly Page[] {
  const grid = grids[paper][size];
  const apart = credit.apart ? creditPages(kit.fonts, kit.say, grid.paper, deck) : [];
  return [...cardPages(kit, grid, cards, credit.text), ...apart];
}

async function writeOne(asked: Asked, { fonts, deck, format }: Content, cards: readonly Page[]): Promise<Told> {
  const upright = papers[asked.paper];
  const paper = { width: upright.height, height: upright.width };
  const sheets = asked.sheets && format ? formatSheets({ fonts, say: await sayIn(format.language), paper }, format) : [];
  const about = present(deck ?? format, 'A deck or a format');
  const pdf = await writePdf(fonts, headOf(about, about.title), [...cards, ...sheets]);
  const saved = save(asked.out ?? `${about.id}.pdf`, pdf);
  if (!saved.ok) return saved;
  return ok([`Wrote ${saved.value}: ${[...told('cards', 1, cards), ...told('sheets', cards.length + 1, sheets)].join(', ')}.`]);
}

function told(what: string, first: number, pages: readonly Page[]): readonly string[] {
  if (pages.length === 0) return [];
  const last = first + pages.length - 1;
  return [`${what} on ${pages.length === 1 ? `page ${first}` : `pages ${first} to ${last}`}`];
}

const headOf = (about: Deck | Format, title: string): PdfHead => ({
  title,
  language: about.language,
  credit: creditOf(about),
});

async function writeEach({ kit, deck, cards, credit }: Drawn, folder: string): Promise<Told> {
  const files = cards.map((card) => ({ id: fileOf(card), title: card.print.card.title, pages: singlePages(kit, card) }));
  const credits = { id: creditFile, title: deck.title, pages: creditPages(kit.fonts, kit.say, papers.a4, deck) };
  const apart = credit.apart ? [credits] : [];
  for (const { id, title, pages } of [...files, ...apart]) {
    const saved = save(join(folder, `${id}.pdf`), await writePdf(kit.fonts, headOf(deck, title), pages));
    if (!saved.ok) return saved;
  }
  return ok([`Wrote ${counted(files.length + apart.length, 'file')} into ${folder}.`]);
}

/** The further pieces of a card lie beside the first; no card can be called that. */
const fileOf = ({ print: { card, piece } }: DrawnCard): string =>
  piece && piece.number > 1 ? `${card.id}_${piece.number}` : card.id;

/** Nor that. */
const creditFile = '_credits';
