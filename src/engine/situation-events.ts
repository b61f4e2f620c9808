import type { CardId } from './deck.ts';
import type { StepId } from './format.ts';
import type { SituationKey, TableId } from './moves.ts';
import type { OwnCard, Standing } from './state.ts';

/** What happened to a table's own cards, and through what landed on it. */
export type SituationEvent =
  | CardWritten
  | CardPriced
  | CardRefused
  | CardTorn
  | SituationLanded
  | EffectFired
  | ChoiceOwed
  | ChoiceMade
  | ChoiceLapsed
  | EffectStands
  | EffectEnded
  | CardBlocked
  | CardLifted
  | CardDiscarded
  | CardGiven
  | AnswerLaid
  | AnswerTakenUp
  | AnswerGiven
  | AnswerTakenBack
  | SituationSettled
  | RevisionOpened
  | StepInjected;

export interface CardWritten {
  readonly type: 'cardWritten';
  readonly table: TableId;
  readonly card: OwnCard;
}

/** The price of a table's own card is agreed. */
export interface CardPriced {
  readonly type: 'cardPriced';
  readonly table: TableId;
  readonly card: CardId;
  readonly cost: number;
}

export interface CardRefused {
  readonly type: 'cardRefused';
  readonly table: TableId;
  readonly card: CardId;
}

export interface CardTorn {
  readonly type: 'cardTorn';
  readonly table: TableId;
  readonly card: CardId;
}

export interface SituationLanded {
  readonly type: 'situationLanded';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly card: CardId | null;
  readonly title: string;
  readonly text: string;
  readonly step: StepId;
  readonly at: number;
}

/** An effect of a situation happened. What came of it is in the events after this one. */
export interface EffectFired {
  readonly type: 'effectFired';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly path: string;
}

export interface ChoiceOwed {
  readonly type: 'choiceOwed';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly path: string;
  readonly count: number;
}

/** The table named one of the cards that it owed. */
export interface ChoiceMade {
  readonly type: 'choiceMade';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly path: string;
}

/** Nothing is left to choose from. */
export interface ChoiceLapsed {
  readonly type: 'choiceLapsed';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly path: string;
}

export interface EffectStands {
  readonly type: 'effectStands';
  readonly table: TableId;
  readonly standing: Standing;
}

export interface EffectEnded {
  readonly type: 'effectEnded';
  readonly table: TableId;
  readonly key: string;
}

/** A card of the plan turned face down. */
export interface CardBlocked {
  readonly type: 'cardBlocked';
  readonly table: TableId;
  readonly card: CardId;
  readonly key: string;
}

/** A card of the plan turned face up, whatever held it down. */
export interface CardLifted {
  readonly type: 'cardLifted';
  readonly table: TableId;
  readonly card: CardId;
}

export interface CardDiscarded {
  readonly type: 'cardDiscarded';
  readonly table: TableId;
  readonly card: CardId;
}

export interface CardGiven {
  readonly type: 'cardGiven';
  readonly table: TableId;
  readonly card: CardId;
}

export interface AnswerLaid {
  readonly type: 'answerLaid';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly card: CardId;
  readonly joined: boolean;
}

export interface AnswerTakenUp {
  readonly type: 'answerTakenUp';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly card: CardId;
}

/** A table gave its answer; somebody judges it. */
export interface AnswerGiven {
  readonly type: 'answerGiven';
  readonly table: TableId;
  readonly situation: SituationKey;
}

export interface AnswerTakenBack {
  readonly type: 'answerTakenBack';
  readonly table: TableId;
  readonly situation: SituationKey;
}

export interface SituationSettled {
  readonly type: 'situationSettled';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly status: 'met' | 'unmet' | 'noted' | 'withdrawn';
  readonly judge: 'facilitator' | 'client' | 'rules' | 'table';
}

/** The table may change its plan until it leaves the step. */
export interface RevisionOpened {
  readonly type: 'revisionOpened';
  readonly table: TableId;
}

/** A step has brought its situation to a table; null when none was left. */
export interface StepInjected {
  readonly type: 'stepInjected';
  readonly table: TableId;
  readonly step: StepId;
  readonly card: CardId | null;
}
