import type { Head, Slide, Tour } from './slides.ts';
import type { ProjectorSource } from './source.ts';
import type { Page } from './tour.ts';

/** A slide, and what it wants around it instead of the room's step. */
export interface Shown {
  readonly slide: Slide;
  readonly head?: Head;
  readonly tour?: Tour;
}

/** "Tables 1 to 6 of 12", when they do not fit on one page. */
export function tablesTour(source: ProjectorSource, page: Page<unknown>, count: number): Pick<Shown, 'tour'> {
  if (page.pages <= 1) return {};
  const { first, last, progress } = page;
  const label = first === last ? 'screen.tour.table' : 'screen.tour.tables';
  return { tour: { label: source.say(label, { first, last, count }), progress } };
}

/** "2 of 3", when there is more than one page of anything else. */
export const pagesTour = ({ say }: ProjectorSource, { page, pages, progress }: Page<unknown>): Pick<Shown, 'tour'> =>
  pages <= 1 ? {} : { tour: { label: say('screen.tour.pages', { page: page + 1, pages }), progress } };
