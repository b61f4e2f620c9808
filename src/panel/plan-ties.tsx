import type { Step } from '../engine/format.ts';
import { linkField, linksIn, needsSheet } from '../engine/situations/plan-fields.ts';
import { titleOf } from '../i18n/cards/match-words.ts';
import { movesOf, workOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { LooseTextLine } from './loose-text-line.tsx';
import { NeedMarks } from './need-marks.tsx';

interface PlanTiesProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
}

/** The words of the links between cards, and what is there already of all that the plan needs: in full where the plan is arranged, else folded away. */
export function PlanTies({ step, ...props }: PlanTiesProps & { readonly step: Step }) {
  const { say } = props.session;
  const writings = movesOf(props.state.snapshot, 'writeField');
  const links = writings.some(({ sheet, field }) => sheet.startsWith('card/') && field.startsWith('to:'));
  const needs = writings.some(({ sheet }) => sheet === needsSheet);
  if (!links && !needs) return null;
  const ties = (
    <>
      {links && <LinkWords {...props} />}
      {needs && <NeedMarks {...props} />}
    </>
  );
  if (step.kind === 'place') return ties;
  return (
    <details class="card-notes">
      <summary>{say('link.folded')}</summary>
      {ties}
    </details>
  );
}

function LinkWords({ session, state, table }: PlanTiesProps) {
  const { say, rulebook } = session;
  const work = workOf(state.snapshot.view, table);
  const links = linksIn(work);
  const title = (card: string): string => titleOf(rulebook, work.own, card);
  return (
    <section class="plan-links" aria-label={say('link.title')}>
      <h2>{say('link.title')}</h2>
      <p class="hint">{say(links.length === 0 ? 'link.none' : 'link.hint')}</p>
      {links.map(({ from, to }) => (
        <LooseTextLine
          key={`${from}:${to}`}
          session={session}
          state={state}
          table={table}
          line={{
            sheet: `card/${from}`,
            about: from,
            field: { kind: 'text', id: linkField(to), max: 40 },
            label: { label: say('link.pair', { from: title(from), to: title(to) }), hint: '' },
          }}
        />
      ))}
    </section>
  );
}
