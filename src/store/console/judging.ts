import type { CardId } from '../../engine/deck.ts';
import type { SituationKey, TableId } from '../../engine/moves.ts';
import { wordsField } from '../../engine/situations/sheets.ts';
import type { OwnCard } from '../../engine/state.ts';
import type { AnswerView } from '../../engine/view.ts';
import { glanceOf, tableName, textIn, workOf } from '../boards/source.ts';
import { whatFollows } from '../boards/what-happened.ts';
import { cardAt, type DeskSource, situationTitle } from './desk-source.ts';

/** An answer that somebody has to judge. */
export interface AnswerToJudge {
  readonly key: string;
  readonly table: TableId;
  readonly name: string;
  readonly situation: SituationKey;
  readonly title: string;
  /** What the situation says. */
  readonly text: string;
  /** What the table wrote; may be empty. */
  readonly words: string;
  /** The titles of the cards that it laid. */
  readonly cards: readonly string[];
  /** The table that judges, or empty when the facilitator does. */
  readonly judge: string;
  /** What follows, in sentences. */
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}

/** All answers that wait, those for the facilitator first. */
export function answersToJudge(source: DeskSource): readonly AnswerToJudge[] {
  const { toJudge } = source.view;
  return [
    ...toJudge.filter(({ waitsFor }) => waitsFor === 'facilitator'),
    ...toJudge.filter(({ waitsFor }) => waitsFor === 'client'),
  ].map((answer) => answerToJudge(source, answer));
}

function answerToJudge(source: DeskSource, { table, situation, sheet, waitsFor }: AnswerView): AnswerToJudge {
  const { rulebook, view } = source;
  const card = rulebook.cards.get(situation.card ?? '');
  return {
    key: `${table}/${situation.key}`,
    table,
    name: tableName(rulebook, table),
    situation: situation.key,
    title: situationTitle(source, situation),
    text: card?.text ?? situation.text,
    words: textIn(sheet, wordsField),
    cards: situation.answer.map((id) => cardAt(source, table, id)?.title ?? id),
    judge: waitsFor === 'client' ? tableName(rulebook, glanceOf(view, table).client) : '',
    accepted: whatFollows(rulebook, situation, true, source.say),
    refused: whatFollows(rulebook, situation, false, source.say),
  };
}

/** A card of a table's own that has, or wants, a price. */
export interface OwnCardModel {
  readonly key: string;
  readonly table: TableId;
  readonly name: string;
  readonly card: CardId;
  readonly title: string;
  readonly text: string;
  readonly state: OwnCard['state'];
  readonly price: number | null;
}

/** The cards that wait for a price, in the order of the room. */
export const cardsToPrice = (source: DeskSource): readonly OwnCardModel[] =>
  source.rulebook.tables.flatMap((table) => ownCards(source, table).filter(({ state }) => state === 'asked'));

/** All own cards of a table, but for those that it has torn up. */
export const ownCards = ({ rulebook, view }: DeskSource, table: TableId): readonly OwnCardModel[] =>
  workOf(view, table)
    .own.filter(({ state }) => state !== 'torn')
    .map(({ id, title, text, state, price }) => ({
      key: `${table}/${id}`,
      table,
      name: tableName(rulebook, table),
      card: id,
      title,
      text,
      state,
      price,
    }));
