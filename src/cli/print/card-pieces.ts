import { frontOf } from './card-front.ts';
import type { CardKit, CardToPrint } from './card-parts.ts';

/**
 * A card that is too full for one piece: what is read aloud on a first one, and what the card does and needs on as many
 * more as that takes, with the pattern of its suit behind. None when not even one sentence fits on a piece.
 */
export function piecesOf(kit: CardKit, print: CardToPrint): readonly CardToPrint[] {
  const { back: _, ...card } = print.card;
  const first = { ...print, card: { ...print.card, needs: nothing }, rules: [], piece: { number: 1, of: 1 } };
  const rest = restOf(kit, { ...print, card: { ...card, text: '', ask: '' }, credit: '', piece: { number: 2, of: 2 } });
  const pieces = rest.length > 0 ? [first, ...rest] : [];
  return pieces.map((piece, at) => ({ ...piece, piece: { number: at + 1, of: pieces.length } }));
}

const nothing = { people: [], technology: [], other: [] };

/** So many rules on each as fit; what the card needs on the first of them. */
function restOf(kit: CardKit, print: CardToPrint): readonly CardToPrint[] {
  const counts = print.rules.map((_, at) => print.rules.length - at);
  const some = [...counts, 0].map((count) => ({ ...print, rules: print.rules.slice(0, count) }));
  const piece = some.find((each) => frontOf(kit, each));
  const left = print.rules.slice(piece?.rules.length ?? 0);
  if (!piece || left.length === 0) return piece ? [piece] : [];
  if (piece.rules.length === 0 && print.card.needs === nothing) return [];
  const more = restOf(kit, { ...print, card: { ...print.card, needs: nothing }, rules: left });
  return more.length === 0 ? [] : [piece, ...more];
}
