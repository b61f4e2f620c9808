import { deskBounds } from '../../engine/host/desk.ts';
import type { ScreenShow } from '../../engine/host-moves.ts';
import type { MoveOf } from '../../engine/moves.ts';
import { screenChoices, screenWords } from '../../store/console/screen-choices.ts';
import { LanguageChoice } from '../language-select.tsx';
import { useStore } from '../use-store.ts';
import type { DeskProps } from './facilitator-screen.tsx';

/** What the room's screen shows, and the way to its window. */
export function ScreenMenu(props: DeskProps) {
  const { shell, session, source } = props;
  const { say } = session;
  const what = screenWords(source);
  return (
    <div class="screen-menu">
      <button
        type="button"
        popovertarget="screen-menu"
        class="menu-button"
        aria-label={say('desk.screen.button', { what })}
        title={what}
      >
        {say('desk.screen')}
      </button>
      <section id="screen-menu" popover="auto" class="menu" aria-labelledby="screen-title">
        <h2 id="screen-title">{say('desk.screen.title')}</h2>
        <button
          type="button"
          class="primary"
          popovertarget="screen-menu"
          popovertargetaction="hide"
          onClick={() => shell.openProjector()}
        >
          {say('desk.screen.open')}
        </button>
        <p class="quiet">{say('desk.screen.how')}</p>
        <ShowChoice {...props} />
        <NamesChoice {...props} />
        <ScreenLanguage {...props} />
      </section>
    </div>
  );
}

type Screen = Omit<MoveOf<'setScreen'>, 'type'>;

/** Turns the screen to something else and leaves the rest of it as it is. */
const turner =
  ({ session, source }: DeskProps) =>
  (to: Partial<Screen>): void => {
    const { show, table, names, seconds } = source.view.screen;
    void session.act({ type: 'setScreen', show, table, names, seconds, ...to });
  };

function ShowChoice(props: DeskProps) {
  const { session, source } = props;
  const { say } = session;
  const turn = turner(props);
  const { tables } = source.rulebook;
  const now = source.view.screen;
  const show = (wanted: ScreenShow): void => turn({ show: wanted, table: wanted === 'table' ? (tables[0] ?? null) : null });
  return (
    <fieldset class="choice">
      <legend>{say('desk.screen.now')}</legend>
      {[...screenChoices(source), ...(session.connection.room ? (['join'] as const) : [])].map((each) => (
        <label key={each}>
          <input type="radio" name="screen-show" checked={now.show === each} onChange={() => show(each)} />
          <span>{say(`desk.screen.${each}`)}</span>
        </label>
      ))}
      {now.show === 'table' && <WhichTable {...props} />}
      {now.show === 'carousel' && <HowLong {...props} />}
    </fieldset>
  );
}

function WhichTable(props: DeskProps) {
  const { rulebook, view } = props.source;
  const turn = turner(props);
  return (
    <label class="desk-field inline">
      <span>{props.session.say('desk.screen.which')}</span>
      <select value={view.screen.table ?? ''} onChange={({ currentTarget }) => turn({ table: currentTarget.value })}>
        {rulebook.header.tables.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function HowLong(props: DeskProps) {
  const turn = turner(props);
  const { fewestSeconds, mostSeconds } = deskBounds;
  return (
    <label class="desk-field inline">
      <span>{props.session.say('desk.screen.seconds')}</span>
      <input
        type="number"
        min={fewestSeconds}
        max={mostSeconds}
        step={5}
        value={props.source.view.screen.seconds}
        onChange={({ currentTarget: { value } }) => turn({ seconds: Math.round(Number(value)) })}
      />
    </label>
  );
}

function NamesChoice(props: DeskProps) {
  const turn = turner(props);
  return (
    <label class="time-check">
      <input
        type="checkbox"
        checked={props.source.view.screen.names}
        onChange={({ currentTarget }) => turn({ names: currentTarget.checked })}
      />
      <span>{props.session.say('desk.screen.names')}</span>
    </label>
  );
}

/** The projector has a language of its own, for the whole room. */
function ScreenLanguage({ shell, session: { say } }: DeskProps) {
  const { screenLanguage } = useStore(shell.app);
  return (
    <>
      <LanguageChoice label={say('lang.screen')} chosen={screenLanguage} choose={shell.speakOnScreen} />
      <p class="quiet">{say('lang.screen.hint')}</p>
    </>
  );
}
