import { useState } from 'preact/hooks';
import type { Labelled, OrderShape } from '../../engine/format.ts';
import { laidMark, laidOrder, laidReason } from '../../engine/shapes/order.ts';
import { movedTo } from '../../lib/in-order.ts';
import { laidItems } from '../../store/sheets/order-lines.ts';
import { ChoiceLine } from './choice-line.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { openFields, put, type SheetBodyProps, viewOf } from './sheet-body.ts';
import { SheetText } from './sheet-text.tsx';

type OrderProps = SheetBodyProps & { readonly shape: OrderShape };

/** Things to lay in order: those that lie there can be moved, and dragged, and taken back. */
export function OrderLines({ shape, ...body }: OrderProps) {
  const { say } = body.session;
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | undefined>(undefined);
  const { laid, waiting } = laidItems(shape, viewOf(body));
  const ids = laid.map(({ id }) => id);
  const open = openFields(body.state, body.spec).some(({ id }) => id === laidOrder);
  const lay = async (order: readonly string[], words: string): Promise<void> => {
    if (await put(body, laidOrder, order.join(' '))) setTold(words);
  };
  const moveTo = (id: string, place: number): void => {
    const title = shape.items.find((item) => item.id === id)?.title ?? id;
    void lay(movedTo(ids, id, place), say('shape.move.moved', { title, number: place + 1 }));
  };
  const drop = (place: number) => (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== undefined) moveTo(dragged, place);
    setDragged(undefined);
  };
  return (
    <>
      <ol class="sheet-list">
        {laid.map((item, at) => (
          <li
            key={item.id}
            class="sheet-place"
            draggable={open}
            onDragStart={() => setDragged(item.id)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop(at)}
          >
            <p class="sheet-place-title">{say('shape.order.place', { number: at + 1, title: item.title })}</p>
            <Laid {...body} shape={shape} item={item} />
            {open && (
              <div class="sheet-place-acts">
                {laid.length > 1 && (
                  <MoveButtons
                    say={say}
                    title={item.title}
                    at={at}
                    count={laid.length}
                    moveTo={(place) => moveTo(item.id, place)}
                  />
                )}
                <button
                  type="button"
                  aria-label={say('shape.order.back', { title: item.title })}
                  onClick={() =>
                    void lay(
                      ids.filter((id) => id !== item.id),
                      say('shape.order.taken-back', { title: item.title }),
                    )
                  }
                >
                  {say('shape.order.back.short')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {open && waiting.length > 0 && (
        <fieldset class="sheet-waiting" onDragOver={(event) => event.preventDefault()} onDrop={drop(laid.length)}>
          <legend>{say('shape.order.waiting')}</legend>
          {waiting.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              draggable={true}
              aria-label={say('shape.order.lay', { title })}
              onDragStart={() => setDragged(id)}
              onClick={() => void lay([...ids, id], say('shape.move.moved', { title, number: ids.length + 1 }))}
            >
              {title}
            </button>
          ))}
        </fieldset>
      )}
      <p class="sr-only" role="status">
        {told}
      </p>
    </>
  );
}

/** The mark and the reason of one thing that has been laid. */
function Laid({ shape, item, ...body }: OrderProps & { readonly item: Labelled }) {
  const { say } = body.session;
  const fields = openFields(body.state, body.spec);
  const reason = fields.find(({ id }) => id === laidReason(item.id));
  const mark = fields.find(({ id }) => id === laidMark(item.id));
  return (
    <>
      {mark?.kind === 'choice' && (
        <ChoiceLine {...body} field={mark} label={say('shape.order.mark', { title: item.title })} choices={shape.marks} />
      )}
      {reason?.kind === 'text' && <SheetText {...body} field={reason} />}
    </>
  );
}
