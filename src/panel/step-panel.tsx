import type { ResultName, Step } from '../engine/format.ts';
import { forTable } from '../engine/jobs.ts';
import type { MoveOf } from '../engine/moves.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import { shownToUs } from '../store/boards/board-of.ts';
import { hasClients } from '../store/boards/pairs-region.ts';
import { movesOf, tableName, workOf } from '../store/boards/source.ts';
import { jobTitle } from '../store/jobs.ts';
import { isShown } from '../store/judging/is-shown.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { tellsOnlyNew } from '../store/told-before.ts';
import { Brief } from './brief.tsx';
import { CardNotes } from './card-notes.tsx';
import { DealTools } from './deal-tools.tsx';
import { HelpButton } from './help-button.tsx';
import { JudgingDesk } from './judging/judging-desk.tsx';
import { ReviseLine } from './landed-desk.tsx';
import { OwnCardForm } from './own-card-form.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PlanTies } from './plan-ties.tsx';
import { PeopleHere } from './room/people-here.tsx';
import { SheetForm } from './sheet-form.tsx';
import { isWritable } from './sheets/sheet-body.ts';

interface StepPanelProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
  readonly step: Step;
}

/** What this step asks, in one breath. */
export function StepHead({ session, state, table, step }: StepPanelProps) {
  const { say, rulebook } = session;
  const { steps, stepIndex } = forTable(rulebook, table);
  const lang = step.language ?? rulebook.format.language;
  const client = state.snapshot.view.tables.find((glance) => glance.table === table)?.client ?? table;
  const alone = hasClients(rulebook) ? [say('play.planning-alone')] : [];
  const whom = client === table ? alone : [say('play.planning-for', { client: tableName(rulebook, client) })];
  const job = jobTitle(rulebook, table);
  const mine = job === '' ? [] : [say('jobs.mine', { job })];
  const place = say('play.step', { number: (stepIndex.get(step.id) ?? 0) + 1, count: steps.length });
  return (
    <section class="step-head" aria-labelledby="step-heading">
      <div class="step-top">
        <p class="eyebrow">{[place, ...mine, ...whom].join(' · ')}</p>
        <HelpButton session={session} state={state} />
      </div>
      <h1 id="step-heading" lang={lang}>
        {step.heading}
      </h1>
      <p class="ask" lang={lang}>
        {step.ask}
      </p>
      {step.kind === 'say' &&
        step.text.map((paragraph) => (
          <p key={paragraph} lang={lang}>
            {paragraph}
          </p>
        ))}
      {tellsOnlyNew(step) && <p class="hint">{say('tell.hint')}</p>}
      {step.kind === 'write' && step.shared && <p class="hint">{say(`shared.${step.shared}`)}</p>}
      <Missing session={session} state={state} table={table} step={step} />
    </section>
  );
}

/** What a step needs and does not have, and what can be done about it. */
function Missing({ session, state, table }: StepPanelProps) {
  const { missing } = workOf(state.snapshot.view, table);
  const told = [...new Set(missing)].map((result) => missingWords(session, state, table, result));
  return (
    <>
      {told.map((sentence) => (
        <p key={sentence} class="notice">
          {sentence}
        </p>
      ))}
    </>
  );
}

function missingWords({ say, rulebook }: OpenSession, { snapshot }: Session, table: string, result: ResultName): string {
  const { steps, sheets, deals } = rulebook;
  const maker = deals.get(result) ?? steps.find(({ id }) => id === sheets.get(result)?.step);
  if (maker) {
    const late = maker.kind === 'deal' ? 'missing.deal' : 'missing.sheet';
    return say(workOf(snapshot.view, table).open.includes(maker.id) ? late : 'missing.none', { step: maker.title });
  }
  return movesOf(snapshot, 'pickCard').length > 0 ? say('missing.plan') : say('missing.none', { step: pickTitle(steps) });
}

const pickTitle = (steps: readonly Step[]): string => steps.find(({ kind }) => kind === 'pick')?.title ?? '';

/** What lies beside the table: what we were given, what we write, who is here. */
export function StepDesk({ session, state, table, step }: StepPanelProps) {
  const { connection, rulebook } = session;
  const { view } = state.snapshot;
  const { sheets } = rulebook;
  const work = workOf(view, table);
  const own = sheetsOf(step);
  const late = work.open
    .flatMap((id) => sheetsOf(rulebook.steps.find((each) => each.id === id)))
    .filter((sheet) => !own.includes(sheet));
  const writable = (sheet: ResultName): boolean => {
    const spec = sheets.get(sheet);
    return spec !== undefined && isWritable(state, spec);
  };
  const busy = isForWriting(rulebook, step, false);
  return (
    <>
      <ReviseLine session={session} state={state} table={table} />
      {isShown(session.rulebook, step) && <WhosePlan session={session} state={state} table={table} />}
      {step.kind === 'judge' && <JudgingDesk key={step.id} session={session} state={state} table={table} step={step} />}
      {connection.room ? (
        <PeopleHere session={session} state={state} table={table} open={step.kind === 'group'} />
      ) : (
        step.kind === 'group' && <PeoplePanel session={session} state={state} table={table} />
      )}
      <DealTools session={session} state={state} table={table} />
      <Draw session={session} state={state} />
      {own
        .filter((sheet) => writable(sheet) || sheets.get(sheet)?.shape.shape === 'matrix')
        .map((sheet) => (
          <SheetForm key={sheet} session={session} state={state} table={table} sheet={sheet} />
        ))}
      {late.filter(writable).map((sheet) => (
        <SheetForm key={sheet} session={session} state={state} table={table} sheet={sheet} title={titleOf(session, sheet)} />
      ))}
      <OwnCardForm key={table} session={session} state={state} table={table} />
      <PlanTies session={session} state={state} table={table} step={step} />
      <CardNotes session={session} state={state} table={table} step={step} />
      {step.kind === 'show' && <TheirSheets session={session} state={state} table={table} />}
      {step.uses
        .filter((sheet) => !late.includes(sheet) || !writable(sheet))
        .map((sheet) => (
          <Brief key={sheet} session={session} sheet={sheet} view={work.sheets[sheet]} folded={busy} />
        ))}
    </>
  );
}

/** The cards before the table whose words can be the first: those of a pack are pressed where they lie. */
const dealtStarts = ({ rulebook }: OpenSession, { snapshot }: StepPanelProps['state']): readonly MoveOf<'startFrom'>[] =>
  movesOf(snapshot, 'startFrom').filter(({ sheet }) =>
    rulebook.steps.some((step) => step.kind === 'write' && step.sheet === sheet && step.startFrom !== undefined),
  );

/** Lets chance, or a card that was dealt, give a table its first words. */
function Draw({ session, state }: Pick<StepPanelProps, 'session' | 'state'>) {
  const { say, act } = session;
  return (
    <>
      {movesOf(state.snapshot, 'drawStart').map((move) => (
        <button key={move.sheet} type="button" onClick={() => void act(move)}>
          {say('act.draw')}
        </button>
      ))}
      {dealtStarts(session, state).map((move) => (
        <button key={move.card} type="button" onClick={() => void act(move)}>
          {say('act.start', { title: session.rulebook.cards.get(move.card)?.title ?? move.card })}
        </button>
      ))}
    </>
  );
}

/** Whether a step is mostly writing, rather than doing things on the table. In a list a vote would stand below all that is voted on. */
export const isForWriting = ({ sheets }: Rulebook, step: Step, asList: boolean): boolean =>
  step.kind === 'write' || step.kind === 'talk'
    ? sheets.get(step.sheet)?.shape.shape !== 'matrix'
    : asList && step.kind === 'judge';

const titleOf = ({ rulebook }: OpenSession, sheet: ResultName): string =>
  rulebook.steps.find(({ id }) => id === rulebook.sheets.get(sheet)?.step)?.title ?? sheet;

/** The sheets that people write in a step. */
function sheetsOf(step: Step | undefined): readonly ResultName[] {
  switch (step?.kind) {
    case 'write':
    case 'talk':
      return [step.sheet];
    case 'show':
      return step.reply ? [step.reply.sheet] : [];
    case 'pass':
      return [step.as];
    default:
      return [];
  }
}

/** The sheets that another table shows us with its plan, while we look at that. */
function TheirSheets({ session, state, table }: Omit<StepPanelProps, 'step'>) {
  const { say, rulebook } = session;
  const shown = state.whose === 'theirs' ? shownToUs({ view: state.snapshot.view, table }) : undefined;
  if (!shown) return null;
  const planner = tableName(rulebook, shown.table);
  return (
    <>
      {Object.entries(shown.sheets).map(([sheet, view]) => (
        <Brief
          key={sheet}
          session={session}
          sheet={sheet}
          view={view}
          folded={false}
          title={say('shape.shown', { planner, title: titleOf(session, sheet) })}
        />
      ))}
    </>
  );
}

/** Our plan, or the one that another table made for us. */
function WhosePlan({ session, state, table }: Omit<StepPanelProps, 'step'>) {
  const { say, rulebook, showWhose } = session;
  const { view } = state.snapshot;
  const shown = shownToUs({ view, table });
  if (!shown) return null;
  const client = view.tables.find((glance) => glance.table === table)?.client ?? table;
  const choices = [
    { whose: 'ours', words: say('show.ours', { client: tableName(rulebook, client) }) },
    { whose: 'theirs', words: say('show.theirs', { planner: tableName(rulebook, shown.table) }) },
  ] as const;
  return (
    <fieldset class="choice">
      <legend>{say('show.which')}</legend>
      {choices.map(({ whose, words }) => (
        <label key={whose}>
          <input type="radio" name="whose" checked={state.whose === whose} onChange={() => showWhose(whose)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
