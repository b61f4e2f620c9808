import type { MoveOf, TableId } from '../engine/moves.ts';
import { dealsNow, nameAt } from '../store/boards/deals.ts';
import { glanceOf, movesOf, workOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';

interface DealToolsProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
}

/** What can be done about cards that are dealt: whose turn it is, hands to look at, the next cards, and others at a price. */
export function DealTools(props: DealToolsProps) {
  const { session, state, table } = props;
  const { deals, turn } = workOf(state.snapshot.view, table);
  const late = movesOf(state.snapshot, 'dealCards');
  if (!deals && !turn && late.length === 0) return null;
  return (
    <>
      <TurnLine {...props} />
      <Hands {...props} />
      <div class="deal-tools">
        {late.map((move) => (
          <button key={move.deal} type="button" onClick={() => void session.act(move)}>
            {session.say('deal.now', { title: titleOf(session, move.deal) })}
          </button>
        ))}
        {movesOf(state.snapshot, 'openCards').map((move) => (
          <button key={move.deal} type="button" onClick={() => void session.act(move)}>
            {openWords(props, move.deal)}
          </button>
        ))}
        {movesOf(state.snapshot, 'redrawCards').map((move) => (
          <Redraw key={move.deal} {...props} move={move} />
        ))}
      </div>
    </>
  );
}

function openWords({ session, state, table }: DealToolsProps, name: string): string {
  const deal = workOf(state.snapshot.view, table).deals?.find((each) => each.deal === name);
  return session.say('deal.open', { count: deal?.next ?? 0, title: titleOf(session, name) });
}

const titleOf = ({ rulebook }: OpenSession, deal: string): string => rulebook.deals.get(deal)?.title ?? deal;

function Redraw({ session, state, table, move }: DealToolsProps & { readonly move: MoveOf<'redrawCards'> }) {
  const { say, act } = session;
  const title = titleOf(session, move.deal);
  const price = workOf(state.snapshot.view, table).deals?.find(({ deal }) => deal === move.deal)?.redraw ?? 0;
  return (
    <button type="button" onClick={() => void act(move)}>
      {price === 0 ? say('deal.redraw', { title }) : say('deal.redraw.price', { title, count: price })}
    </button>
  );
}

/** Whose turn it is, for all who are more than one. */
function TurnLine({ session, state, table }: DealToolsProps) {
  const { say, act, connection } = session;
  const { view } = state.snapshot;
  const { turn } = workOf(view, table);
  const named = glanceOf(view, table).people.filter(({ seat }) => Object.hasOwn(state.people, seat));
  if (!turn) return null;
  const name = nameAt({ people: state.people, say }, turn.seat);
  const mine = connection.room !== undefined && state.me?.seat === turn.seat;
  const passWords = mine ? say('turn.pass') : say(connection.room ? 'turn.go-on' : 'turn.passes', { name });
  return (
    <section class="turn-line" aria-label={say('turn.title')}>
      <p>{mine ? say('turn.yours') : say('turn.whose', { name })}</p>
      {turn.passes >= named.length && <p>{say('turn.all-passed')}</p>}
      {movesOf(state.snapshot, 'passTurn').map((move) => (
        <button key={move.whose} type="button" class="small" onClick={() => void act(move)}>
          {passWords}
        </button>
      ))}
    </section>
  );
}

/** On one screen a hand is shown when somebody asks for it, and hidden again. In a room everybody sees their own. */
function Hands({ session, state, table }: DealToolsProps) {
  const { say, connection, showHand } = session;
  const { view, legal } = state.snapshot;
  const names = dealsNow({ rulebook: session.rulebook, view, legal, people: state.people, table, whose: 'ours', say });
  const deals = (workOf(view, table).deals ?? []).filter(({ deal }) => names.includes(deal));
  const seats = [...new Set(deals.flatMap(({ hands }) => hands.filter(({ left }) => left > 0).map(({ seat }) => seat)))];
  if (connection.room || seats.length === 0) return null;
  return (
    <section class="hands" aria-label={say('deal.hands')}>
      {seats.map((seat) => {
        const shown = state.holder === seat;
        const name = nameAt({ people: state.people, say }, seat);
        return (
          <button key={seat} type="button" class="small" onClick={() => showHand(shown ? undefined : seat)}>
            {say(shown ? 'deal.hide' : 'deal.show', { name })}
          </button>
        );
      })}
    </section>
  );
}
