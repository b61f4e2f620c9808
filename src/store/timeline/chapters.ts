import type { StepId } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { Say } from '../../i18n/words.ts';
import { tableName } from '../boards/source.ts';
import type { Moment, MomentLine } from './moment.ts';

/** What happened while a table, or the room, was at one step. */
export interface Chapter {
  readonly step: StepId;
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** A moment as it is told about one table, or about the room. */
export interface Scene {
  readonly seq: number;
  /** Milliseconds since the workshop began. */
  readonly at: number;
  /** The table that it shows; nothing when it is about more or fewer than one. */
  readonly table: TableId | undefined;
  readonly step: StepId;
  /** Whole sentences; where several tables are told about, each says which. */
  readonly sentences: readonly string[];
}

/** What there is to tell of one table with all that was about the whole room, or of everything. */
export function scenesOf(
  rulebook: Rulebook,
  moments: readonly Moment[],
  only: TableId | undefined,
  say: Say,
): readonly Scene[] {
  const scenes: Scene[] = [];
  for (const { seq, at, front, lines } of moments) {
    const about = only === undefined ? lines : lines.filter((line) => isAbout(line, only));
    if (about.length === 0) continue;
    // What is about the whole room happens at whatever step the table has got to.
    const step = only === undefined ? front : (stepOf(about, only) ?? scenes.at(-1)?.step ?? front);
    const sentences = about.map((line) => (only === undefined ? named(rulebook, line, say) : line.sentence));
    scenes.push({ seq, at, table: only ?? onlyTable(about), step, sentences });
  }
  return scenes;
}

function onlyTable(lines: readonly MomentLine[]): TableId | undefined {
  const tables = new Set(lines.flatMap((line) => line.tables.map(({ table }) => table)));
  return tables.size === 1 ? [...tables][0] : undefined;
}

const isAbout = ({ tables }: MomentLine, only: TableId): boolean =>
  tables.length === 0 || tables.some(({ table }) => table === only);

const stepOf = (lines: readonly MomentLine[], only: TableId): StepId | undefined =>
  lines.flatMap(({ tables }) => tables).find(({ table }) => table === only)?.step;

/** "Heron: Tea morning is in the plan." */
function named(rulebook: Rulebook, { tables, sentence }: MomentLine, say: Say): string {
  if (tables.length === 0) return sentence;
  const all = tables.length === rulebook.tables.length && tables.length > 1;
  const who = all ? say('watch.all') : tables.map(({ table }) => tableName(rulebook, table)).join(', ');
  return say('watch.line', { who, sentence });
}

/** Scenes in chapters: a new one begins wherever the step is another one. */
export function chaptersOf(rulebook: Rulebook, scenes: readonly Scene[]): readonly Chapter[] {
  const chapters: { step: StepId; title: string; scenes: Scene[] }[] = [];
  for (const scene of scenes) {
    const last = chapters.at(-1);
    if (last?.step === scene.step) last.scenes.push(scene);
    else chapters.push({ step: scene.step, title: stepIn(rulebook, scene.step).title, scenes: [scene] });
  }
  return chapters;
}
