import type { Picture, Pictures } from '../lib/picture.ts';

/** A card's picture in two tones of the ink around it. Decoration: the words beside it say what it shows. */
export function PictureMark({ pictures, art }: { readonly pictures: Pictures; readonly art: string }) {
  const picture = pictures[art];
  return picture ? <DrawnPicture picture={picture} /> : null;
}

/** A picture in two tones of the ink around it. */
export const DrawnPicture = ({ picture }: { readonly picture: Picture }) => (
  <svg class="picture-mark" viewBox="0 0 256 256" aria-hidden="true" focusable="false">
    {picture.soft.map((path) => (
      <path key={path} d={path} class="soft" />
    ))}
    {picture.line.map((path) => (
      <path key={path} d={path} />
    ))}
  </svg>
);
