import type { SuitMark } from '../engine/deck.ts';
import type { Picture, Pictures } from '../lib/picture.ts';
import { markPath } from '../store/mark-path.ts';
import type { ScreenCard } from '../store/projector/slides.ts';

interface CardProps {
  readonly card: ScreenCard;
  readonly pictures: Pictures;
}

/** A card by its picture, its suit's mark and its pips; the title is for those who listen. */
export const TallCard = ({ card, pictures }: CardProps) => (
  <li class={`pcard tall ${suitClass(card)}`}>
    <CardArt card={card} pictures={pictures} />
    <CardBand card={card} />
    {card.tell === 'new' && (
      <span class="pcard-new" aria-hidden="true">
        {card.note}
      </span>
    )}
    <span class="sr-only">{[card.face.title, card.note].filter((words) => words !== '').join(', ')}</span>
  </li>
);

/** A card with its title beside the picture, and what is to be said about it. */
export const WideCard = ({ card, pictures }: CardProps) => (
  <li class={`pcard wide ${suitClass(card)}`}>
    <span class="pcard-side">
      <CardArt card={card} pictures={pictures} />
      <CardBand card={card} />
    </span>
    <span class="pcard-words">
      <span class="pcard-title" style={{ '--longest': longestWord(card.face.title) }} dir="auto">
        {card.face.title}
      </span>
      {card.note !== '' && <span class="pcard-note">{card.note}</span>}
      {card.task !== '' && (
        <span class="pcard-note" dir="auto">
          {card.task}
        </span>
      )}
    </span>
  </li>
);

/** How many letters a title's longest word has: they grow smaller before it is broken. */
const longestWord = (title: string): number => Math.max(...title.split(' ').map(({ length }) => length));

const suitClass = ({ face, faceDown, tell }: ScreenCard): string =>
  `suit-${face.suit.colour}${faceDown ? ' down' : ''}${tell ? ` ${tell}` : ''}`;

/** The picture with the suit's mark in the corner; on a card of the table's own a pen. A card that lies face down shows the mark alone. */
const CardArt = ({ card, pictures }: CardProps) => (
  <span class="pcard-art">
    <Mark mark={card.face.suit.mark} />
    {!card.faceDown && <Drawing picture={card.own ? pen : pictures[card.face.art]} />}
  </span>
);

const CardBand = ({ card: { face } }: { readonly card: ScreenCard }) => (
  <span class="pcard-band">
    {face.income === undefined ? <Pips cost={face.cost} /> : <span class="pcard-figure">{`+${face.income}`}</span>}
  </span>
);

/** The more than three points that only a card of one's own can cost are a figure. */
const mostPips = 3;

const Pips = ({ cost }: { readonly cost: number }) =>
  cost > mostPips ? (
    <span class="pcard-figure">{cost}</span>
  ) : (
    <span class="pcard-pips">
      {Array.from({ length: cost }, (_, at) => (
        <span key={`pip-${at + 1}`} class="pcard-pip" />
      ))}
    </span>
  );

/** The shape that names a suit without its colour. */
export const Mark = ({ mark }: { readonly mark: SuitMark }) => (
  <svg class="suit-mark" viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true" focusable="false">
    <path d={markPath(mark)} />
  </svg>
);

/** A picture in two tones of the ink around it. */
export const Drawing = ({ picture }: { readonly picture: Picture | undefined }) =>
  picture ? (
    <svg class="picture-mark" viewBox="0 0 256 256" aria-hidden="true" focusable="false">
      {picture.soft.map((path) => (
        <path key={path} d={path} class="soft" />
      ))}
      {picture.line.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  ) : null;

/** A pen, for what people wrote themselves. */
const pen: Picture = {
  soft: ['M60 176 176 60 196 80 80 196Z'],
  line: [
    'M190 42a14 14 0 0 0-20 0L50 162 40 210a8 8 0 0 0 9 9l48-10L217 89a14 14 0 0 0 0-20ZM180 54l25 25-17 17-25-25ZM58 200l6-28 22 22Zm41-9-31-31 84-83 30 30Z',
  ],
};
