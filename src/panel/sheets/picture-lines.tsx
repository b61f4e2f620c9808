import { pictureField, pictureParts } from '../../engine/shapes/picture.ts';
import type { PictureShape } from '../../engine/shapes/shape.ts';
import type { TextSpec } from '../../engine/sheets.ts';
import { labelOf } from '../../store/boards/field-label.ts';
import { pictureRows } from '../../store/sheets/picture-lines.ts';
import { openFields, type SheetBodyProps, viewOf } from './sheet-body.ts';
import { SheetText } from './sheet-text.tsx';

/** The halves of a picture that are open now, row by row; how it was stands beside how it will be. */
export function PictureLines({ shape, ...body }: SheetBodyProps & { readonly shape: PictureShape }) {
  const { session, state, spec } = body;
  const { say } = session;
  const texts = openFields(state, spec).filter((field): field is TextSpec => field.kind === 'text');
  return (
    <>
      {pictureRows(shape, viewOf(body)).map((row) => (
        <fieldset key={row.id}>
          <legend>{row.title}</legend>
          {pictureParts.flatMap((part) => {
            const field = texts.find(({ id }) => id === pictureField(row.id, part));
            if (!field) return part === 'now' ? [<Was key="was" words={row.now} title={shape.now} />] : [];
            const { label } = labelOf(spec, field.id, say);
            const hint = row.changed && part === 'later' ? say('shape.picture.differs') : '';
            return [<SheetText key={field.id} {...body} field={field} label={{ label, hint }} />];
          })}
        </fieldset>
      ))}
    </>
  );
}

/** What was written when only the first half was open. */
const Was = ({ words, title }: { readonly words: string; readonly title: string }) =>
  words === '' ? null : (
    <p class="picture-was">
      <b>{title}</b> <span dir="auto">{words}</span>
    </p>
  );
