import type { JudgeStep } from '../../engine/format.ts';
import type { GateView, VoteView } from '../../engine/view.ts';
import { pointsWords, resultRows, resultWords } from '../judging/result-words.ts';
import { ruleWords } from '../judging/rule-words.ts';
import type { ResultLine, ResultSlide } from './result-slide.ts';
import { pagesTour, type Shown } from './shown.ts';
import { letter, linesFor, rowsIn, type Stage } from './space.ts';
import { linesShown, seatingShown } from './tables.ts';
import { inEvenGroups, pageOf } from './tour.ts';

/** The height of one line of a result, and what stands above the lines. */
const resultLine = 8.6;
const aboveLines = 4;

/** How a vote goes: its rules and how many have voted, and once all is counted what came of it. Never a vote before that. */
export function voteShown(stage: Stage, step: JudgeStep): Shown {
  const votes = (stage.view.votes ?? []).filter((vote) => vote.step === step.id);
  const open = votes.filter(({ result }) => result === null);
  if (votes.length > 0 && open.length === 0) return resultsShown(stage, step, votes);
  const sum = (count: (vote: VoteView) => number): number => open.reduce((all, vote) => all + count(vote), 0);
  const [voted, of] = [sum((vote) => vote.voted), sum((vote) => vote.of)];
  const turnout = of === 0 ? '' : stage.say('judging.turnout.short', { voted, count: of });
  return linesShown(stage, ruleWords(step, stage.say), turnout);
}

/** Hall by hall, and page by page where a hall has many tables. */
function resultsShown(stage: Stage, step: JudgeStep, votes: readonly VoteView[]): Shown {
  const slides = votes.flatMap((vote) => resultSlides(stage, step, vote));
  const page = pageOf(stage, slides, 1);
  const [slide] = page.items;
  return slide ? { slide, ...pagesTour(stage, page) } : linesShown(stage, ruleWords(step, stage.say), '');
}

function resultSlides(stage: Stage, step: JudgeStep, { hall, result }: VoteView): readonly ResultSlide[] {
  if (!result) return [];
  const { say, body } = stage;
  const rows = resultRows(stage, result);
  const most = Math.max(1, ...rows.map(({ points }) => points ?? 0));
  const lines = rows.map((row): ResultLine => {
    const { table: key, name, points, through } = row;
    return { key, name, through, points: pointsWords(step, row, say), share: (points ?? 0) / most };
  });
  const head = {
    kind: 'result',
    title: hall === 0 ? '' : say('judging.hall', { hall }),
    outcome: resultWords(stage, result).join(' '),
    prize: step.prize === undefined ? '' : say('judging.rule.prize', { prize: step.prize }),
  } as const;
  const above = [head.title, head.outcome, head.prize]
    .filter((text) => text !== '')
    .reduce((height, text) => height + linesFor(text, letter.main, body.width) * letter.main * 1.25, aboveLines);
  const groups = inEvenGroups(lines, Math.max(1, rowsIn(body.height - above, resultLine)));
  return (groups.length === 0 ? [[]] : groups).map((group) => ({ ...head, rows: group }));
}

/** Whose work has been accepted, or talked about. */
export function gateShown(stage: Stage, step: JudgeStep): Shown {
  const { slide, ...around } = seatingShown(stage, step);
  if (slide.kind !== 'tables') return { slide, ...around };
  const gateOf = (table: string): GateView | undefined =>
    stage.view.gates?.find((gate) => gate.step === step.id && gate.entry.table === table);
  const wordFor = step.how === 'none' ? talkWord : gateWord;
  const tables = slide.tables.map((tile) => {
    const gate = gateOf(tile.key);
    return {
      ...tile,
      client: wordFor(stage, gate),
      people: '',
      done: gate?.ruling != null && gate.ruling.accept !== false,
    };
  });
  return { slide: { ...slide, tables }, ...around };
}

function talkWord({ say }: Stage, gate: GateView | undefined): string {
  if (gate?.ruling) return say('judging.none.screen');
  return gate?.waitsFor ? say('judging.none.screen.waits') : '';
}

function gateWord({ say }: Stage, gate: GateView | undefined): string {
  if (gate?.ruling) {
    const { accept } = gate.ruling;
    return say(accept ? 'judging.screen.accepted' : gate.sentBack ? 'judging.screen.refused' : 'judging.screen.noted');
  }
  return gate?.waitsFor ? say('judging.screen.waits') : '';
}
