import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Card, CardId } from '../../engine/deck.ts';
import type { Move } from '../../engine/moves.ts';
import type { Say } from '../../i18n/words.ts';
import { present } from '../../lib/assert.ts';
import type { Pictures } from '../../lib/picture.ts';
import type { CardFace } from '../../store/board.ts';
import type { Rect, TableHand, TableInput } from '../../store/scene-model.ts';

/** What every part of the table in words needs. */
export interface TableInWords {
  readonly input: TableInput;
  readonly hand: TableHand;
  /** Resolves to whether it happened. */
  readonly act: (move: Move) => Promise<boolean>;
  readonly putDown: () => void;
  readonly say: Say;
  readonly pictures: Pictures;
  readonly cards: ReadonlyMap<CardId, Card>;
  /** BCP 47 tags of the deck's and the format's texts; nothing where they are as the words around them. */
  readonly deckLanguage?: string;
  readonly formatLanguage?: string;
  /** Where things lie in the picture, by key; nothing in list view. */
  readonly places: ReadonlyMap<string, Rect> | undefined;
  /** The table's size in the picture, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export const TableContext = createContext<TableInWords | undefined>(undefined);

/** In which language the deck’s and the format’s texts are, for their `lang`. */
export interface Langs {
  readonly card: (face: Pick<CardFace, 'card' | 'hand'>) => string;
  readonly format: string;
}

export function useLangs(): Langs {
  const { cards, say, deckLanguage = say.language, formatLanguage = say.language } = useTable();
  return {
    // What people wrote themselves is in whatever language they speak.
    card: ({ card, hand }) => (hand ? say.language : (cards.get(card)?.language ?? deckLanguage)),
    format: formatLanguage,
  };
}

export const useTable = (): TableInWords => present(useContext(TableContext), 'a table around this part');

/** Lays a control over the thing it stands for in the picture. Nothing in list view, or when the thing is not in sight. */
export function styleAt({ places }: TableInWords, key: string): Readonly<Record<string, string>> | undefined {
  const rect = places?.get(key);
  return rect && { left: `${rect.x}px`, top: `${rect.y}px`, width: `${rect.width}px`, height: `${rect.height}px` };
}

/** The classes of a control: laid over the picture, or out of sight when the picture does not show its thing. */
export const classAt = ({ places }: TableInWords, key: string, name: string): string =>
  places === undefined ? name : places.has(key) ? `${name} laid` : `${name} unseen`;
