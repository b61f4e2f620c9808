import type { ComponentChild } from 'preact';
import type { Say } from '../../../i18n/words.ts';
import type { Shell } from '../../../store/app.ts';
import type { GlanceModel, GlancePurse, MiniCard } from '../../../store/console/table-glances.ts';
import { PictureMark } from '../../picture-mark.tsx';
import { needPlace } from '../desk-head.tsx';
import type { TableCardsProps } from './table-cards.tsx';
import { TableTools } from './table-tools.tsx';

export type TableCardProps = TableCardsProps & { readonly glance: GlanceModel };

/** One table at a glance: who is there, where it is, what it has, and what can be done for it. */
export function TableCard(props: TableCardProps) {
  const { session, glance } = props;
  const { say } = session;
  const { name, people, pill, place } = glance;
  return (
    <li class={`table-card ${pill.kind}${glance.marked ? ' marked' : ''}`}>
      <div class="table-card-head">
        <h2 id={needPlace(glance.table, 'help')} tabIndex={-1}>
          {name}
        </h2>
        {glance.job !== '' && <span class="quiet">{glance.job}</span>}
        {people.length > 0 && <span class="quiet">{say('desk.here', { count: people.length })}</span>}
        <span class={`pill ${pill.kind}`}>{pill.words}</span>
      </div>
      {place !== '' && <p class="table-card-place">{place}</p>}
      {glance.sheet !== '' && <p class="table-card-sheet">{glance.sheet}</p>}
      <PurseLine {...props} />
      <MiniPlan {...props} />
      {glance.situations.length > 0 && <p class="table-card-landed">{glance.situations.join('; ')}</p>}
      <TableActs {...props} />
      <details>
        <summary aria-label={say('host.more-for', { table: name })}>{say('host.more-for.short')}</summary>
        <TableTools {...props} />
      </details>
    </li>
  );
}

function PurseLine({ session: { say }, glance: { purses, cards } }: TableCardProps) {
  const chosen = <span class="quiet">{say('desk.cards-chosen', { count: cards.length })}</span>;
  const [first, second] = purses;
  if (!first && cards.length === 0) return null;
  if (first && second) return <PurseRows purses={purses} say={say} chosen={chosen} />;
  return (
    <div class="purse-bar">
      {first && <PurseMeter purse={first} />}
      <p>
        {first && <span class={first.left < 0 ? 'over' : ''}>{purseWords(first, say)}</span>}
        {chosen}
      </p>
    </div>
  );
}

const PurseMeter = ({ purse: { points, left } }: { readonly purse: GlancePurse }) => (
  <meter min={0} max={Math.max(1, points)} value={Math.max(0, left)} aria-hidden="true" />
);

interface PurseRowsProps {
  readonly purses: readonly GlancePurse[];
  readonly say: Say;
  readonly chosen: ComponentChild;
}

/** Several purses, one below the other. */
const PurseRows = ({ purses, say, chosen }: PurseRowsProps) => (
  <div class="purse-bar several">
    {purses.map((purse) => (
      <p key={purse.key}>
        <span class={purse.left < 0 ? 'over' : ''}>{purseWords(purse, say)}</span>
        <PurseMeter purse={purse} />
      </p>
    ))}
    <p>{chosen}</p>
  </div>
);

function purseWords({ name, left, points }: GlancePurse, say: Say): string {
  if (left >= 0)
    return name === '' ? say('host.points', { left, points }) : say('host.points.of', { purse: name, left, points });
  const text = say('report.points.over', { count: -left });
  return name === '' ? text : say('purse.named', { purse: name, text });
}

/** With more cards than this they are smaller still, so that they stay in one line. */
const mostLarge = 6;

/** The plan in small pictures; what is blocked lies face down. */
function MiniPlan({ shell, session: { say }, glance: { name, cards } }: TableCardProps) {
  if (cards.length === 0) return null;
  return (
    <ul class={cards.length > mostLarge ? 'mini-plan many' : 'mini-plan'} aria-label={say('desk.cards-of', { table: name })}>
      {cards.map((card) => (
        <MiniItem key={card.card} shell={shell} card={card} say={say} />
      ))}
    </ul>
  );
}

interface MiniItemProps {
  readonly shell: Shell;
  readonly card: MiniCard;
  readonly say: Say;
}

function MiniItem({ shell, card: { title, art, colour, faceDown, tell, told }, say }: MiniItemProps) {
  const named = faceDown ? say('desk.card.down', { title }) : title;
  const words = tell === '' ? named : say('tell.card', { title: named, tell });
  return (
    <li class={faceDown ? 'mini-card down' : `mini-card suit-${colour}${told ? ' told' : ''}`} title={words}>
      {!faceDown && <MiniPicture shell={shell} title={title} art={art} />}
      <span class="sr-only">{words}</span>
    </li>
  );
}

const MiniPicture = ({ shell, title, art }: Pick<MiniItemProps, 'shell'> & Pick<MiniCard, 'title' | 'art'>) =>
  art === '' ? (
    <span class="mini-letter" aria-hidden="true">
      {[...title][0]}
    </span>
  ) : (
    <PictureMark pictures={shell.content.pictures} art={art} />
  );

/** What is done most often for a table. */
function TableActs(props: TableCardProps) {
  const { session, source, glance, aimAt } = props;
  const { say, act, sit } = session;
  const { table, name } = glance;
  return (
    <div class="table-acts">
      {glance.help && source.view.phase === 'playing' && (
        <button
          type="button"
          class="helped"
          aria-label={say('desk.helped.for', { table: name })}
          onClick={() => void act({ type: 'askForHelp', table, on: false })}
        >
          {say('desk.helped')}
        </button>
      )}
      <button type="button" aria-label={say('desk.sit.for', { table: name })} onClick={() => sit({ kind: 'table', table })}>
        <span class="long">{say('desk.sit')}</span>
        <span class="short">{say('desk.sit.short')}</span>
      </button>
      <ShowButton {...props} />
      {aimAt && (
        <button type="button" aria-label={say('desk.send.for', { table: name })} onClick={() => aimAt(table)}>
          <span class="long">{say('desk.send')}</span>
          <span class="short">{say('desk.send.short')}</span>
        </button>
      )}
    </div>
  );
}

/** Puts the table on the room's screen, or lets the screen follow the step again. */
function ShowButton({ session, source, glance: { table, name, onScreen } }: TableCardProps) {
  const { say, act } = session;
  const { names, seconds } = source.view.screen;
  const show = onScreen ? ({ show: 'auto', table: null } as const) : ({ show: 'table', table } as const);
  return (
    <button
      type="button"
      aria-pressed={onScreen}
      aria-label={say('desk.show.for', { table: name })}
      onClick={() => void act({ type: 'setScreen', ...show, names, seconds })}
    >
      <span class="long">{say('desk.show')}</span>
      <span class="short">{say('desk.show.short')}</span>
    </button>
  );
}
