import { useId } from 'preact/hooks';
import type { TableId } from '../../engine/moves.ts';
import type { Say } from '../../i18n/words.ts';

interface ChoicesProps {
  readonly say: Say;
  /** The best first. */
  readonly ranked: boolean;
  readonly most: number;
  readonly tables: readonly { readonly table: TableId; readonly name: string }[];
  readonly chosen: readonly TableId[];
  readonly onChoose: (chosen: readonly TableId[]) => void;
}

/** One table, several, or a list with the best first. */
export const Choices = (props: ChoicesProps) => (props.ranked && props.most > 1 ? <Places {...props} /> : <Some {...props} />);

function Some({ say, most, tables, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  const single = most <= 1;
  const toggle = (table: TableId): void => {
    if (single) onChoose([table]);
    else onChoose(chosen.includes(table) ? chosen.filter((other) => other !== table) : [...chosen, table]);
  };
  return (
    <fieldset class="choice">
      <legend>{say('judging.choose.some', { count: most })}</legend>
      {tables.map(({ table, name: words }) => (
        <label key={table}>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(table)}
            disabled={!single && chosen.length >= most && !chosen.includes(table)}
            onChange={() => toggle(table)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A place offers whoever has none before it; whoever is moved leaves no gap behind. */
function Places({ say, most, tables, chosen, onChoose }: ChoicesProps) {
  const put = (place: number, table: string): void => {
    const others = chosen.filter((other, at) => at !== place && other !== table);
    const before = others.slice(0, place);
    onChoose(table === '' ? others : [...before, table, ...others.slice(place)]);
  };
  return (
    <fieldset class="places">
      <legend>{say('judging.choose.some', { count: most })}</legend>
      {Array.from({ length: Math.min(most, chosen.length + 1) }, (_, place) => (
        <label key={tables[place]?.table ?? place}>
          <span>{say('judging.place', { number: place + 1 })}</span>
          <select value={chosen[place] ?? ''} onChange={({ currentTarget }) => put(place, currentTarget.value)}>
            <option value="">{say('judging.place.empty')}</option>
            {tables
              .filter(({ table }) => !chosen.slice(0, place).includes(table))
              .map(({ table, name }) => (
                <option key={table} value={table}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
