/** The ids in an order that was written down, with spaces between. */
export const idsIn = (order: string): readonly string[] => order.split(' ').filter((id) => id !== '');

/** Things in the order that was written down; those that are not in it come last, as they were. */
export function inOrder<Id extends string>(all: readonly Id[], order: string): readonly Id[] {
  const first = idsIn(order).flatMap((id) => all.filter((other) => other === id));
  return [...first, ...all.filter((id) => !first.includes(id))];
}

/** The same things with one of them at another place, from 0. */
export function movedTo<Id>(all: readonly Id[], id: Id, place: number): readonly Id[] {
  const others = all.filter((other) => other !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}
