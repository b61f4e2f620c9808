import { useState } from 'preact/hooks';
import type { Labelled } from '../../engine/format.ts';
import { laidMark, laidOrder, laidReason } from '../../engine/shapes/order.ts';
import type { OrderShape } from '../../engine/shapes/shape.ts';
import { movedTo } from '../../lib/in-order.ts';
import { laidItems } from '../../store/sheets/order-lines.ts';
import { ChoiceLine } from './choice-line.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { openFields, put, type SheetBodyProps, viewOf } from './sheet-body.ts';
import { SheetText } from './sheet-text.tsx';

type OrderProps = SheetBodyProps & { readonly shape: OrderShape };

/** What can be done with what has been laid, and what has not. */
interface Laying {
  /** Of what has been laid, from first to last. */
  readonly ids: readonly string[];
  readonly moveTo: (id: string, place: number) => void;
  readonly takeBack: (item: Labelled) => void;
  readonly drag: (id: string) => void;
  readonly drop: (place: number) => (event: DragEvent) => void;
}

/** Things to lay in order: those that lie there can be moved, and dragged, and taken back. */
export function OrderLines(props: OrderProps) {
  const { shape, session, state, spec } = props;
  const [told, setTold] = useState('');
  const laying = useLaying(props, setTold);
  const { laid, waiting } = laidItems(shape, viewOf(props));
  const open = openFields(state, spec).some(({ id }) => id === laidOrder);
  return (
    <>
      <ol class="sheet-list">
        {laid.map((item, at) => (
          <Place key={item.id} {...props} item={item} at={at} open={open} laying={laying} />
        ))}
      </ol>
      {open && waiting.length > 0 && (
        <fieldset class="sheet-waiting" onDragOver={letDrop} onDrop={laying.drop(laid.length)}>
          <legend>{session.say('shape.order.waiting')}</legend>
          {waiting.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              draggable={true}
              aria-label={session.say('shape.order.lay', { title })}
              onDragStart={() => laying.drag(id)}
              onClick={() => laying.moveTo(id, laid.length)}
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

const letDrop = (event: DragEvent): void => event.preventDefault();

function useLaying(props: OrderProps, tell: (words: string) => void): Laying {
  const { shape, session } = props;
  const { say } = session;
  const [dragged, drag] = useState<string | undefined>(undefined);
  const ids = laidItems(shape, viewOf(props)).laid.map(({ id }) => id);
  const lay = async (order: readonly string[], words: string): Promise<void> => {
    if (await put(props, laidOrder, order.join(' '))) tell(words);
  };
  const moveTo = (id: string, place: number): void => {
    const title = shape.items.find((item) => item.id === id)?.title ?? id;
    const order = movedTo(ids, id, place);
    void lay(order, say('shape.move.moved', { title, number: order.indexOf(id) + 1 }));
  };
  const takeBack = ({ id, title }: Labelled): void => {
    const others = ids.filter((other) => other !== id);
    void lay(others, say('shape.order.taken-back', { title }));
  };
  const drop = (place: number) => (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== undefined) moveTo(dragged, place);
    drag(undefined);
  };
  return { ids, moveTo, takeBack, drag, drop };
}

interface PlaceProps extends OrderProps {
  readonly item: Labelled;
  readonly at: number;
  readonly open: boolean;
  readonly laying: Laying;
}

/** One thing that lies in the order. */
function Place({ item, at, open, laying, ...props }: PlaceProps) {
  const { say } = props.session;
  const { id, title } = item;
  return (
    <li class="sheet-place" draggable={open} onDragStart={() => laying.drag(id)} onDragOver={letDrop} onDrop={laying.drop(at)}>
      <p class="sheet-place-title">{say('shape.order.place', { number: at + 1, title })}</p>
      <Words {...props} item={item} />
      {open && (
        <div class="sheet-place-acts">
          {laying.ids.length > 1 && (
            <MoveButtons
              say={say}
              title={title}
              at={at}
              count={laying.ids.length}
              moveTo={(place) => laying.moveTo(id, place)}
            />
          )}
          <button type="button" aria-label={say('shape.order.back', { title })} onClick={() => laying.takeBack(item)}>
            {say('shape.order.back.short')}
          </button>
        </div>
      )}
    </li>
  );
}

/** The mark and the reason of one thing that has been laid. */
function Words({ shape, item, ...body }: OrderProps & { readonly item: Labelled }) {
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
