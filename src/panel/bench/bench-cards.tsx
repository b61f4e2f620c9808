import { useState } from 'preact/hooks';
import type { Pictures } from '../../lib/picture.ts';
import { problemsAt } from '../../store/workbench/check-bench.ts';
import { dealHand, handSize } from '../../store/workbench/deal-hand.ts';
import type { DeckSketch, FileProblem, SketchCard, SketchSuit } from '../../store/workbench/tools.ts';
import { useSay } from '../use-tongue.ts';
import { BenchCard } from './bench-card.tsx';

interface BenchCardsProps {
  readonly sketch: DeckSketch;
  readonly pictures: Pictures;
  readonly problems: readonly FileProblem[];
  readonly goTo: (line: number) => void;
}

/** The cards of a deck as they will look, suit by suit. */
export function BenchCards(props: BenchCardsProps) {
  const say = useSay();
  const { suits, cards } = props.sketch;
  const strays = cards.filter(({ suit }) => !suits.some(({ id }) => id === suit));
  return (
    <section class="bench-cards" aria-labelledby="bench-cards-title">
      <h2 id="bench-cards-title">{say('bench.cards')}</h2>
      {suits.map((suit) => (
        <SuitCards key={suit.id} {...props} suit={suit} cards={cards.filter((card) => card.suit === suit.id)} />
      ))}
      {strays.length > 0 && (
        <SuitCards
          {...props}
          suit={{ id: '', title: say('bench.cards.stray'), colour: 'slate', mark: 'circle' }}
          cards={strays}
        />
      )}
    </section>
  );
}

interface SuitCardsProps extends BenchCardsProps {
  readonly suit: SketchSuit;
  readonly cards: readonly SketchCard[];
}

/** The cards of one suit, or a few of them as they could come into somebody's hand. */
function SuitCards({ suit, cards, sketch, pictures, problems, goTo }: SuitCardsProps) {
  const say = useSay();
  const [hand, setHand] = useState<readonly string[]>([]);
  const inHand = cards.filter(({ id }) => hand.includes(id));
  const shown = inHand.length > 0 ? inHand : cards;
  const deal = (): void => setHand(dealHand(cards, Math.random).map(({ id }) => id));
  return (
    <section class="bench-suit" aria-label={suit.title}>
      <div class="bench-row">
        <h3 lang={suit.id === '' ? undefined : sketch.language}>{suit.title}</h3>
        <span class="quiet">{say('setup.cards', { count: shown.length })}</span>
        {cards.length > handSize && (
          <button type="button" class="small" onClick={deal}>
            {say(inHand.length > 0 ? 'bench.hand.again' : 'bench.hand', { suit: suit.title })}
          </button>
        )}
        {inHand.length > 0 && (
          <button type="button" class="small" onClick={() => setHand([])}>
            {say('bench.hand.all', { suit: suit.title })}
          </button>
        )}
      </div>
      <ul class="bench-grid">
        {shown.map((card) => (
          <BenchCard
            key={card.lines.from}
            card={card}
            suit={suit}
            pictures={pictures}
            language={sketch.language}
            wrong={problemsAt(problems, card.lines).length}
            goTo={goTo}
          />
        ))}
      </ul>
    </section>
  );
}
