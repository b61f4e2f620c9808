import { useSay } from '../use-tongue.ts';
import { mostTables, type TableWish, tableCalled } from './table-wishes.ts';

interface TablesProps {
  readonly tables: readonly TableWish[];
  readonly setTables: (tables: readonly TableWish[]) => void;
}

/** `named`: whether people's names are asked for too. */
type NamedTablesProps = TablesProps & { readonly named?: boolean };

/** How many tables, what they are called, and who sits at them. */
export function Tables({ tables, setTables, named = true }: NamedTablesProps) {
  const say = useSay();
  const change = (at: number, changes: Partial<TableWish>): void =>
    setTables(tables.map((table, index) => (index === at ? { ...table, ...changes } : table)));
  return (
    <fieldset class="setup-tables">
      <legend>{say('setup.tables')}</legend>
      <p class="hint">{say('setup.tables.hint')}</p>
      <Counter tables={tables} setTables={setTables} />
      {named && (
        <p class="hint" id="people-hint">
          {say('setup.people.hint')}
        </p>
      )}
      <ol class={named ? '' : 'names-only'}>
        {tables.map((table, index) => (
          <TableLine
            key={`table-${index + 1}`}
            number={index + 1}
            table={table}
            named={named}
            change={(changes) => change(index, changes)}
          />
        ))}
      </ol>
    </fieldset>
  );
}

function Counter({ tables, setTables }: TablesProps) {
  const say = useSay();
  return (
    <div class="counter">
      <button
        type="button"
        aria-label={say('setup.fewer')}
        disabled={tables.length === 1}
        onClick={() => setTables(tables.slice(0, -1))}
      >
        −
      </button>
      <output>{say('tables', { count: tables.length })}</output>
      <button
        type="button"
        aria-label={say('setup.more')}
        disabled={tables.length === mostTables}
        onClick={() => setTables([...tables, tableCalled(tables.length, say)])}
      >
        +
      </button>
    </div>
  );
}

interface TableLineProps {
  readonly number: number;
  readonly table: TableWish;
  readonly named: boolean;
  readonly change: (changes: Partial<TableWish>) => void;
}

function TableLine({ number, table, named, change }: TableLineProps) {
  const say = useSay();
  const called = table.name === '' ? say('setup.table', { number }) : table.name;
  return (
    <li>
      <label>
        <span>{say('setup.table.name', { number })}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={24}
          value={table.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      {named && (
        <label class="wide">
          <span>{say('setup.people', { table: called })}</span>
          <input
            type="text"
            autocomplete="off"
            aria-describedby="people-hint"
            value={table.people}
            onInput={(event) => change({ people: event.currentTarget.value })}
          />
        </label>
      )}
    </li>
  );
}
