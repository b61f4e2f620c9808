import { useId, useRef, useState } from 'preact/hooks';
import type { TableId } from '../../engine/moves.ts';
import { tableName } from '../../store/boards/source.ts';
import { cardWithNumber } from '../../store/room/card-number.ts';
import type { RoomProps } from './room-button.tsx';
import { useRoom } from './use-room.ts';
import { useRoomAsk } from './use-room-ask.ts';

/** Tables that play with printed cards: the facilitator enters what they choose. */
export function PaperTables(props: RoomProps) {
  const { session } = props;
  const { say, rulebook } = session;
  const view = useRoom(session)?.view();
  const { problem, ask } = useRoomAsk(session);
  if (!view) return null;
  return (
    <details class="room-part" open={view.paper.length > 0}>
      <summary>{say('room.paper')}</summary>
      <p class="hint">{say('room.paper.hint')}</p>
      <ul class="paper-tables">
        {rulebook.header.tables.map(({ id, name }) => {
          const on = view.paper.includes(id);
          return (
            <li key={id}>
              <label class="time-check">
                <input type="checkbox" checked={on} onChange={() => void ask({ type: 'paper', table: id, on: !on })} />
                <span>{name}</span>
              </label>
              {on && <CardByNumber {...props} table={id} />}
            </li>
          );
        })}
      </ul>
      {problem}
    </details>
  );
}

/** A card of a paper table by the number that is printed on it; its title says whether it is the right one. */
function CardByNumber({ session, table }: RoomProps & { readonly table: TableId }) {
  const { say, act, rulebook } = session;
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState('');
  const card = cardWithNumber(rulebook, Number(typed));
  const name = tableName(rulebook, table);
  const add = async (): Promise<void> => {
    line.current?.focus();
    if (!card) return setTold(say('room.paper.no-card', { number: typed }));
    const done = await act({ type: 'pickCard', table, card: card.id });
    setTold(done ? say('room.paper.added', { title: card.title, table: name }) : session.store.getState().notice);
    if (done) setTyped('');
  };
  return (
    <form
      class="card-number"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{say('room.paper.number', { table: name })}</label>
      <input
        ref={line}
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value.replace(/\D/g, ''));
          setTold('');
        }}
      />
      <button type="submit" class="small">
        {say('room.paper.add')}
      </button>
      <p role="status" class="hint">
        {told !== '' ? told : (card?.title ?? '')}
      </p>
    </form>
  );
}
