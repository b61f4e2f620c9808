import type { CardId } from '../../engine/deck.ts';
import { isLoose } from '../../engine/situations/sheets.ts';
import type { Action } from '../../store/board.ts';
import { type Rect, raisedKey } from '../../store/scene-model.ts';
import { type TableInWords, useLangs, useTable } from './table-context.ts';

interface CardActionsProps {
  readonly holder: string;
  readonly card: CardId;
  readonly actions: readonly Action[];
  /** Whether the Tab key stops at them: only for the card that the arrow keys are at. */
  readonly focusable: boolean;
  readonly held: boolean;
}

/** Everything that can be done with a card, one button each: beside the raised card, or in its row of the list. */
export function CardActions({ holder, card, actions, focusable, held }: CardActionsProps) {
  const table = useTable();
  if (actions.length === 0 && !held) return null;
  const tabIndex = focusable || held ? 0 : -1;
  const moves = actions.filter(({ move }) => move.type !== 'aimCard');
  const aims = actions.filter(({ move }) => move.type === 'aimCard');
  const raised = held || table.hand.looked === holder ? table.places?.get(raisedKey) : undefined;
  return (
    <div
      class={table.places === undefined || raised ? 'acts' : 'acts unseen'}
      style={raised && besideRaised(raised, table.places?.get(holder), table)}
    >
      {moves.map((action) => (
        <ActionButton holder={holder} key={action.label} action={action} tabIndex={tabIndex} />
      ))}
      {aims.length > 0 && <p class="acts-title">{table.say('act.group.aim')}</p>}
      {aims.map((action) => (
        <ActionButton holder={holder} key={`${action.target}`} action={action} tabIndex={tabIndex} />
      ))}
      {held && <CardBack card={card} />}
      {held && (
        <button type="button" class="act plain" onClick={table.putDown} tabIndex={tabIndex}>
          {table.say('act.put-down')}
        </button>
      )}
    </div>
  );
}

/** The plain-language back of a card in the hand: what it is, an example, what it needs. */
function CardBack({ card: id }: { readonly card: CardId }) {
  const { cards, say } = useTable();
  const lang = useLangs().card({ card: id });
  const card = cards.get(id);
  if (!card) return null;
  const { people, technology, other } = card.needs;
  const needs = [...people, ...technology, ...other].join(', ');
  if (!card.back && needs === '') return null;
  return (
    <details class="card-back">
      <summary>{say('card.more')}</summary>
      {card.back && <p lang={lang}>{card.back.text}</p>}
      {card.back && (
        <p class="quiet" lang={lang}>
          {card.back.example}
        </p>
      )}
      {needs !== '' && <p>{say('card.needs', { needs })}</p>}
    </details>
  );
}

/** What is at hand in a row of the list; all else comes with the card that is picked up. */
const quickMoves: ReadonlySet<string> = new Set([
  'pickCard',
  'returnCard',
  'startFrom',
  'writeField',
  'layAnswer',
  'takeUpAnswer',
  'chooseHit',
]);

/** Links and cards under cards are written too, and for each card there are as many as there are others. */
const isQuick = ({ move }: Action): boolean =>
  quickMoves.has(move.type) && !(move.type === 'writeField' && isLoose(move.sheet));

interface ActionButtonProps {
  readonly holder: string;
  readonly action: Action;
  readonly tabIndex: 0 | -1;
}

/** Does it, and puts the card down unless there may be more of the same to say about it. */
function ActionButton({ holder, action, tabIndex }: ActionButtonProps) {
  const { act, putDown, input } = useTable();
  const press = async (button: HTMLElement): Promise<void> => {
    const region = button.closest<HTMLElement>('.region');
    if (action.move.type !== 'aimCard') putDown();
    await act(action.move);
    requestAnimationFrame(() => keepFocus(region, holder));
  };
  const on = action.move.type === 'aimCard' && !action.move.on;
  const kind = isQuick(action) ? 'act quick' : 'act';
  return (
    <button
      type="button"
      class={on ? `${kind} on` : kind}
      aria-label={action.label}
      tabIndex={tabIndex}
      onFocus={() => input.look(holder)}
      onBlur={() => input.look(undefined)}
      onClick={(event) => void press(event.currentTarget)}
    >
      {action.short}
    </button>
  );
}

/** When what had the focus is gone, the card has it, wherever it lies now; else the group that it was in. */
function keepFocus(region: HTMLElement | null, holder: string): void {
  if (document.activeElement !== document.body) return;
  const things = [...document.querySelectorAll<HTMLElement>('.thing')];
  const next =
    things.find((thing) => thing.dataset.key === holder) ?? region?.querySelector<HTMLElement>('.thing[tabindex="0"]');
  next?.focus({ preventScroll: true });
}

const toolWidth = 232;
const gap = 10;

/** At the right of the raised card, or at its left where there is no room or where they would hide the card's own place. */
function besideRaised(
  raised: Rect,
  place: Rect | undefined,
  { width, height }: TableInWords,
): Readonly<Record<string, string>> {
  const sides = [raised.x + raised.width + gap, raised.x - gap - toolWidth];
  const inside = sides.filter((left) => left >= 0 && left + toolWidth <= width);
  const hides = (left: number): boolean =>
    place !== undefined && left < place.x + place.width && left + toolWidth > place.x && raised.y < place.y + place.height;
  const left = inside.find((side) => !hides(side)) ?? inside[0] ?? Math.max(0, sides[1] ?? 0);
  return {
    left: `${left}px`,
    top: `${raised.y}px`,
    width: `${toolWidth}px`,
    'max-height': `${Math.max(120, height - raised.y - gap)}px`,
  };
}
