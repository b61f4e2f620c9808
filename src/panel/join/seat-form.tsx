import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TableId } from '../../engine/moves.ts';
import { tidyName } from '../../protocol/names.ts';
import type { RoomCard } from '../../protocol/room.ts';
import type { Shell } from '../../store/app.ts';
import { spaced } from '../../store/room/code-words.ts';
import { roleWords } from '../../store/room/role.ts';
import { useStore } from '../use-store.ts';
import { useSay } from '../use-tongue.ts';
import { Problem } from './code-field.tsx';
import { type Asking, useAsking } from './use-asking.ts';

interface SeatFormProps {
  readonly shell: Shell;
  readonly code: string;
  readonly card: RoomCard;
  readonly leave: () => void;
}

/** A name, and a table: pressing one is sitting down. */
export function SeatForm({ shell, code, card, leave }: SeatFormProps) {
  const say = useSay();
  const id = useId();
  const [name, setName] = useState('');
  const line = useRef<HTMLInputElement>(null);
  const { busy, problem, complain, run } = useAsking();
  useEffect(() => line.current?.focus(), []);
  const sit = async (table: TableId | null): Promise<void> => {
    if (busy) return;
    if (tidyName(name) !== '') return void (await run(shell.rooms.enter({ type: 'join', code, name: tidyName(name), table })));
    complain(say('join.no.name-needed'));
    line.current?.focus();
  };
  const choose = card.seating !== 'assign';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (choose) complain(say(card.seating === 'theme' ? 'join.no.theme-needed' : 'join.no.table-needed'));
        else void sit(null);
      }}
    >
      <h1>{say('join.room', { code: spaced(code) })}</h1>
      <p class="quiet">{say('join.room.what', { format: card.format, deck: card.deck })}</p>
      {card.locked && <p class="notice">{say('join.no.room-locked')}</p>}
      <BackAs shell={shell} code={code} run={run} />
      <div class="name-field">
        <label for={id}>{say('join.name')}</label>
        <input
          ref={line}
          id={id}
          type="text"
          autocomplete="given-name"
          maxLength={40}
          aria-describedby={`${id}-hint`}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p class="hint" id={`${id}-hint`}>
          {say('join.name.hint')}
        </p>
      </div>
      {choose ? (
        <TableButtons card={card} busy={busy} sit={(table) => void sit(table)} />
      ) : (
        <Assigned card={card} busy={busy} />
      )}
      <Problem words={problem} />
      <button type="button" class="small" onClick={leave}>
        {say('join.other-code')}
      </button>
    </form>
  );
}

interface BackAsProps extends Pick<SeatFormProps, 'shell' | 'code'> {
  readonly run: Asking['run'];
}

/** Whoever has been in this room with this device goes on where they sat. */
function BackAs({ shell, code, run }: BackAsProps) {
  const say = useSay();
  const { rooms } = useStore(shell.app);
  const last = rooms.find((room) => room.code === code);
  if (!last) return null;
  const name = last.name === '' ? say(roleWords[last.role]) : last.name;
  return (
    <div class="back-as">
      <button type="button" class="primary big" onClick={() => void run(shell.rooms.goBack(code))}>
        {say('join.back-as', { name })}
      </button>
      <p class="hint">{say('join.back-as.hint')}</p>
    </div>
  );
}

interface TableButtonsProps {
  readonly card: RoomCard;
  readonly busy: boolean;
}

function TableButtons({ card, busy, sit }: TableButtonsProps & { readonly sit: (table: TableId) => void }) {
  const say = useSay();
  return (
    <fieldset class="join-tables">
      <legend>{say(card.seating === 'theme' ? 'join.theme' : 'join.table')}</legend>
      <ul>
        {card.tables.map(({ table, name, people }) => (
          <li key={table}>
            <button type="button" aria-disabled={busy || card.locked} onClick={() => sit(table)}>
              <span class="join-table-name">{name}</span>
              <span class="join-table-count">
                {people === 0 ? say('join.table.empty') : say('join.table.count', { count: people })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Assigned({ card, busy }: TableButtonsProps) {
  const say = useSay();
  return (
    <>
      <p>{say('join.assigned')}</p>
      <button type="submit" class="primary big" aria-disabled={busy || card.locked}>
        {say('join.come-in')}
      </button>
    </>
  );
}
