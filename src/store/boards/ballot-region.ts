import type { JudgeStep } from '../../engine/format.ts';
import type { EntryView, ResultView } from '../../engine/view.ts';
import type { PaperLine, PaperRegion } from '../board.ts';
import { pointsWords, resultRows } from '../judging/result-words.ts';
import { voteAt } from '../judging/vote-at.ts';
import { workWords } from '../judging/work-words.ts';
import { type BoardSource, tableName } from './source.ts';

/** A sheet with everybody who can be chosen and what they show; once the vote is closed, what came of it. */
export function ballotRegion(source: BoardSource, step: JudgeStep): PaperRegion {
  const vote = voteAt(source.rulebook, source.view, step, source.table);
  const result = vote?.result;
  return {
    kind: 'paper',
    key: `paper:${step.id}`,
    title: source.say(result ? 'judging.title.result' : 'judging.title.entries'),
    role: 'main',
    seal: 'none',
    lines: result ? resultLines(source, step, result) : (vote?.entries ?? []).map((entry) => entryLine(source, step, entry)),
    from: '',
  };
}

function entryLine(source: BoardSource, step: JudgeStep, { table, work }: EntryView): PaperLine {
  const { rulebook, say } = source;
  const name = tableName(rulebook, table);
  const label = table === source.table ? say('judging.entry.ours', { table: name }) : name;
  const words = work ? workWords(rulebook, step, work, say).map(({ text }) => text) : [say('judging.entry.away')];
  return { key: `entry:${table}`, label, text: words.join(', ') };
}

function resultLines(source: BoardSource, step: JudgeStep, result: ResultView): readonly PaperLine[] {
  return resultRows(source, result).map((row) => {
    const told = [pointsWords(step, row, source.say), row.through ? source.say('judging.through') : ''];
    return { key: `entry:${row.table}`, label: row.name, text: told.filter((word) => word !== '').join(', ') };
  });
}
