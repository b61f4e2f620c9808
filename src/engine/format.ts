import type { SuitId } from './deck.ts';
import type { Limit } from './limits/limit.ts';

export type StepId = string;
/** The name of a step's result: a sheet, or the plan. */
export type ResultName = string;

/** Procedure: an ordered list of steps, in the format's own language. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly version: number;
  readonly licence: string;
  readonly about: string;
  readonly credits: readonly string[];
  readonly needs: readonly SuitNeed[];
  readonly groups: Groups;
  /** How situations land and are answered. Without it nothing can land on a table. */
  readonly situations?: SituationRule;
  readonly steps: readonly Step[];
}

/** A suit that the deck must offer, or may. */
export interface SuitNeed {
  readonly suit: SuitId;
  /** Every card of the suit must have a cost of at least 1. */
  readonly cost: boolean;
  readonly optional: boolean;
}

/** How people form tables, and for whom a table plans: the other of a pair (a ring when the count is odd), the next in a ring, or itself. */
export interface Groups {
  /** The fewest and most people at one table; advice, never enforced. */
  readonly size: readonly [number, number];
  readonly client: 'pair' | 'ring' | 'none';
}

/** How situations land on tables, and how they are answered. */
export interface SituationRule {
  /** The suits that make up the pile. */
  readonly suits: readonly SuitId[];
  /** Suits whose cards a table may lay as an answer straight from the pack, at their cost. */
  readonly answers: readonly SuitId[];
  /** `talk`: shown, and nothing follows; `judge`: somebody accepts or refuses the answer; `hard`: the rules do, and only cards count. */
  readonly mode: 'talk' | 'judge' | 'hard';
  /** Who judges: the facilitator, or the table for which the answering table plans. The facilitator may always step in. */
  readonly judge: 'facilitator' | 'client';
  /** Whether a table may change its plan, in any step, from the landing until it leaves the step. */
  readonly revise: boolean;
}

/** When a step brings situations by itself. */
export interface InjectRule {
  /** Of the pile's suits. */
  readonly suits: readonly SuitId[];
  /** `host`: only as the facilitator sends one; `start`: as a table enters; `clock`: so many minutes into the step; `spend`: once a table has spent so many points. */
  readonly when: 'host' | 'start' | 'clock' | 'spend';
  /** Minutes or points. */
  readonly after: number;
  /** Each table draws its own, or all get the same. */
  readonly draw: 'each' | 'same';
}

/** How a table may write cards of its own. */
export interface OwnRule {
  /** The suit that they are of. */
  readonly suit: SuitId;
  /** Points, or the facilitator says. */
  readonly price: number | 'facilitator';
  /** A thing that the organisation has already costs nothing, if the table says so. */
  readonly exists: boolean;
  /** One card of each table may be a joker: it costs nothing, whatever it is. */
  readonly joker: boolean;
  /** The most own cards of one table. */
  readonly most: number;
}

export type Step = SayStep | GroupStep | WriteStep | PassStep | PickStep | PlaceStep | InjectStep | ShowStep | TalkStep;
export type StepKindName = Step['kind'];
export type StepOf<Kind extends StepKindName> = Extract<Step, { kind: Kind }>;

/** What every step has, whatever its kind. */
export interface StepBase {
  /** Permanent within the format. */
  readonly id: StepId;
  /** One or two words, for the map of steps. */
  readonly title: string;
  /** The imperative above the table: "Choose your methods". */
  readonly heading: string;
  /** What this step asks, in one or two sentences. */
  readonly ask: string;
  /** What the button says when a table has finished. */
  readonly done: string;
  readonly minutes: number;
  /** The fewest minutes in which the step still makes sense. */
  readonly least: number;
  /** The clock may not take the step away without asking. */
  readonly protect: boolean;
  /** Results of earlier steps that lie beside the table in this one. */
  readonly uses: readonly ResultName[];
  /** Situations that come in this step. */
  readonly inject?: InjectRule;
  /** BCP 47 tag of its texts, where they are not in the format's language: only ever in a format that has been translated for a screen. */
  readonly language?: string;
}

/** Shows an instruction, and perhaps the map of all steps. */
export interface SayStep extends StepBase {
  readonly kind: 'say';
  readonly text: readonly string[];
  readonly map: boolean;
}

/** People sit down: names, a scribe, and for whom each table will plan. */
export interface GroupStep extends StepBase {
  readonly kind: 'group';
}

/** Fills a sheet. */
export interface WriteStep extends StepBase {
  readonly kind: 'write';
  readonly sheet: ResultName;
  readonly shape: Shape;
  /** Hidden from other tables until it is passed or shown. */
  readonly sealed: boolean;
  /** A suit whose cards can fill the sheet's first words. */
  readonly start?: SuitId;
}

/** Each table hands a sheet to the table that plans for it. */
export interface PassStep extends StepBase {
  readonly kind: 'pass';
  readonly what: ResultName;
  /** What the receiver calls it. */
  readonly as: ResultName;
}

/** Chooses cards under limits. */
export interface PickStep extends StepBase {
  readonly kind: 'pick';
  readonly suits: readonly SuitId[];
  readonly limits: readonly Limit[];
  /** Whether a card that breaks a limit is refused, or laid down and shown to be too much. */
  readonly overspend: 'refuse' | 'show';
  /** Without it tables cannot write cards of their own. */
  readonly own?: OwnRule;
}

/** Arranges the chosen cards along a timeline, and says which cells of a matrix they are for. */
export interface PlaceStep extends StepBase {
  readonly kind: 'place';
  readonly columns: readonly Labelled[];
  /** A matrix sheet whose marked cells the cards can be aimed at. */
  readonly aims?: ResultName;
  /** Each card gets an owner and a date. */
  readonly owners?: boolean;
  /** What the cards need is added up beside the plan. */
  readonly totals?: boolean;
}

/** Situations land on tables, and are answered. */
export interface InjectStep extends StepBase {
  readonly kind: 'inject';
  readonly inject: InjectRule;
}

/** Makes a table's plan visible to its client, who may answer. */
export interface ShowStep extends StepBase {
  readonly kind: 'show';
  readonly to: 'client' | 'room';
  /** The sheet on which the client writes what it heard. */
  readonly reply?: ReplySheet;
}

export interface ReplySheet {
  readonly sheet: ResultName;
  readonly fields: readonly TextField[];
}

/** Prompts and records talk. */
export interface TalkStep extends StepBase {
  readonly kind: 'talk';
  readonly sheet: ResultName;
  readonly questions: readonly TextField[];
}

/** The form of a sheet. */
export type Shape = FieldsShape | MatrixShape | LanesShape;
export type ShapeName = Shape['shape'];
export type ShapeOf<Name extends ShapeName> = Extract<Shape, { shape: Name }>;

/** A list of named texts. */
export interface FieldsShape {
  readonly shape: 'fields';
  readonly fields: readonly TextField[];
}

/** Rows by columns; each cell can be marked as wanted or as what matters most, with a reason. */
export interface MatrixShape {
  readonly shape: 'matrix';
  readonly rows: readonly CastRow[];
  readonly columns: readonly Labelled[];
}

/** Stories along a timeline: one lane for each character or thing, one text for each moment. */
export interface LanesShape {
  readonly shape: 'lanes';
  readonly lanes: readonly CastRow[];
  readonly columns: readonly Labelled[];
}

export interface Labelled {
  readonly id: string;
  readonly title: string;
}

/** A row or lane that may name somebody: a card of a suit, or a name in words. */
export interface CastRow extends Labelled {
  readonly cast?: SuitId;
}

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Most code points. */
  readonly max: number;
}
