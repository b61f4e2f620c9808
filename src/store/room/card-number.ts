import type { Card } from '../../engine/deck.ts';
import type { Rulebook } from '../../engine/rulebook.ts';

/** The card with a number: its place in the deck, from 1. */
export const cardWithNumber = ({ deck }: Rulebook, number: number): Card | undefined => deck.cards[number - 1];
