import type { Decision, Draft } from '../draft.ts';
import type { ResultName, StepKindName, StepOf } from '../format.ts';
import type { MovesOfKind, SeatId, StepMove, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';

/**
 * One kind of step. A new kind is one file with one of these, one line in the register, and its members in `Step` and
 * `KindMoves`; no other kind changes.
 */
export interface StepKind<Kind extends StepKindName> {
  /** Results of earlier steps that it cannot do without, besides those the format says it uses. */
  readonly inputs: (step: StepOf<Kind>) => readonly ResultName[];
  /** Results that it makes. */
  readonly makes: (step: StepOf<Kind>) => readonly ResultName[];
  /** Its answer to each of its moves. */
  readonly answers: Answers<Kind>;
  /** Every move that a table may make in it now. Of a move with free words one stands for all, with the words left empty. */
  readonly legal: (place: StepPlace<Kind>) => readonly StepMove[];
  /** Why the table may not finish it yet, or nothing. */
  readonly unfinished?: (place: StepPlace<Kind>) => Rejection | undefined;
  /** What happens by itself when a table enters it. */
  readonly enter?: (draft: Draft, step: StepOf<Kind>, table: TableId) => Draft;
  /** What happens by itself when a table goes on from it, finished or not. */
  readonly leave?: (draft: Draft, step: StepOf<Kind>, table: TableId) => Draft;
}

type Answers<Kind extends StepKindName> = {
  readonly [Type in MovesOfKind<Kind>['type']]: (ask: StepAsk<Kind, Extract<MovesOfKind<Kind>, { type: Type }>>) => Decision;
};

/** A table at a step. */
export interface StepPlace<Kind extends StepKindName> {
  readonly rulebook: Rulebook;
  readonly state: Workshop;
  readonly step: StepOf<Kind>;
  readonly table: TableId;
}

/** A move that a kind of step is asked about. */
export interface StepAsk<Kind extends StepKindName, Asked> {
  readonly draft: Draft;
  readonly step: StepOf<Kind>;
  readonly seat: SeatId;
  readonly move: Asked;
}
