import type { Say } from '../i18n/words.ts';
import type { Pictures } from '../lib/picture.ts';
import type { ProjectorModel, ScreenClock, Tour } from '../store/projector/slides.ts';
import { SlideView } from './slides/slide-view.tsx';

interface ScreenFrameProps {
  readonly model: ProjectorModel;
  readonly pictures: Pictures;
  readonly say: Say;
  /** Of the words that are the format's. */
  readonly language: string;
  /** Whether how to join stands above it. */
  readonly joinable?: boolean;
}

/** What is round every slide: where we are, how much time is left, and which page this is. */
export function ScreenFrame({ model, pictures, say, language, joinable = false }: ScreenFrameProps) {
  const { head, clock, slide, tour, key } = model;
  return (
    <main class={`screen show-${slide.kind}${joinable ? ' joinable' : ''}`} lang={language}>
      <header class="screen-head">
        {head.title !== '' && <h1>{head.title}</h1>}
        {clock && <BigClock clock={clock} />}
        {head.line !== '' && <p class="screen-line">{head.line}</p>}
      </header>
      <div class="screen-body" key={key}>
        <SlideView slide={slide} pictures={pictures} say={say} />
      </div>
      {tour && (
        <footer class="screen-foot">
          <TourLine tour={tour} />
        </footer>
      )}
    </main>
  );
}

const BigClock = ({ clock: { time, state, note } }: { readonly clock: ScreenClock }) => (
  <p class={`screen-clock clock-${state}`} role="timer">
    {note !== '' && <span class="screen-clock-note">{note}</span>}
    <span class="screen-clock-time">{time}</span>
  </p>
);

/** Which page this is, with a ring that fills until the next one. */
const TourLine = ({ tour: { label, progress } }: { readonly tour: Tour }) => (
  <p class="tour">
    <span>{label}</span>
    <svg class="ring" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <circle class="ring-track" cx="18" cy="18" r="14" />
      <circle class="ring-done" cx="18" cy="18" r="14" pathLength="100" stroke-dasharray={`${progress * 100} 100`} />
    </svg>
  </p>
);
