import type { Say } from '../../i18n/words.ts';
import type { Pictures } from '../../lib/picture.ts';
import type { CardFace } from '../../store/board.ts';
import type { SituationSlide } from '../../store/projector/slides.ts';
import { Drawing, Mark } from '../card.tsx';

/** From so many letters on a text is set a little smaller, and lighter. */
const longText = 110;
const veryLongText = 200;

const textClass = ({ length }: string): string =>
  `situation-text${length > veryLongText ? ' very-long' : length > longText ? ' long' : ''}`;

interface SituationProps {
  readonly slide: SituationSlide;
  readonly pictures: Pictures;
  readonly say: Say;
}

/** Something has landed: its card, what it says, whom it is for and who decides. */
export function SituationCard({ slide, pictures, say }: SituationProps) {
  const { face, title, text, ask, whom, decides, answered } = slide;
  return (
    <div class={`situation suit-${face?.suit.colour ?? 'vermilion'}${face ? '' : ' live'}`}>
      {face && <LandedCard face={face} pictures={pictures} />}
      <div class="situation-words">
        <p class="situation-whom">{whom}</p>
        {!face && (
          <h2 class="situation-title" dir="auto">
            {title === '' ? say('screen.live') : title}
          </h2>
        )}
        {text !== '' && (
          <p class={textClass(text)} dir="auto">
            {text}
          </p>
        )}
        {ask !== '' && <p class="situation-ask">{ask}</p>}
        {(decides !== '' || answered !== '') && (
          <p class="situation-judge">
            {decides} {answered !== '' && <strong>{answered}</strong>}
          </p>
        )}
      </div>
    </div>
  );
}

const LandedCard = ({ face, pictures }: { readonly face: CardFace; readonly pictures: Pictures }) => (
  <div class="landed-card">
    <span class="landed-art">
      <Drawing picture={pictures[face.art]} />
    </span>
    <span class="landed-band">
      <Mark mark={face.suit.mark} />
      <span>{face.suit.word}</span>
    </span>
    <h2 class="landed-title">{face.title}</h2>
  </div>
);
