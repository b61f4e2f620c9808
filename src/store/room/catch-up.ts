import { forTable } from '../../engine/jobs.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { View } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import { glanceOf } from '../boards/source.ts';
import { partsOf } from '../report/parts-of.ts';
import type { ReportPart } from '../report/report-parts.ts';

/** What somebody who comes to a table in the middle of a workshop has missed, and what is asked of the table now. */
export interface CatchUp {
  /** "Step 4 of 9: Choose". */
  readonly now: string;
  readonly ask: string;
  /** What the table has made so far, in the order of the steps. */
  readonly soFar: readonly CatchUpLine[];
}

export interface CatchUpLine {
  readonly title: string;
  readonly text: string;
}

interface CatchUpSource {
  readonly rulebook: Rulebook;
  readonly view: View;
  readonly table: TableId;
  readonly say: Say;
}

/** Most code points of one line: enough to know what it was about. */
const longest = 160;

/** What there is to catch up on at a table; nothing while it is at its first step. */
export function catchUpOf({ rulebook: room, view, table, say }: CatchUpSource): CatchUp | undefined {
  const rulebook = forTable(room, table);
  const step = stepIn(rulebook, glanceOf(view, table).step);
  const index = rulebook.stepIndex.get(step.id) ?? 0;
  if (index === 0 || view.phase === 'ended') return undefined;
  const source = { rulebook, view, table, say, people: {}, date: '', day: '', names: false };
  const parts = rulebook.steps.slice(0, index + 1).flatMap((each) => partsOf(source, each));
  return {
    now: say('room.late.now', { number: index + 1, count: rulebook.steps.length, title: step.title }),
    ask: step.ask,
    soFar: parts.map((part) => ({ title: part.title, text: clipped(inShort(part)) })).filter(({ text }) => text !== ''),
  };
}

function inShort(part: ReportPart): string {
  switch (part.kind) {
    case 'words':
      return part.lines.map(({ text }) => text).join(' · ');
    case 'matrix':
      return part.rows
        .flatMap(({ title, cells }) => cells.filter(({ mark }) => mark !== '').map(({ column }) => `${title}: ${column}`))
        .join(' · ');
    case 'picture':
      return part.rows.map(({ title, now, later }) => `${title}: ${later === '' ? now : later}`).join(' · ');
    case 'story':
      return part.lanes.flatMap(({ moments }) => moments.map(({ text }) => text)).join(' · ');
    case 'plan':
      return [...part.columns.flatMap(({ cards }) => cards), ...part.aside].map(({ title }) => title).join(' · ');
    case 'situations':
      return part.situations
        .map(({ title, outcome }) => [title, outcome].filter((words) => words !== '').join(': '))
        .join(' · ');
    case 'decision':
      return part.outcome.join(' ');
    case 'dealt':
      return part.cards.map(({ title }) => title).join(' · ');
    case 'spend':
    case 'needs':
    case 'own':
    case 'nothing':
      return '';
    default:
      return assertNever(part);
  }
}

function clipped(text: string): string {
  const letters = [...text.replaceAll('\n', ' ')];
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
