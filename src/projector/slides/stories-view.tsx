import type { StoriesSlide } from '../../store/projector/slides.ts';
import { inColumns, inLines } from './in-columns.ts';

/** A story along its timeline: one lane for each person or thing it follows. */
export const StoriesView = ({ slide }: { readonly slide: StoriesSlide }) => (
  <div
    class={slide.readable ? 'stories readable' : 'stories'}
    style={{ ...inColumns(slide.columns.length), ...inLines(slide.lines) }}
  >
    <div class="story-columns" aria-hidden="true">
      {slide.columns.map((column) => (
        <span key={column}>{column}</span>
      ))}
    </div>
    {slide.lanes.map(({ key, title, who, moments }) => (
      <section key={key} class="story-lane">
        {slide.lanes.length > 1 && (
          <h2 dir="auto">
            {who === '' ? title : who}
            {who !== '' && <span class="story-role">{title}</span>}
          </h2>
        )}
        <ol>
          {moments.map((moment, at) => (
            <li key={moment.key} class={moment.text === '' ? 'story-moment empty' : 'story-moment'}>
              <span class="sr-only">{slide.columns[at]}</span>
              <span class="story-text" dir="auto">
                {moment.text}
              </span>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
);
