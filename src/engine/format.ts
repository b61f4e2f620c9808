import type { SuitId } from './deck.ts';
import type { InjectRule, OwnRule, RedrawRule, SituationRule } from './format-rules.ts';
import type { Limit } from './limits/limit.ts';
import type { PicturePart } from './shapes/picture.ts';
import type { ListShape, OrderShape, PictureShape, SlidersShape, TicksShape } from './shapes/shape.ts';

export type StepId = string;
/** What some tables are there for, where a format gives tables different steps. */
export type JobId = string;
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
  /** Into how many halls the tables are spread, in their order; without it they all sit in one. */
  readonly halls?: number;
  /** What tables are there for, in the order in which they are dealt to tables; without it all have the same steps. */
  readonly jobs?: readonly (Labelled & { readonly id: JobId })[];
}

export type Step =
  | SayStep
  | GroupStep
  | DealStep
  | WriteStep
  | PassStep
  | PickStep
  | PlaceStep
  | InjectStep
  | ShowStep
  | JudgeStep
  | TalkStep;
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
  /** The jobs that it is for; without it, for all tables. */
  readonly for?: readonly JobId[];
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

/** Gives cards to each table, or to each person at it. */
export interface DealStep extends StepBase {
  readonly kind: 'deal';
  readonly suits: readonly SuitId[];
  /** How many a table or a person gets; all that there are without it. */
  readonly cards?: number;
  /** `table`: they lie open before the table; `seat`: each person has a hand that nobody else sees. */
  readonly to: 'table' | 'seat';
  /** What later steps call the cards. */
  readonly as: ResultName;
  /** Every table gets the same cards. */
  readonly same?: boolean;
  /** So many cards at a time; the table opens the next ones. */
  readonly stages?: number;
  readonly redraw?: RedrawRule;
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
  /** A deal: the cards that the table was dealt can fill the first words, and no others. Never beside `start`. */
  readonly startFrom?: ResultName;
  /** There is one for the whole room, which the facilitator writes; `tables`: and any table. */
  readonly shared?: 'facilitator' | 'tables';
  /** Only this half of a picture is open here; another step on the same sheet opens the other. */
  readonly part?: PicturePart;
}

/** Each table hands a sheet to the table that plans for it, or some tables hand theirs to all. */
export interface PassStep extends StepBase {
  readonly kind: 'pass';
  readonly what: ResultName;
  /** What the receiver calls it. */
  readonly as: ResultName;
  /** Whoever has the sheet hands it to all; without it, each table to the one that plans for it. */
  readonly to?: 'all';
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
  /** Deals whose cards are chosen from; without it, the packs. */
  readonly from?: readonly ResultName[];
  /** People choose one after another. */
  readonly turns?: boolean;
}

/** Arranges the chosen cards along a timeline, and says which cells of a matrix they are for. */
export interface PlaceStep extends StepBase {
  readonly kind: 'place';
  /** How the cards are laid, when it is not along a timeline: `order`: in one row from first to last; `priority` and `near-far`: into the columns that are named so. */
  readonly shape?: 'order' | 'priority' | 'near-far';
  readonly columns: readonly Labelled[];
  /** A matrix sheet whose marked cells the cards can be aimed at. */
  readonly aims?: ResultName;
  /** Each card gets an owner and a date. */
  readonly owners?: boolean;
  /** What the cards need is added up beside the plan; `marked`: and the table says of each thing whether it is there. */
  readonly totals?: boolean | 'marked';
  /** Cards can be linked to one another, each link with a word. */
  readonly links?: boolean;
  /** Cards can lie under one another, one level deep. */
  readonly nest?: boolean;
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
  /** Each table tells only of cards that no table before it has. */
  readonly tell?: 'only-new';
  /** The sheet on which the client writes what it heard. */
  readonly reply?: ReplySheet;
}

export interface ReplySheet {
  readonly sheet: ResultName;
  readonly fields: readonly TextField[];
}

/** Takes a decision about what tables have made. */
export interface JudgeStep extends StepBase {
  readonly kind: 'judge';
  /** The plan, or a sheet. */
  readonly what: ResultName;
  /** `accept`: each table's work is accepted or refused; `vote`: the most votes win; `rank`: the most points win, by the places on everybody's list; `none`: each table only talks about its work, and notes that it has. */
  readonly how: 'accept' | 'vote' | 'rank' | 'none';
  /** Who decides: `tables` and `people` vote or rank, the `client` accepts or refuses, the `facilitator` does either. `tables` where nobody decides. */
  readonly by: 'tables' | 'people' | 'client' | 'facilitator';
  /** Whether people may choose the table at which they sit. */
  readonly own: boolean;
  /** Whether it is never told how anybody voted. Before a vote is closed it is not told in any case. */
  readonly secret: boolean;
  /** How many votes each voter has, or how many places there are on a list. */
  readonly votes: number;
  /** How many go through, from each hall where halls decide. */
  readonly through: number;
  /** What happens where two share the last place: all go through, the facilitator says, a draw says, or the first in the order of the room goes. */
  readonly ties: 'all' | 'facilitator' | 'chance' | 'first';
  /** Whether each hall decides among its own tables. */
  readonly halls: boolean;
  /** Whether a table that is refused stays until it is accepted, or goes on with the refusal noted. */
  readonly refused: 'stay' | 'go-on';
  /** What later steps call the result. */
  readonly as: ResultName;
  /** The result of an earlier step of this kind: only those that went through there stand for election. */
  readonly of?: ResultName;
  /** What there is to win, in words. */
  readonly prize?: string;
}

/** Prompts and records talk. */
export interface TalkStep extends StepBase {
  readonly kind: 'talk';
  readonly sheet: ResultName;
  readonly questions: readonly TextField[];
}

/** The form of a sheet. */
export type Shape = FieldsShape | MatrixShape | LanesShape | ListShape | PictureShape | SlidersShape | OrderShape | TicksShape;
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
  /** The least and the most, where it holds a whole number and no words. */
  readonly number?: readonly [number, number];
}
