import type { DealEvent } from '../deal-events.ts';
import type { EventOf, EventType } from '../events.ts';
import type { SituationEvent } from '../situation-events.ts';
import type { Table, Workshop } from '../state.ts';
import type { TableChange } from './with.ts';

/** Events about a table's cards, and about what lands on it. */
export type CardEventType = SituationEvent['type'] | 'cardPicked' | 'cardReturned' | 'cardPlaced' | 'cardAimed';
/** Events about a table's steps and sheets. */
export type StepEventType =
  | ('stepEntered' | 'stepFinished' | 'stepReopened' | 'stepPassedOver' | 'tableRewound')
  | ('fieldWritten' | 'sheetHandedOver' | 'sheetReceived' | 'cardDrawn' | 'planShown' | 'helpAsked')
  | ('workRuled' | 'workShownAgain');
/** Events about what is dealt to a table, and about its turns. */
export type DealEventType = Exclude<DealEvent['type'], 'roomDealt'>;
export type TableEventType = StepEventType | CardEventType | DealEventType;
/** Events about what is common to all tables. */
export type RoomEventType = Exclude<EventType, TableEventType>;

/** What one type of event changes about its table. */
export type TableApplier<Type extends TableEventType> = (table: Table, event: EventOf<Type>) => TableChange;

/** What one type of event changes about the room. */
export type RoomApplier<Type extends RoomEventType> = (state: Workshop, event: EventOf<Type>) => Partial<Workshop>;
