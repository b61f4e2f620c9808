import { effectAt } from '../../engine/effects/register.ts';
import type { Step } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { noteField, situationSheet, wordsField } from '../../engine/situations/sheets.ts';
import { stepIn } from '../../engine/steps/register.ts';
import type { SituationView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { glanceOf, tableName, textIn } from '../boards/source.ts';
import { whatHappened } from '../boards/what-happened.ts';
import { outcomeOf } from './outcome-words.ts';
import { planStep } from './plan-part.ts';
import { situationTitle, suitAt, titleOf } from './report-card.ts';
import type { ReportLine, ReportSituation, SituationsPart } from './report-parts.ts';
import { type TableSource, workAt } from './report-source.ts';

/** The step at which a report tells what landed: the last that is there for it, or else where the plan is told, or else the last of all. */
export const situationsStep = (rulebook: Rulebook): Step | undefined =>
  rulebook.steps.findLast(({ kind }) => kind === 'inject') ?? planStep(rulebook) ?? rulebook.steps.at(-1);

/** Everything that landed on the table; nothing when nothing did. */
export function situationsPart(source: TableSource, step: Step): SituationsPart | undefined {
  const { situations } = workAt(source);
  if (situations.length === 0) return undefined;
  return {
    kind: 'situations',
    step: step.id,
    title: source.say('report.situations'),
    situations: situations.map((situation) => toldOf(source, situation)),
  };
}

function toldOf(source: TableSource, situation: SituationView): ReportSituation {
  const { rulebook, say } = source;
  const { key, card, status, judge, answer } = situation;
  const printed = card === null ? undefined : rulebook.cards.get(card);
  const work = workAt(source);
  const told = status !== 'withdrawn';
  return {
    key,
    status,
    judge,
    title: situationTitle(source, key),
    text: printed?.text ?? situation.text,
    suit: printed ? suitAt(rulebook, printed.suit).word : '',
    during: stepIn(rulebook, situation.step).title,
    happened: told ? whatHappened(rulebook, work, situation, say) : [],
    cards: told ? answer.map((id) => titleOf(source, id)) : [],
    words: told ? textIn(lookUp(work.sheets, situationSheet(key)), wordsField) : '',
    notes: told ? notesOf(source, situation) : [],
    outcome: outcomeOf(situation, { ...clientOf(source), ended: source.view.phase === 'ended' }, say),
  };
}

/** The name of the table that may have judged. */
function clientOf({ rulebook, view, table }: TableSource): { readonly client: string } {
  const { client } = glanceOf(view, table);
  return { client: tableName(rulebook, client) };
}

/** What a situation asked the table to write down, and what it wrote. */
function notesOf(source: TableSource, { key, card, fired }: SituationView): readonly ReportLine[] {
  const printed = card === null ? undefined : source.rulebook.cards.get(card);
  if (!printed) return [];
  const sheet = lookUp(workAt(source).sheets, situationSheet(key));
  return fired.flatMap((path) => {
    const effect = effectAt(printed, path);
    const text = textIn(sheet, noteField(path));
    return effect.effect === 'need' && effect.note !== undefined && text !== '' ? [{ label: effect.note, text }] : [];
  });
}
