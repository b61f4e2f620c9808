import type { MapLine, MapSlide } from '../../store/projector/slides.ts';
import type { SlideProps } from './slide-view.tsx';

/** All steps with the one where we are, and what is to be read out. */
export const MapView = ({ slide, say }: SlideProps & { readonly slide: MapSlide }) => (
  <div class={slide.steps.length > 0 && slide.text.length > 0 ? 'say with-map' : 'say'}>
    {slide.steps.length > 0 && (
      <ol class="way-map">
        {slide.before > 0 && <li class="way-rest">{say('screen.steps.before', { count: slide.before })}</li>}
        {slide.steps.map((step) => (
          <MapRow key={step.key} step={step} here={say('screen.here')} />
        ))}
        {slide.after > 0 && <li class="way-rest">{say('screen.steps.after', { count: slide.after })}</li>}
      </ol>
    )}
    {slide.text.length > 0 && (
      <div class="say-text">
        {slide.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    )}
  </div>
);

const MapRow = ({ step: { title, minutes, state }, here }: { readonly step: MapLine; readonly here: string }) => (
  <li class={`way-step ${state}`} aria-current={state === 'here' ? 'step' : undefined}>
    <span class="way-dot" />
    <span class="way-title">{title}</span>
    {state === 'here' ? <span class="way-here">{here}</span> : <span class="way-minutes">{minutes}</span>}
  </li>
);
