import type { StoreApi } from 'zustand/vanilla';
import type { Board } from './board.ts';
import type { TableHand, TableInput } from './scene-model.ts';
import type { OpenSession, Session } from './session.ts';
import * as touch from './table-input.ts';

/** What hands do with the table, whether over the picture or through the controls. */
export function makeInput(
  store: StoreApi<Session>,
  act: OpenSession['act'],
  refresh: (changes: Partial<Session>) => void,
): TableInput {
  const onBoard = (use: (board: Board, hand: TableHand) => touch.Touched): void => {
    const { board, hand } = store.getState();
    if (!board) return;
    const { hand: after, move } = use(board, hand);
    if (after.landed !== hand.landed) refresh({ hand: after });
    else if (after !== hand) store.setState({ hand: after });
    if (move) void act(move);
  };
  return {
    press: (key) => onBoard((board, hand) => touch.press(board, hand, key)),
    look: (key) => onBoard((_, hand) => ({ hand: touch.look(hand, key) })),
    lift: (key) => onBoard((board, hand) => ({ hand: touch.lift(board, hand, key) })),
    drop: (key) => onBoard((board, hand) => touch.drop(board, hand, key)),
  };
}
