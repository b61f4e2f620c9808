import { useId, useState } from 'preact/hooks';
import type { OwnRule } from '../engine/format-rules.ts';
import { ownText, ownTitle } from '../engine/steps/own-card.ts';
import { stepIn } from '../engine/steps/register.ts';
import { cleanText, codePoints } from '../lib/clean-text.ts';
import { movesOf, workOf } from '../store/boards/source.ts';
import { blankCard, type OwnDraft } from '../store/own-drafts.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { Left } from './text-line.tsx';

interface OwnCardFormProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: string;
}

/** A card of the table's own: what it is called, what happens, and what it stands on. Every letter is kept at once. */
export function OwnCardForm({ session, state, table }: OwnCardFormProps) {
  const { say, act } = session;
  const { ownCards } = session.writing;
  const [draft, setDraft] = useState<OwnDraft>(() => ownCards.read(table));
  const [begun] = useState(draft !== blankCard);
  const write = (now: OwnDraft): void => {
    setDraft(now);
    ownCards.keep(table, now);
  };
  const ways = movesOf(state.snapshot, 'writeCard').map((move) => move.as);
  const rule = ownRule(session, state, table);
  if (ways.length === 0 || !rule) return null;
  const as = ways.includes(draft.as) ? draft.as : (ways[0] ?? 'new');
  const send = async (): Promise<void> => {
    const done = await act({ type: 'writeCard', table, title: draft.title, text: draft.text, as });
    if (done) write(blankCard);
  };
  return (
    <details class="own-card" open={begun}>
      <summary>{say('own.open')}</summary>
      <form
        class="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <OwnLine
          session={session}
          label={say('own.title')}
          max={ownTitle}
          value={draft.title}
          onInput={(title) => write({ ...draft, title })}
        />
        <OwnLine
          session={session}
          label={say('own.text')}
          max={ownText}
          value={draft.text}
          onInput={(text) => write({ ...draft, text })}
        />
        <fieldset class="choice">
          <legend>{say('own.as')}</legend>
          {ways.map((way) => (
            <label key={way}>
              <input type="radio" name="own-as" checked={as === way} onChange={() => write({ ...draft, as: way })} />
              <span>{wayWords(session, rule, way)}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{say('own.write')}</button>
      </form>
    </details>
  );
}

interface OwnLineProps {
  readonly session: OpenSession;
  readonly label: string;
  readonly max: number;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

function OwnLine({ session, label, max, value, onInput }: OwnLineProps) {
  const id = useId();
  const left = max - codePoints(cleanText(value));
  return (
    <div class="text-line">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        aria-describedby={`${id}-left`}
        rows={max > 40 ? 3 : 1}
        class={max > 40 ? 'long' : ''}
        value={value}
        aria-invalid={left < 0}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Left id={`${id}-left`} left={left} from={value === '' ? -1 : 40} say={session.say} />
    </div>
  );
}

/** The rule of the choosing that is open. */
function ownRule({ rulebook }: OpenSession, { snapshot }: Session, table: string): OwnRule | undefined {
  const open = workOf(snapshot.view, table).open.map((id) => stepIn(rulebook, id));
  return open.flatMap((step) => (step.kind === 'pick' && step.own ? [step.own] : []))[0];
}

/** What a card can stand on, and what it costs then. */
function wayWords({ say }: OpenSession, { price }: OwnRule, way: OwnDraft['as']): string {
  if (way !== 'new') return say(way === 'exists' ? 'own.exists' : 'own.joker');
  return price === 'facilitator' ? say('own.new.asked') : say('own.new', { count: price });
}
