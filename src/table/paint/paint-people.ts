import type { BoardPerson } from '../../store/board-room.ts';
import { tableCircle } from '../../store/layout/place-pairs.ts';
import type { PlacedChip, PlacedSeats, Rect } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { circlePath, fillLifted, roundedPath, shrink } from './shapes.ts';
import { measureIn, paintFitted, paintLine } from './text.ts';

/** A person at the edge of the table. */
export function paintChip(brush: Brush, item: PlacedChip): void {
  const { context, theme } = brush;
  const rect = { x: 0, y: 0, width: item.rect.width, height: item.rect.height };
  roundedPath(context, rect, rect.height / 2);
  fillLifted(brush, theme.card, 2);
  roundedPath(context, shrink(rect, 0.5), rect.height / 2);
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.stroke();
  const radius = rect.height / 2 - 4;
  paintHead(brush, item.person, rect.height / 2, rect.height / 2, radius);
  const { name, role } = item.person;
  const words = { x: rect.height + 1, y: 0, width: rect.width - rect.height - 10, height: rect.height };
  const style = { size: Math.min(19, Math.max(13, rect.height * 0.46)), bold: true, colour: theme.ink };
  if (words.width <= 12) return;
  const full = role === '' ? name : `${name}, ${role}`;
  paintLine(brush, measureIn(brush, style)(full) <= words.width ? full : name, words, style);
}

function paintHead(brush: Brush, person: BoardPerson, x: number, y: number, radius: number): void {
  const { context, theme } = brush;
  circlePath(context, x, y, radius);
  context.fillStyle = theme.suits[person.colour].ink;
  context.fill();
  const letter = [...person.name.trim()][0]?.toLocaleUpperCase() ?? '';
  paintLine(
    brush,
    letter,
    { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 },
    {
      size: Math.max(9, radius * 1.12),
      bold: true,
      colour: theme.onInk,
      align: 'centre',
    },
  );
}

/** A round table seen from above, with its people around it. */
export function paintSeats(brush: Brush, item: PlacedSeats): void {
  const { context, theme } = brush;
  const { centre, radius } = tableCircle({ x: 0, y: 0, width: item.rect.width, height: item.rect.height });
  circlePath(context, centre.x, centre.y, radius);
  fillLifted(brush, topLight(brush, centre.x, centre.y, radius), 6);
  circlePath(context, centre.x, centre.y, radius - 1);
  context.lineWidth = item.ours ? 3.5 : 1.5;
  context.strokeStyle = item.ours ? theme.ink : theme.lineStrong;
  context.stroke();
  paintName(brush, item, {
    x: centre.x - radius * 0.82,
    y: centre.y - radius * 0.4,
    width: radius * 1.64,
    height: radius * 0.8,
  });
  paintAround(brush, item.people, centre.x, centre.y, radius);
}

function topLight(brush: Brush, x: number, y: number, radius: number): CanvasGradient {
  const light = brush.context.createRadialGradient(x - radius * 0.4, y - radius * 0.5, radius * 0.1, x, y, radius * 1.1);
  light.addColorStop(0, brush.theme.card);
  light.addColorStop(1, brush.theme.paper);
  return light;
}

function paintName(brush: Brush, item: PlacedSeats, rect: Rect): void {
  const size = Math.min(26, Math.max(13, rect.width * 0.17));
  paintFitted(brush, item.name, rect, { size, least: 11, bold: true, leading: 1.1, colour: brush.theme.ink, align: 'centre' });
}

function paintAround(brush: Brush, people: readonly BoardPerson[], x: number, y: number, radius: number): void {
  const count = people.length;
  const head = Math.min(radius * 0.25, (Math.PI * 1.3 * radius) / Math.max(1, count) / 1.2, 22);
  people.forEach((person, at) => {
    const angle = -Math.PI / 2 + (at * 2 * Math.PI) / count;
    const away = radius + head + 4;
    paintHead(brush, person, x + Math.cos(angle) * away, y + Math.sin(angle) * away, head);
  });
}
