import type { Say } from '../../i18n/words.ts';
import { spendSentence, spentSentence } from '../../store/report/plan-words.ts';
import type { SpendPart, SuitSpend } from '../../store/report/report-parts.ts';
import { suitShapes, tileSize } from './suit-tile.ts';

interface SpendViewProps {
  readonly part: SpendPart;
  readonly say: Say;
  /** Different for every picture on the page: patterns are found by it. */
  readonly id: string;
}

/** A bar for each suit, filled with the suit's own mark so that it can be told without colour. The words beside the bars say it all. */
export function SpendView({ part, say, id }: SpendViewProps) {
  const whole = Math.max(part.spent, part.points ?? 0);
  return (
    <>
      <ul class="report-spend">
        {part.suits.map((suit) => (
          <li key={suit.suit} class={`suit-${suit.colour}`}>
            <span class="report-spend-words">{spendSentence(suit, say)}</span>
            <Bar suit={suit} whole={whole} pattern={`${id}-${suit.suit}`} />
          </li>
        ))}
      </ul>
      <p class="report-points">{spentSentence(part, say)}</p>
    </>
  );
}

interface BarProps {
  readonly suit: SuitSpend;
  /** The points of a bar from one end to the other. */
  readonly whole: number;
  readonly pattern: string;
}

const Bar = ({ suit, whole, pattern }: BarProps) => (
  <svg class="report-bar" width="100%" height={tileSize * 2} aria-hidden="true" focusable="false">
    <pattern id={pattern} width={tileSize} height={tileSize} patternUnits="userSpaceOnUse">
      <rect class="report-bar-tint" width={tileSize} height={tileSize} />
      <path class="report-bar-mark" d={suitShapes[suit.mark]} />
    </pattern>
    <rect class="report-bar-part" width={`${percent(suit.points, whole)}%`} height="100%" fill={`url(#${pattern})`} />
  </svg>
);

const percent = (points: number, whole: number): number => Math.round((points / whole) * 1000) / 10;
