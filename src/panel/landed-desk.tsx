import { noteField } from '../engine/situations/sheets.ts';
import type { LandedRegion } from '../store/board.ts';
import { isAnswerLine, isNoteLine, type LooseLine, looseLines } from '../store/boards/loose-lines.ts';
import { workOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { LooseTextLine } from './loose-text-line.tsx';
import { foldedId } from './semantic/tray-words.tsx';

interface LandedDeskProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
}

/** What has landed and lies in front of everything, when something does. */
export const frontOf = ({ board }: Session): LandedRegion | undefined =>
  board?.regions.find((region) => region.kind === 'landed');

/** What there is to write about what has landed: the answer, and notes that are asked for. */
export function LandedDesk({ session, state, table }: LandedDeskProps) {
  const { say, rulebook } = session;
  const { view, legal } = state.snapshot;
  const lines = looseLines({ rulebook, legal, work: workOf(view, table), say });
  const front = frontOf(state);
  const answers = lines.filter((line) => isAnswerLine(line) && line.about === front?.situation && front.of === table);
  const { standing } = workOf(view, table);
  const stands = ({ about, field }: LooseLine): boolean =>
    standing.some(
      ({ key, kind }) => kind === 'need' && field.id === noteField(key.slice(about.length + 1)) && key.startsWith(`${about}/`),
    );
  const notes = lines.filter((line) => isNoteLine(line) && stands(line));
  const past = lines.filter((line) => isNoteLine(line) && !stands(line));
  const props = { session, state, table } as const;
  return (
    <>
      {answers.length > 0 && (
        <form class="sheet-form" aria-label={say('landed.answer')} onSubmit={(event) => event.preventDefault()}>
          {answers.map((line) => (
            <LooseTextLine key={line.sheet} {...props} line={line} />
          ))}
        </form>
      )}
      {notes.length > 0 && (
        <form class="sheet-form" aria-label={say('need.title')} onSubmit={(event) => event.preventDefault()}>
          <h2>{say('need.title')}</h2>
          {notes.map((line) => (
            <LooseTextLine key={`${line.sheet} ${line.field.id}`} {...props} line={line} />
          ))}
        </form>
      )}
      {past.length > 0 && (
        <details class="card-notes">
          <summary>{say('need.past')}</summary>
          {past.map((line) => (
            <LooseTextLine key={`${line.sheet} ${line.field.id}`} {...props} line={line} />
          ))}
        </details>
      )}
    </>
  );
}

/** Says that the plan may be changed, and opens the packs. */
export function ReviseLine({ session, state, table }: LandedDeskProps) {
  const { say, input } = session;
  const { board } = state;
  const shelves = board?.regions.flatMap((region) => (region.kind === 'tray' ? region.shelves : [])) ?? [];
  const first = shelves.find(({ aside, key }) => aside && key !== 'shelf:plan');
  if (!workOf(state.snapshot.view, table).revising || !first) return null;
  const open = (): void => {
    input.press(first.key);
    const folded = document.getElementById(foldedId);
    if (!(folded instanceof HTMLDetailsElement)) return;
    folded.open = true;
    folded.scrollIntoView({ block: 'start' });
    folded.querySelector('summary')?.focus({ preventScroll: true });
  };
  return (
    <div class="revise">
      <p>{say('revise.line')}</p>
      <button type="button" class="small" onClick={open}>
        {say('revise.open')}
      </button>
    </div>
  );
}
