import type { CardLook, PlansSlide, PlanTile, ScreenCard } from '../../store/projector/slides.ts';
import { TallCard, WideCard } from '../card.tsx';
import { cardSize, inColumns } from './in-columns.ts';
import type { SlideProps } from './slide-view.tsx';

/** A gallery of plans: the table's name, its points, and its cards. */
export const PlansView = ({ slide, ...props }: SlideProps & { readonly slide: PlansSlide }) => (
  <ul class="plan-tiles" style={inColumns(slide.columns, slide.rows)}>
    {slide.plans.map((plan) => (
      <PlanItem key={plan.key} plan={plan} {...props} />
    ))}
  </ul>
);

function PlanItem({ plan, ...props }: SlideProps & { readonly plan: PlanTile }) {
  const { say } = props;
  return (
    <li class={`plan-tile${plan.over ? ' over' : ''}${plan.long ? ' long' : ''}${plan.below ? ' below' : ''}`}>
      <h2 dir="auto">{plan.name}</h2>
      {plan.points !== '' && <p class="plan-points">{plan.points}</p>}
      {plan.spent !== null && (
        <span class="plan-bar" style={{ '--spent': `${(plan.spent * 100).toFixed(1)}%` }} aria-hidden="true">
          <span />
        </span>
      )}
      {plan.cards.length === 0 ? (
        <p class="plan-none">{say('board.plan.empty')}</p>
      ) : (
        <Cards look={plan.look} cards={plan.cards} more={plan.more} {...props} />
      )}
    </li>
  );
}

interface CardsProps extends SlideProps {
  readonly look: CardLook;
  readonly cards: readonly ScreenCard[];
  readonly more?: number;
}

/** Cards of one size, and how many do not fit. */
export function Cards({ look, cards, more = 0, pictures, say }: CardsProps) {
  const Card = look.look === 'tall' ? TallCard : WideCard;
  return (
    <ul class={`pcards ${look.look}`} style={cardSize(look)}>
      {cards.map((card) => (
        <Card key={card.key} card={card} pictures={pictures} />
      ))}
      {more > 0 && <li class="pcard-more">{say('screen.more-cards', { count: more })}</li>}
    </ul>
  );
}
