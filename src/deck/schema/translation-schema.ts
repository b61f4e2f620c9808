import * as z from 'zod';
import type { CardTexts, SuitTexts, Translation } from '../../i18n/translate-deck.ts';
import {
  backExample,
  backText,
  cardAlt,
  cardAsk,
  cardText,
  cardTitle,
  effectWords,
  fillTexts,
  shelfTitle,
  suitPlural,
  suitTitle,
  tagTitle,
  things,
} from './card-texts.ts';
import { mostCards, mostSuits } from './deck-schema.ts';
import { credits, heading, language, mapping, name, record, whole } from './shapes.ts';

const suit = mapping({
  title: suitTitle.exactOptional(),
  plural: suitPlural.exactOptional(),
  shelves: record(name('The tag of a shelf.'), shelfTitle, 12).exactOptional(),
}) satisfies z.ZodType<SuitTexts>;

const card = mapping({
  title: cardTitle.exactOptional(),
  text: cardText.exactOptional(),
  ask: cardAsk.exactOptional(),
  alt: cardAlt.exactOptional(),
  back: mapping({ text: backText.exactOptional(), example: backExample.exactOptional() }).exactOptional(),
  needs: mapping({
    people: things('Who.').exactOptional(),
    technology: things('Which machines and programs.').exactOptional(),
    other: things('What else.').exactOptional(),
  }).exactOptional(),
  fill: fillTexts.exactOptional(),
  says: z
    .record(z.string(), effectWords('The words.'))
    .exactOptional()
    .meta({ description: 'The words of its effects, by their places: effects/0, met/0, else/0.' }),
}) satisfies z.ZodType<CardTexts>;

/** The shape of a file that holds a deck's texts in another language. */
export const translationSchema = mapping({
  translates: name('The name of the deck.'),
  language,
  version: whole(1, 1_000_000, 'The version of the deck that it was made from.'),
  title: heading.title.exactOptional(),
  about: heading.about.exactOptional(),
  credits: credits.exactOptional(),
  tags: record(name('A tag.'), tagTitle, 200)
    .exactOptional()
    .meta({ description: 'What tags are called that are shown somewhere, and that no shelf is named after.' }),
  suits: record(name('A suit of the deck.'), suit, mostSuits).default({}).meta({ description: 'The texts of the suits.' }),
  cards: record(name('The id of a card.'), card, mostCards).default({}).meta({ description: 'The texts of the cards.' }),
  reviewed: z.boolean().default(false).meta({ description: 'A native speaker has read it.' }),
}) satisfies z.ZodType<Translation>;
