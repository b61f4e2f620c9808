import type { BoardCast } from '../../store/board.ts';
import { PictureMark } from '../picture-mark.tsx';
import { CardActions } from './card-actions.tsx';
import type { Roving } from './roving.ts';
import { classAt, styleAt, useLangs, useTable } from './table-context.ts';

/** A place that names somebody: the card that lies there, or that nobody has been chosen. */
export function CastWords({
  cast,
  title,
  roving,
}: {
  readonly cast: BoardCast;
  readonly title: string;
  readonly roving: Roving;
}) {
  const table = useTable();
  const { say, input, hand } = table;
  const { face } = cast;
  const langs = useLangs();
  if (!face) return <p class="words cast-empty">{cast.name === '' ? say('board.cast.empty') : cast.name}</p>;
  const held = hand.held === cast.key;
  const lang = langs.card(face);
  return (
    <div class={held ? 'item held' : 'item'}>
      <button
        type="button"
        class={classAt(table, cast.key, `thing card suit-${face.suit.colour}`)}
        data-key={cast.key}
        style={styleAt(table, cast.key)}
        tabIndex={roving.tabIndex(cast.key)}
        aria-label={`${title}: ${[face.title, cast.name].filter((word) => word !== '').join(', ')}`}
        aria-pressed={held}
        onFocus={() => {
          roving.onFocus(cast.key);
          input.look(cast.key);
        }}
        onBlur={() => input.look(undefined)}
        onClick={() => input.press(cast.key)}
      >
        <span class="row-art">
          <PictureMark pictures={table.pictures} art={face.art} />
        </span>
        <span class="row-words">
          <span class="row-title" lang={lang}>
            {face.title}
          </span>
          <span class="row-meta">{face.suit.word}</span>
        </span>
      </button>
      <div class="card-words">
        <p lang={lang}>{face.text}</p>
        <p class="card-ask" lang={lang}>
          {face.ask}
        </p>
      </div>
      <CardActions
        holder={cast.key}
        card={face.card}
        actions={cast.actions}
        focusable={roving.tabIndex(cast.key) === 0}
        held={held}
      />
    </div>
  );
}
