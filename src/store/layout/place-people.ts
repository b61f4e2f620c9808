import type { BoardPerson } from '../board-room.ts';
import type { PlacedChip, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';

/** The people along the near edge, from the left; they move closer together when they are many. */
export function placePeople(desk: Desk, people: readonly BoardPerson[]): readonly PlacedChip[] {
  if (people.length === 0) return [];
  const [gap, side, height] = [px(desk, 8), px(desk, 20), px(desk, 32)];
  const room = (desk.size.width - 2 * side - gap * (people.length - 1)) / people.length;
  const widths = people.map((person) => Math.min(naturalWidth(desk, person, height), Math.max(room, 1)));
  const y = desk.size.height - desk.edge + (desk.edge - height) / 2;
  return people.map((person, at) => {
    const before = widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0);
    return chip(person, { x: side + before, y, width: widths[at] ?? 0, height });
  });
}

function naturalWidth(desk: Desk, person: BoardPerson, height: number): number {
  return height + px(desk, 20) + wordsWidth(desk, person.role === '' ? person.name : `${person.name}, ${person.role}`, 15);
}

function chip(person: BoardPerson, rect: Rect): PlacedChip {
  return { kind: 'chip', key: person.key, rect, live: false, person };
}
