import type { SliderPair, SlidersShape } from '../../engine/shapes/shape.ts';
import { pairFields } from '../../engine/shapes/sliders.ts';
import type { NumberSpec } from '../../engine/sheets.ts';
import { openFields, type SheetBodyProps } from './sheet-body.ts';
import { SliderLine } from './slider-line.tsx';

type SlidersProps = SheetBodyProps & { readonly shape: SlidersShape };

/** Pairs of statements with what stands between them. */
export function SlidersLines({ shape, ...body }: SlidersProps) {
  return (
    <>
      {shape.pairs.map((pair) => (
        <Pair key={pair.id} {...body} shape={shape} pair={pair} />
      ))}
    </>
  );
}

function Pair({ pair, shape, ...body }: SlidersProps & { readonly pair: SliderPair }) {
  const open = openFields(body.state, body.spec);
  const fields = pairFields(shape, pair.id).map((id) => open.find((field) => field.id === id));
  return (
    <fieldset class="slider-pair">
      <legend class="sr-only">{body.session.say('shape.sliders.pair', { left: pair.left, right: pair.right })}</legend>
      <p class="slider-ends" aria-hidden="true">
        <span>{pair.left}</span>
        <span>{pair.right}</span>
      </p>
      {fields.map((field, at) =>
        field?.kind === 'number' ? (
          <SliderLine
            key={field.id}
            {...body}
            field={field satisfies NumberSpec}
            pair={pair}
            handle={shape.handles[at]?.title ?? ''}
          />
        ) : null,
      )}
    </fieldset>
  );
}
