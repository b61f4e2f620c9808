import type { TableId } from '../../../engine/moves.ts';
import { tableGlances } from '../../../store/console/table-glances.ts';
import type { DeskProps } from '../facilitator-screen.tsx';
import { TableCard } from './table-card.tsx';

export interface TableCardsProps extends DeskProps {
  /** Where situations are sent from; nothing when there are none. */
  readonly aimAt?: (table: TableId) => void;
}

/** With more tables than this their cards are smaller. */
const mostRoomy = 6;
/** With more than this they are as small as they can be read. */
const mostCompact = 16;

/** All tables, in the order of the room. */
export function TableCards(props: TableCardsProps) {
  const glances = tableGlances(props.source);
  const density = glances.length <= mostRoomy ? 'roomy' : glances.length <= mostCompact ? 'compact' : 'tiny';
  return (
    <section class="host-tables" aria-label={props.session.say('desk.tables')}>
      <ul class={`table-cards ${density}`}>
        {glances.map((glance) => (
          <TableCard key={glance.table} {...props} glance={glance} />
        ))}
      </ul>
    </section>
  );
}
