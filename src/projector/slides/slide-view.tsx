import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Pictures } from '../../lib/picture.ts';
import type { Slide } from '../../store/projector/slides.ts';
import { MapView } from './map-view.tsx';
import { MatricesView } from './matrices-view.tsx';
import { PlansView } from './plans-view.tsx';
import { QuestionsView } from './questions-view.tsx';
import { ResultView } from './result-view.tsx';
import { SituationCard } from './situation-view.tsx';
import { SpotlightView } from './spotlight-view.tsx';
import { StoriesView } from './stories-view.tsx';
import { PresentingView, TablesView } from './tables-view.tsx';
import { WallView } from './wall-view.tsx';

export interface SlideProps {
  readonly pictures: Pictures;
  readonly say: Say;
}

/** One slide, whatever kind it is. */
export function SlideView({ slide, ...props }: SlideProps & { readonly slide: Slide }) {
  switch (slide.kind) {
    case 'map':
      return <MapView slide={slide} {...props} />;
    case 'tables':
      return <TablesView slide={slide} {...props} />;
    case 'plans':
      return <PlansView slide={slide} {...props} />;
    case 'matrices':
      return <MatricesView columns={slide.columns} matrices={slide.matrices} lines={slide.lines} titled say={props.say} />;
    case 'situation':
      return <SituationCard slide={slide} {...props} />;
    case 'table':
      return <SpotlightView part={slide.part} {...props} />;
    case 'stories':
      return <StoriesView slide={slide} />;
    case 'presenting':
      return <PresentingView slide={slide} {...props} />;
    case 'questions':
      return <QuestionsView slide={slide} />;
    case 'result':
      return <ResultView slide={slide} say={props.say} />;
    case 'wall':
      return <WallView slide={slide} />;
    case 'quiet':
      return <p class="quiet-slide">{slide.text}</p>;
    default:
      return assertNever(slide);
  }
}
