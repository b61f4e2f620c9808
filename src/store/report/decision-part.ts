import type { JudgeStep } from '../../engine/format.ts';
import type { GateView, VoteView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { glanceOf, tableName } from '../boards/source.ts';
import { castWords, resultRows, resultWords, voteTitle } from '../judging/result-words.ts';
import { ruleWords } from '../judging/rule-words.ts';
import { voteAt } from '../judging/vote-at.ts';
import type { DecisionPart } from './report-parts.ts';
import { nameOrNobody, type TableSource } from './report-source.ts';

/** What was decided in a step about a table's work, or by its hall; nothing where nothing was. */
export function decisionParts(source: TableSource, step: JudgeStep): readonly DecisionPart[] {
  const { rulebook, view, table } = source;
  const gate = view.gates?.find((each) => each.step === step.id && each.entry.table === table);
  const vote = voteAt(rulebook, view, step, table);
  return [...(gate ? gatePart(source, step, gate) : []), ...(vote ? votePart(source, step, vote) : [])];
}

function gatePart(source: TableSource, step: JudgeStep, { ruling }: GateView): readonly DecisionPart[] {
  if (!ruling) return [];
  const { rulebook, view, table, say } = source;
  const client = tableName(rulebook, glanceOf(view, table).client);
  const { accept, by, reason } = ruling;
  const part = { ...partOf(source, step), reason, rows: [], cast: [] };
  if (accept === null || by === 'table') return [{ ...part, outcome: [say('judging.none.report')], said: true }];
  return [{ ...part, outcome: [say(`judging.report.${accept ? 'accepted' : 'refused'}.${by}`, { client })] }];
}

function votePart(source: TableSource, step: JudgeStep, { hall, result }: VoteView): readonly DecisionPart[] {
  if (!result) return [];
  const { people, say } = source;
  const nameOf = (seat: string, index: number): string =>
    nameOrNobody(source, lookUp(people, seat) ?? say('judging.person', { number: index + 1 }));
  return [
    {
      ...partOf(source, step),
      title: voteTitle(step.title, hall, say),
      outcome: resultWords(source, result),
      reason: '',
      rows: resultRows(source, result),
      cast: castWords(source, step, result, nameOf),
    },
  ];
}

const partOf = ({ say }: TableSource, step: JudgeStep) =>
  ({
    kind: 'decision',
    step: step.id,
    title: step.title,
    rules: ruleWords(step, say),
    counts: step.how === 'rank' ? 'points' : 'votes',
  }) as const;
