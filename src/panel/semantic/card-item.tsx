import type { BoardCard, CardFace } from '../../store/board.ts';
import { priceWords } from '../../store/boards/card-face.ts';
import { PictureMark } from '../picture-mark.tsx';
import { CardActions } from './card-actions.tsx';
import type { Roving } from './roving.ts';
import { classAt, styleAt, useLangs, useTable } from './table-context.ts';

interface CardItemProps {
  readonly card: BoardCard;
  readonly number: number;
  readonly count: number;
  /** The words for where it lies: "Our plan", "Face to face". */
  readonly where: string;
  readonly roving: Roving;
  readonly onFocus?: () => void;
}

/** One card: a control named by title, suit, cost and place, its words, and what can be done with it. */
export function CardItem({ card, number, count, where, roving, onFocus }: CardItemProps) {
  const table = useTable();
  const langs = useLangs();
  const { say, input, hand } = table;
  const held = hand.held === card.key;
  const name = [nameOf(card.face, table.say), ...stateOf(card, say), where, say('card.where', { number, count })].join(', ');
  const focused = (): void => {
    onFocus?.();
    roving.onFocus(card.key);
    input.look(card.key);
  };
  return (
    <li
      class={`item state-${card.state}${held ? ' held' : ''}${card.down ? ' down' : ''}${card.hit ? ' hit' : ''}${card.sending ? ' sending' : ''}`}
    >
      <button
        type="button"
        class={classAt(table, card.key, `thing card suit-${card.face.suit.colour}`)}
        data-key={card.key}
        style={styleAt(table, card.key)}
        tabIndex={roving.tabIndex(card.key)}
        aria-label={name}
        aria-pressed={held}
        onFocus={focused}
        onBlur={() => input.look(undefined)}
        onClick={() => input.press(card.key)}
      >
        <span class={card.face.hand ? 'row-art by-hand' : 'row-art'}>
          <PictureMark pictures={table.pictures} art={card.face.art} />
        </span>
        <span class="row-words">
          <span class="row-title" lang={langs.card(card.face)}>
            {card.face.title}
          </span>
          <span class="row-meta">{metaOf(card.face, say)}</span>
          {card.told.length > 0 && <span class="row-told">{card.told.join(', ')}</span>}
          {card.tag !== '' && <span class="row-meta">{card.tag}</span>}
          {card.aims.length > 0 && <span class="row-meta">{say('card.aims', { cells: card.aims.join('; ') })}</span>}
        </span>
        {card.sending && <span class="sending-mark">{say('line.sending')}</span>}
      </button>
      <CardWords card={card} />
      <CardActions
        holder={card.key}
        card={card.face.card}
        actions={card.actions}
        focusable={roving.tabIndex(card.key) === 0}
        held={held}
      />
    </li>
  );
}

type Say = ReturnType<typeof useTable>['say'];

/** "Tea morning, Method, 1 point". */
function nameOf(face: CardFace, say: Say): string {
  const { title, suit } = face;
  const price = priceWords(face, say);
  return price === ''
    ? say('card.name', { title, suit: suit.word })
    : say('card.name.cost', { title, suit: suit.word, cost: price });
}

const metaOf = (face: CardFace, say: Say): string =>
  [face.suit.word, priceWords(face, say)].filter((words) => words !== '').join(', ');

function stateOf(card: BoardCard, say: Say): readonly string[] {
  const state = { free: [], waiting: [], told: [], chosen: [say('card.in-plan')], 'out-of-reach': [say('card.too-dear')] }[
    card.state
  ];
  const sending = card.sending ? [say('line.sending.card')] : [];
  return [...sending, ...card.told, ...state, ...(card.tag === '' ? [] : [say('card.tag', { tag: card.tag })])];
}

/** The words printed on the card, and why it cannot be taken if it cannot. */
function CardWords({ card }: { readonly card: BoardCard }) {
  const { say } = useTable();
  const { face } = card;
  const lang = useLangs().card(face);
  return (
    <div class="card-words">
      {face.text !== '' && <p lang={lang}>{face.text}</p>}
      {face.ask !== '' && (
        <p class="card-ask" lang={lang}>
          {face.ask}
        </p>
      )}
      {face.alt !== '' && <p class="card-alt">{say('card.picture', { alt: face.alt })}</p>}
      {card.aims.length > 0 && <p>{say('card.aims', { cells: card.aims.join('; ') })}</p>}
      {card.why !== '' && <p class="card-why">{card.why}</p>}
    </div>
  );
}
