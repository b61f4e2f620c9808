import type { BoardPurse, PlanColumn, PlanRegion } from '../../store/board.ts';
import { markPath } from '../../store/mark-path.ts';
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
      {region.purses.map((purse) => (
        <Purse key={purse.key} purse={purse} />
      ))}
      {region.lines.map(({ key, text, tone }) => (
        <p key={key} class={`words plan-line tone-${tone}`}>
          {text}
        </p>
      ))}
      {region.columns.map((column) => (
        <ColumnWords key={column.key} column={column} plan={region.title} roving={roving} />
      ))}
      {region.links && (
        <ul class="plan-links" aria-label={say('link.title')}>
          {region.links.map(({ key, told }) => (
            <li key={key}>
              <span class="words">{told}</span>
            </li>
          ))}
        </ul>
      )}
      {region.columns.every(({ cards }) => cards.length === 0) && <p class="words quiet">{say('board.plan.empty')}</p>}
    </section>
  );
}

function Purse({ purse: { name, suits, points, spent, left, moved } }: { readonly purse: BoardPurse }) {
  const { say } = useTable();
  const told = left < 0 ? say('board.purse.spent', { spent, points }) : say('board.purse', { left, points });
  const text = [told, moved].filter((words) => words !== '').join(', ');
  return (
    <p class="words purse">
      {suits.map(({ word, mark, colour }) => (
        <svg key={word} class={`purse-mark suit-${colour}`} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true" focusable="false">
          <path d={markPath(mark)} />
        </svg>
      ))}
      <span class="coins" aria-hidden="true">
        {Array.from({ length: points }, (_, index) => (
          <span key={index} class={index < points - spent ? 'coin' : 'coin spent'} />
        ))}
      </span>
      <span>{name === '' ? text : say('purse.named', { purse: name, text })}</span>
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
