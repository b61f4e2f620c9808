import type { PaperRegion } from '../../store/board.ts';
import type { LanesRegion } from '../../store/board-lanes.ts';
import type { MapRegion, PairsRegion } from '../../store/board-room.ts';
import { CastWords } from './cast-words.tsx';
import { useRoving } from './roving.ts';
import { useLangs, useTable } from './table-context.ts';

/** A sheet of texts, or the envelope in which it travels. */
export function PaperWords({ region }: { readonly region: PaperRegion }) {
  const { say } = useTable();
  const langs = useLangs();
  return (
    <section aria-label={region.title} class="region paper">
      <h2 class="words">{region.title}</h2>
      {region.from !== '' && <p class="words quiet">{region.from}</p>}
      {region.seal === 'sealed' && <p class="words quiet">{say('board.handed')}</p>}
      {region.seal === 'waiting' && <p class="words quiet">{say('board.on-its-way')}</p>}
      {region.seal !== 'waiting' && (
        <dl>
          {region.lines.map((line) => (
            <div key={line.key}>
              <dt class="words" lang={langs.format}>
                {line.label}
              </dt>
              <dd class="words">{line.text === '' ? say('board.empty-note') : line.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** A story along its timeline, lane by lane. */
export function LanesWords({ region }: { readonly region: LanesRegion }) {
  const { say } = useTable();
  const roving = useRoving(region.lanes.flatMap(({ cast }) => (cast?.face ? [cast.key] : [])));
  return (
    <section aria-label={region.title} class="region lanes" onKeyDown={roving.onKeyDown}>
      <h2 class="words">{region.title}</h2>
      {region.landed.length > 0 && (
        <ul aria-label={say('pile.title')}>
          {region.landed.map(({ key, column, face, told }) => (
            <li key={key}>
              <span class="words">
                {say('landed.in-story', { column: region.columns[column] ?? '', title: face.title, told })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {region.lanes.map((lane) => (
        <div key={lane.key}>
          <h3 class="words">{[lane.title, lane.cast?.name ?? ''].filter((word) => word !== '').join(': ')}</h3>
          {lane.cast && <CastWords cast={lane.cast} title={lane.title} roving={roving} />}
          <dl>
            {lane.cells.map((cell) => (
              <div key={cell.key}>
                <dt class="words">{cell.label}</dt>
                <dd class="words">{cell.text === '' ? say('board.empty-note') : cell.text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

/** All steps, with "you are here". */
export function MapWords({ region }: { readonly region: MapRegion }) {
  const { say } = useTable();
  return (
    <section aria-label={region.title} class="region map">
      <h2 class="words">{region.title}</h2>
      <ol>
        {region.steps.map((step) => (
          <li key={step.key} aria-current={step.state === 'here' ? 'step' : undefined}>
            <span class="words">
              {[
                step.title,
                say('map.minutes', { count: step.minutes }),
                ...(step.state === 'ahead' ? [] : [say(`map.${step.state}`)]),
              ].join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who plans for whom, and who sits where. */
export function PairsWords({ region }: { readonly region: PairsRegion }) {
  const { say } = useTable();
  const nameOf = (key: string): string => region.tables.find((table) => table.key === key)?.name ?? '';
  const clientWords = ({ key, name, plansFor }: PairsRegion['tables'][number]): string => {
    if (!region.clients) return say('board.pairs.table', { table: name });
    return plansFor === key
      ? say('board.pairs.alone', { table: name })
      : say('board.pairs.one', { table: name, client: nameOf(plansFor) });
  };
  return (
    <section aria-label={region.title} class="region pairs">
      <h2 class="words">{region.title}</h2>
      <ul>
        {region.tables.map((table) => (
          <li key={table.key}>
            <span class="words">
              {clientWords(table)}
              {table.people.length > 0 &&
                ` ${say('board.pairs.people', { people: table.people.map(({ name }) => name).join(', ') })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
