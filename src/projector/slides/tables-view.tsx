import type { PresentingSlide, TablesSlide } from '../../store/projector/slides.ts';
import { inColumns } from './in-columns.ts';
import type { SlideProps } from './slide-view.tsx';

/** What is asked in large type, and the tables with a tick where they are done. */
export const TablesView = ({ slide, say }: SlideProps & { readonly slide: TablesSlide }) => (
  <div class={`asked ${slide.names}${slide.ask === '' ? seatingClass(slide) : ''}`}>
    {slide.ask !== '' && <BigAsk {...slide} />}
    <ul class="table-tiles" style={inColumns(slide.columns)}>
      {slide.tables.map(({ key, name, client, people, done }) => (
        <li key={key} class={done ? 'table-tile done' : 'table-tile'}>
          <span class="tile-name" dir="auto">
            {name}
          </span>
          {done && <Tick label={say('screen.done.short')} bare={slide.names !== 'worded'} />}
          {client !== '' && (
            <span class="tile-client" dir="auto">
              {client}
            </span>
          )}
          {people !== '' && (
            <span class="tile-people" dir="auto">
              {people}
            </span>
          )}
        </li>
      ))}
    </ul>
  </div>
);

const seatingClass = ({ columns, tables }: TablesSlide): string =>
  columns <= 2 && tables.length <= 4 ? ' seating few' : ' seating';

/** Who shows its plan to whom. */
export const PresentingView = ({ slide, say }: SlideProps & { readonly slide: PresentingSlide }) => (
  <div class={`asked ${slide.names}`}>
    <BigAsk {...slide} />
    <ul class="table-tiles" style={inColumns(slide.columns)}>
      {slide.pairs.map(({ key, from, to, done }) => (
        <li key={key} class={done ? 'table-tile done' : 'table-tile'}>
          <span class="tile-name" dir="auto">
            {from}
            {to !== '' && <Arrow label={say('screen.shows-to')} />}
            {to}
          </span>
          {done && <Tick label={say('screen.done.short')} bare />}
        </li>
      ))}
    </ul>
  </div>
);

const BigAsk = ({ ask, short }: { readonly ask: string; readonly short: boolean }) => (
  <p class={short ? 'big-ask short' : 'big-ask'}>{ask}</p>
);

interface TickProps {
  readonly label: string;
  /** Without the word beside it, which is then for those who listen. */
  readonly bare?: boolean;
}

const Tick = ({ label, bare = false }: TickProps) => (
  <span class="tick">
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M4 13l5 5L20 6" />
    </svg>
    <span class={bare ? 'sr-only' : ''}>{label}</span>
  </span>
);

const Arrow = ({ label }: { readonly label: string }) => (
  <svg class="arrow" viewBox="0 0 32 24" role="img" aria-label={label} focusable="false">
    <path d="M2 12h26M19 3l9 9-9 9" />
  </svg>
);
