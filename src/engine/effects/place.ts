import type { Draft } from '../draft.ts';
import type { SituationKey, TableId } from '../moves.ts';
import type { EffectKind, EffectOf } from './effect.ts';

/** An effect at work: on which table, brought by what. */
export interface EffectPlace<Kind extends EffectKind> {
  readonly draft: Draft;
  readonly table: TableId;
  readonly situation: SituationKey;
  /** The effect's place on the card: `effects/0`, `met/0`, `else/1`. */
  readonly path: string;
  readonly effect: EffectOf<Kind>;
}

/** What one kind of effect does. Gives nothing when there is nothing for it to do. */
export type EffectHandler<Kind extends EffectKind> = (place: EffectPlace<Kind>) => Draft | undefined;

/** The key under which an effect lasts. */
export const standingKey = ({ situation, path }: { readonly situation: SituationKey; readonly path: string }): string =>
  `${situation}/${path}`;
