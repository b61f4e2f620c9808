import type { BoardPurse, PlanColumn, PlanRegion } from '../../store/board.ts';
import { CardItem } from './card-item.tsx';
import { type Roving, useRoving } from './roving.ts';
import { useLangs, useTable } from './table-context.ts';

/** The chosen cards, column by column, and what is left in the purse. */
export function PlanWords({ region }: { readonly region: PlanRegion }) {
  const { say } = useTable();
  const roving = useRoving(region.columns.flatMap((column) => column.cards.map(({ key }) => key)));
  return (
    <section aria-label={region.title} class="region plan" onKeyDown={roving.onKeyDown}>
      <h2 class="words">{region.title}</h2>
      {region.eyes !== undefined && <p class="words eyes">{region.eyes}</p>}
      {region.purse && <Purse {...region.purse} />}
      {region.lines.map(({ key, text, tone }) => (
        <p key={key} class={`words plan-line tone-${tone}`}>
          {text}
        </p>
      ))}
      {region.columns.map((column) => (
        <ColumnWords key={column.key} column={column} plan={region.title} roving={roving} />
      ))}
      {region.columns.every(({ cards }) => cards.length === 0) && <p class="words quiet">{say('board.plan.empty')}</p>}
    </section>
  );
}

function Purse({ points, spent, left, moved }: BoardPurse) {
  const { say } = useTable();
  const told = left < 0 ? say('board.purse.spent', { spent, points }) : say('board.purse', { left, points });
  const text = [told, moved].filter((words) => words !== '').join(', ');
  return (
    <p class="words purse">
      <span class="coins" aria-hidden="true">
        {Array.from({ length: points }, (_, index) => (
          <span key={index} class={index < points - spent ? 'coin' : 'coin spent'} />
        ))}
      </span>
      <span>{text}</span>
    </p>
  );
}

function ColumnWords({
  column,
  plan,
  roving,
}: {
  readonly column: PlanColumn;
  readonly plan: string;
  readonly roving: Roving;
}) {
  const langs = useLangs();
  const title = column.title === '' ? plan : column.title;
  return (
    <div class="column">
      {column.title !== '' && (
        <h3 class="words" lang={langs.format}>
          {column.title}
        </h3>
      )}
      <ul class="cards" aria-label={title}>
        {column.cards.map((card, index) => (
          <CardItem key={card.key} card={card} number={index + 1} count={column.cards.length} where={title} roving={roving} />
        ))}
      </ul>
    </div>
  );
}
