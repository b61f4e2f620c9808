import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPictures } from '../../deck/node/pictures.ts';
import { counted } from '../../deck/words.ts';
import type { Card, Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { english } from '../../i18n/words.ts';
import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Asked, readAsked, usage } from './asked.ts';
import { cardLooks } from './card-look.ts';
import { cardPages, type DrawnCard, drawCards, singlePages } from './card-pages.ts';
import type { CardKit } from './card-parts.ts';
import { chooseCards, missingLetter } from './choose-cards.ts';
import { creditOf, creditPlace } from './credit.ts';
import { findDeck, findFormat } from './find-cards.ts';
import { type Fonts, openFonts } from './fonts.ts';
import type { Page } from './mark.ts';
import { grids, papers } from './paper.ts';
import { type Refusal, unprintable } from './refusal.ts';
import { formatSheets } from './sheets.ts';
import { writePdf } from './write-pdf.ts';

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

/** What is printed from. */
interface Content {
  readonly fonts: Fonts;
  readonly deck?: Deck | undefined;
  readonly cards: readonly Card[];
  readonly format?: Format | undefined;
}

async function printAsked(asked: Asked): Promise<Result<readonly string[], Refusal>> {
  const content = readContent(asked);
  if (!content.ok) return content;
  const { deck } = content.value;
  if (deck === undefined) return await writeOne(asked, content.value, []);
  const kit: CardKit = {
    fonts: content.value.fonts,
    say: english,
    size: grids[asked.paper][asked.size].card,
    look: cardLooks[asked.size],
  };
  const drawn = draw(kit, asked, deck, content.value.cards);
  if (!drawn.ok) return drawn;
  if (asked.single !== undefined) return await writeEach(kit, deck, drawn.value, asked.single);
  return await writeOne(asked, content.value, cardPages(kit, grids[asked.paper][asked.size], drawn.value, creditOf(deck)));
}

function readContent(asked: Asked): Result<Content, Refusal> {
  const deck = asked.deck === undefined ? ok(undefined) : findDeck(asked.deck, asked.language);
  if (!deck.ok) return deck;
  const format = asked.format === undefined ? ok(undefined) : findFormat(asked.format);
  if (!format.ok) return format;
  const cards = deck.value === undefined ? ok([]) : chooseCards(deck.value, format.value, asked.suits);
  if (!cards.ok) return cards;
  const content = { fonts: openFonts(), deck: deck.value, cards: cards.value, format: format.value };
  const missing = missingLetter(content.fonts, content.deck, content.cards, asked.sheets ? content.format : undefined);
  return missing === undefined ? ok(content) : fail(missing);
}

function draw(
  kit: CardKit,
  { paper, size, backs, single }: Asked,
  deck: Deck,
  cards: readonly Card[],
): Result<readonly DrawnCard[], Refusal> {
  const pictures = readPictures(cards.map(({ art }) => art));
  const credit = single !== undefined || creditPlace(grids[paper][size]) === undefined ? creditOf(deck) : '';
  const prints = cards.map((card) => ({
    card,
    deck,
    credit,
    suit: present(
      deck.suits.find(({ id }) => id === card.suit),
      'The suit ',
      card.suit,
    ),
    picture: present(lookUp(pictures, card.art), 'The picture ', card.art),
  }));
  const drawn = drawCards(kit, prints, backs);
  return drawn.ok ? drawn : fail(unprintable(tooLong(drawn.error.map((print) => print.card.id))));
}

const tooLong = (cards: readonly string[]): string =>
  `The words of ${counted(cards.length, 'card')} do not fit, even in the smallest letters: ${cards.join(', ')}. Shorten them, or print postcards.`;

async function writeOne(
  asked: Asked,
  { fonts, deck, format }: Content,
  cards: readonly Page[],
): Promise<Result<readonly string[], Refusal>> {
  const upright = papers[asked.paper];
  const paper = { width: upright.height, height: upright.width };
  const sheets = asked.sheets && format ? formatSheets({ fonts, say: english, paper }, format) : [];
  const about = present(deck ?? format, 'A deck or a format');
  const file = asked.out ?? `${about.id}.pdf`;
  const pdf = await writePdf(fonts, { title: about.title, language: about.language, credit: creditOf(about) }, [
    ...cards,
    ...sheets,
  ]);
  return save(file, pdf, [
    `Wrote ${file}: ${[...told('cards', 1, cards), ...told('sheets', cards.length + 1, sheets)].join(', ')}.`,
  ]);
}

function told(what: string, first: number, pages: readonly Page[]): readonly string[] {
  if (pages.length === 0) return [];
  const last = first + pages.length - 1;
  return [`${what} on ${pages.length === 1 ? `page ${first}` : `pages ${first} to ${last}`}`];
}

async function writeEach(
  kit: CardKit,
  deck: Deck,
  cards: readonly DrawnCard[],
  folder: string,
): Promise<Result<readonly string[], Refusal>> {
  for (const card of cards) {
    const { id, title } = card.print.card;
    const pdf = await writePdf(kit.fonts, { title, language: deck.language, credit: creditOf(deck) }, singlePages(kit, card));
    const saved = save(join(folder, `${id}.pdf`), pdf, []);
    if (!saved.ok) return saved;
  }
  return ok([`Wrote ${counted(cards.length, 'file')} into ${folder}.`]);
}

function save(file: string, pdf: Uint8Array, lines: readonly string[]): Result<readonly string[], Refusal> {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, pdf);
    return ok(lines);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail(unprintable(`${file} could not be written: ${String(error.code)}.`));
  }
}
