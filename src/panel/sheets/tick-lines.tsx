import { useId } from 'preact/hooks';
import type { TickLine, TicksShape } from '../../engine/shapes/shape.ts';
import { tickedValue, tickField, tickReason } from '../../engine/shapes/ticks.ts';
import { workOf } from '../../store/boards/source.ts';
import { askersWords, isTicked } from '../../store/sheets/tick-lines.ts';
import { openFields, put, type SheetBodyProps, viewOf } from './sheet-body.ts';
import { SheetText } from './sheet-text.tsx';

/** Lines to tick, each with its reason once it is ticked. Cards of the plan can ask for one; people decide. */
export const TickLines = ({ shape, ...body }: SheetBodyProps & { readonly shape: TicksShape }) => (
  <>
    {shape.lines.map((line) => (
      <Tick key={line.id} {...body} line={line} />
    ))}
  </>
);

function Tick({ line, ...body }: SheetBodyProps & { readonly line: TickLine }) {
  const { session, state, table, spec } = body;
  const { say, rulebook } = session;
  const { plan, own } = workOf(state.snapshot.view, table);
  const hint = useId();
  const fields = openFields(state, spec);
  const tick = fields.find(({ id }) => id === tickField(line.id));
  const reason = fields.find(({ id }) => id === tickReason(line.id));
  const ticked = isTicked(viewOf(body), line);
  const cards = askersWords({ rulebook, plan, own }, line, say);
  if (!tick) return null;
  return (
    <div class={cards !== '' && !ticked ? 'tick-line asked' : 'tick-line'}>
      <label>
        <input
          type="checkbox"
          checked={ticked}
          aria-describedby={cards === '' ? undefined : hint}
          onChange={() => void put(body, tick.id, ticked ? '' : tickedValue)}
        />
        <span>{line.title}</span>
      </label>
      {cards !== '' && (
        <p class="hint" id={hint}>
          {say('shape.ticks.asked', { cards })}
        </p>
      )}
      {reason?.kind === 'text' && <SheetText {...body} field={reason} />}
    </div>
  );
}
