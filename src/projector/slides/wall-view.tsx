import type { WallNote, WallSlide } from '../../store/projector/wall-slide.ts';
import { inColumns } from './in-columns.ts';

/** Notes on a wall: what people would take home. */
export const WallView = ({ slide }: { readonly slide: WallSlide }) => (
  <ul class="wall" style={inColumns(slide.columns, slide.rows)}>
    {slide.notes.map((note) => (
      <Note key={note.key} note={note} />
    ))}
  </ul>
);

const Note = ({ note: { table, story, text, colour, room } }: { readonly note: WallNote }) => (
  <li class={`wall-note ${room} suit-${colour}`}>
    {text !== '' && (
      <p class="wall-text" dir="auto">
        {text}
      </p>
    )}
    <p class="wall-table" dir="auto">
      {table}
    </p>
    {story !== '' && (
      <p class="wall-story" dir="auto">
        {story}
      </p>
    )}
  </li>
);
