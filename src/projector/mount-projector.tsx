import './projector.css';
import './cards.css';
import './slides/say.css';
import './slides/result.css';
import './slides/tables.css';
import './slides/plans.css';
import './slides/landed.css';
import './slides/matrices.css';
import './slides/situation.css';
import './slides/stories.css';
import './slides/questions.css';
import './slides/wall.css';
import './join-slide.css';
import { render } from 'preact';
import type { Say } from '../i18n/words.ts';
import type { Pictures } from '../lib/picture.ts';
import type { Connection } from '../protocol/connection.ts';
import type { Tongue } from '../store/tongue.ts';
import { toggleFullscreen } from './fullscreen.ts';
import { Message, NoRoom } from './message.tsx';
import { ProjectorView } from './projector-view.tsx';

/** Why there is nothing to project. */
export type ProjectorProblem = 'nowhere' | 'gone' | 'broken';

export interface ProjectorParts {
  /** Or why a room does not open, in a sentence. */
  readonly opened: Connection | ProjectorProblem | { readonly why: string };
  readonly pictures: Pictures;
  readonly tongue: Tongue;
}

/** The whole page of the projector: it shows, and asks for nothing. Clicking twice fills the screen, or leaves it. */
export function mountProjector(root: HTMLElement, { opened, pictures, tongue }: ProjectorParts): void {
  const { say, shown, subscribe } = tongue;
  document.addEventListener('dblclick', toggleFullscreen);
  const draw = (): void => {
    if (typeof opened === 'string') render(<Message kind={opened} say={say} />, root);
    else if ('why' in opened) render(<NoRoom why={opened.why} say={say} />, root);
    else {
      document.title = say('screen.title', { format: shown(opened.rulebook).format.title });
      render(<ProjectorView connection={opened} pictures={pictures} tongue={tongue} />, root);
    }
  };
  subscribe(draw);
  draw();
}

/** The slides in a part of a page. Gives the way to take them out again. */
export function mountSlides(root: HTMLElement, { connection, pictures, tongue }: SlidesParts): () => void {
  const draw = (): void => render(<ProjectorView connection={connection} pictures={pictures} tongue={tongue} />, root);
  const stop = tongue.subscribe(draw);
  draw();
  return () => {
    stop();
    render(null, root);
  };
}

export interface SlidesParts extends Omit<ProjectorParts, 'opened'> {
  readonly connection: Connection;
}

/** Our own mistake: says that it is nothing to worry about, and loads the page again by itself. */
export function showProjectorFault(root: HTMLElement, say: Say): void {
  render(<Message kind="fault" say={say} />, root);
  setTimeout(() => location.reload(), 10_000);
}
