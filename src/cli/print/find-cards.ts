import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LoadedCards } from '../../deck/load-cards.ts';
import { cardFilesIn } from '../../deck/node/card-files.ts';
import { loadCardFiles } from '../../deck/node/read-cards.ts';
import { hasErrors } from '../../deck/problem.ts';
import { counted, quoted, suggestion } from '../../deck/words.ts';
import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { translateDeck } from '../../i18n/translate-deck.ts';
import { translateFormat } from '../../i18n/translate-format.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Refusal, senseless, unprintable } from './refusal.ts';

const root = 'cards';

/** The deck in a file or folder, or of a name in the folder `cards`; in another language, if one is given. */
export function findDeck(asked: string, language: string | undefined): Result<Deck, Refusal> {
  const found = find(asked, 'deck', ({ decks }) => decks);
  if (!found.ok || language === undefined || language === found.value.one.language)
    return found.ok ? ok(found.value.one) : found;
  const { one, beside } = found.value;
  const fitting = loadCardFiles(beside).translations.filter(({ translates }) => translates === one.id);
  const translation = fitting.find((each) => each.language === language);
  if (translation) return ok(translateDeck(one, translation));
  const languages = [one.language, ...fitting.map((each) => each.language)];
  return fail(
    senseless(
      `The deck ${quoted(one.id)} is not there in ${quoted(language)}. ${suggestion(language, languages, 'There is:')}`,
    ),
  );
}

/** The format in a file or folder, or of a name in the folder `cards`; in another language, if there are texts for it. */
export function findFormat(asked: string, language: string | undefined): Result<Format, Refusal> {
  const found = find(asked, 'format', ({ formats }) => formats);
  if (!found.ok) return found;
  const { one, beside } = found.value;
  if (language === undefined || language === one.language) return ok(one);
  const translation = loadCardFiles(beside).formatTranslations.find(
    (each) => each['translates-format'] === one.id && each.language === language,
  );
  return ok(translation ? translateFormat(one, translation) : one);
}

interface Found<Item> {
  readonly one: Item;
  /** The files in which its translations may lie. */
  readonly beside: readonly string[];
}

type Pick<Item> = (cards: LoadedCards) => readonly Item[];

function find<Item extends { readonly id: string }>(
  asked: string,
  noun: string,
  pick: Pick<Item>,
): Result<Found<Item>, Refusal> {
  const stat = statSync(asked, { throwIfNoEntry: false });
  if (stat === undefined) return findByName(asked, noun, pick);
  const beside = cardFilesIn(stat.isDirectory() ? asked : dirname(asked));
  const cards = loadCardFiles(stat.isDirectory() ? beside : [asked]);
  const [one, ...more] = pick(cards);
  if (one === undefined) return fail(unprintable(nothingIn(asked, noun, cards)));
  if (more.length > 0) return fail(senseless(`There are several ${noun}s in ${asked}: name one file.`));
  return ok({ one, beside });
}

function nothingIn(asked: string, noun: string, { problems }: LoadedCards): string {
  if (!hasErrors(problems)) return `There is no ${noun} in ${asked}.`;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${asked} has ${counted(errors, 'mistake')}, which smg lint ${asked} tells.`;
}

function findByName<Item extends { readonly id: string }>(
  asked: string,
  noun: string,
  pick: Pick<Item>,
): Result<Found<Item>, Refusal> {
  const beside = statSync(root, { throwIfNoEntry: false }) ? cardFilesIn(root) : [];
  const cards = loadCardFiles(beside);
  const all = pick(cards);
  const one = all.find(({ id }) => id === asked);
  if (one) return ok({ one, beside });
  const known = suggestion(
    asked,
    all.map(({ id }) => id),
    `In ${root} there is:`,
  );
  return fail(senseless(`There is no file, folder or ${noun} ${quoted(asked)}. ${known}`));
}
