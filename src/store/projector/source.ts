import type { SeatId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { View } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';

/** What the screen at the front of the room is made from. `view` is the screen's own: nothing in it is a secret. */
export interface ProjectorSource {
  readonly rulebook: Rulebook;
  readonly view: View;
  readonly people: Readonly<Record<SeatId, string>>;
  /** Milliseconds on the dealer's clock. */
  readonly now: number;
  /** What this page last saw landing, or null. */
  readonly fresh: Fresh | null;
  /** Only its proportions matter: everything on the screen is measured in parts of its height. */
  readonly size: { readonly width: number; readonly height: number };
  readonly say: Say;
  /** How to join stands above every slide. */
  readonly joinable?: boolean;
}

/** Situations that landed at one moment, as `TABLE/KEY`. */
export interface Fresh {
  readonly keys: readonly string[];
  readonly at: number;
}
