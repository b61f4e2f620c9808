import type { Pictures } from '../../lib/picture.ts';
import { markPath } from '../../store/mark-path.ts';
import type { SketchCard, SketchSuit } from '../../store/workbench/tools.ts';
import { PictureMark } from '../picture-mark.tsx';
import { useSay } from '../use-tongue.ts';

interface BenchCardProps {
  readonly card: SketchCard;
  readonly suit: SketchSuit;
  readonly pictures: Pictures;
  readonly language: string;
  /** How many things are wrong with it. */
  readonly wrong: number;
  readonly goTo: (line: number) => void;
}

/** A card as it will look. A picture that the game does not show anywhere yet is the mark of its suit. */
export function BenchCard({ card, suit, pictures, language, wrong, goTo }: BenchCardProps) {
  const say = useSay();
  const known = Object.hasOwn(pictures, card.art);
  return (
    <li class={`bench-card suit-${suit.colour}`}>
      <span class="bench-card-art">
        {known ? <PictureMark pictures={pictures} art={card.art} /> : <SuitSign suit={suit} />}
        {card.alt !== '' && (
          <span class="sr-only" lang={language}>
            {card.alt}
          </span>
        )}
      </span>
      <span class="bench-card-band">
        <SuitSign suit={suit} />
        {card.cost > 0 && <span>{say('card.cost', { count: card.cost })}</span>}
      </span>
      <span class="bench-card-words" lang={language}>
        <span class="bench-card-title">{card.title}</span>
        <span>{card.text}</span>
        <span class="bench-card-ask">{card.ask}</span>
      </span>
      {wrong > 0 && (
        <button
          type="button"
          class="small bench-card-wrong"
          aria-label={say('bench.card.wrong', { count: wrong, title: card.title })}
          onClick={() => goTo(card.lines.from)}
        >
          {say('bench.card.wrong.short', { count: wrong })}
        </button>
      )}
    </li>
  );
}

const SuitSign = ({ suit }: { readonly suit: SketchSuit }) => (
  <svg class="bench-sign" viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true" focusable="false">
    <path d={markPath(suit.mark)} />
  </svg>
);
