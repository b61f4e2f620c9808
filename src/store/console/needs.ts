import type { TableId } from '../../engine/moves.ts';
import type { VoteView } from '../../engine/view.ts';
import { tableName, workOf } from '../boards/source.ts';
import { voteTitle } from '../judging/result-words.ts';
import { openDecisions } from './decisions.ts';
import type { DeskSource } from './desk-source.ts';

/** Something that waits for the facilitator. */
export interface Need {
  readonly key: string;
  readonly kind: 'help' | 'answer' | 'price' | 'ruling' | 'verdict';
  /** Nothing where it is the room that waits. */
  readonly table: TableId | null;
  /** "Dipper asks for help." */
  readonly words: string;
}

/** What the room needs of the facilitator, and then what each table does, in the order of the room. */
export const allNeeds = (source: DeskSource): readonly Need[] =>
  source.view.phase === 'ended'
    ? []
    : [...verdictsIn(source), ...source.rulebook.tables.flatMap((table) => needsOf(source, table))];

/** The votes in which the facilitator has to say who goes through. */
const verdictsIn = (source: DeskSource): readonly Need[] =>
  openDecisions(source)
    .votes.filter(({ vote }) => vote.verdict !== null)
    .map(({ step, vote }) => ({
      key: voteKey(vote),
      kind: 'verdict',
      table: null,
      words: source.say('judging.desk.need.verdict', { vote: voteTitle(step.title, vote.hall, source.say) }),
    }));

/** A vote among the needs. */
export const voteKey = ({ step, hall }: Pick<VoteView, 'step' | 'hall'>): string => `${step}/${hall}`;

/** What a table needs of the facilitator. An answer that waits for another table is none. */
export function needsOf(source: DeskSource, table: TableId): readonly Need[] {
  const { rulebook, view, say } = source;
  const name = tableName(rulebook, table);
  const glance = view.tables.find((each) => each.table === table);
  const need = (kind: Need['kind'], which: string, words: string): Need => ({
    key: `${table}/${kind}/${which}`,
    kind,
    table,
    words,
  });
  return [
    ...(glance?.help == null ? [] : [need('help', '', say('desk.need.help', { table: name }))]),
    ...view.toJudge
      .filter((answer) => answer.table === table && answer.waitsFor === 'facilitator')
      .map(({ situation }) => need('answer', situation.key, say('desk.need.answer', { table: name }))),
    ...(view.gates ?? [])
      .filter(({ entry, waitsFor }) => entry.table === table && waitsFor === 'facilitator')
      .map(({ step }) => need('ruling', step, say('judging.desk.need', { table: name }))),
    ...workOf(view, table)
      .own.filter(({ state }) => state === 'asked')
      .map(({ id, title }) => need('price', id, say('desk.need.price', { table: name, title }))),
  ];
}
