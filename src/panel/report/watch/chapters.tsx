import { useEffect, useRef } from 'preact/hooks';
import type { Say } from '../../../i18n/words.ts';
import type { Chapter, Scene } from '../../../store/timeline/chapters.ts';
import { elapsed } from './elapsed.ts';
import type { Player } from './use-playback.ts';

interface ChaptersProps {
  readonly chapters: readonly Chapter[];
  /** Nothing before the first move. */
  readonly scene: Scene | undefined;
  readonly player: Player;
  /** How many scenes there are. */
  readonly count: number;
  readonly say: Say;
}

/**
 * What happened, step by step: the chapter that is shown is open, the others say how much is in them. The scene that is
 * shown is the one stop for the Tab key among scenes; arrow keys, Home and End go to others, and take the focus along.
 */
export function Chapters({ chapters, scene, player, count, say }: ChaptersProps) {
  const list = useRef<HTMLElement>(null);
  const takesFocus = useRef(false);
  const { number, goTo, goToNumber } = player;
  useEffect(() => {
    const shown = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (takesFocus.current) shown?.focus({ preventScroll: true });
    takesFocus.current = false;
    if (list.current && shown) keepInSight(list.current, shown);
  }, [scene]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isScene = event.target instanceof Element && event.target.matches('.watch-scenes button');
    const next = isScene ? nextNumber(event.key, number, count) : undefined;
    if (next === undefined || next === number) return;
    event.preventDefault();
    takesFocus.current = true;
    goToNumber(next);
  };
  const open = chapters.find(({ scenes }) => scenes.some(({ seq }) => seq === scene?.seq));
  return (
    <section class="watch-list" aria-label={say('watch.list')} ref={list}>
      <ol onKeyDown={onKeyDown}>
        {chapters.map((chapter) => (
          <li key={chapter.scenes[0]?.seq}>
            <ChapterTitle chapter={chapter} isOpen={chapter === open} goTo={goTo} say={say} />
            {chapter === open && <Scenes scenes={chapter.scenes} current={scene?.seq} goTo={goTo} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ChapterTitleProps {
  readonly chapter: Chapter;
  readonly isOpen: boolean;
  readonly goTo: (seq: number) => void;
  readonly say: Say;
}

/** Goes to the first scene of a chapter, which opens it. */
function ChapterTitle({ chapter: { title, scenes }, isOpen, goTo, say }: ChapterTitleProps) {
  const [first] = scenes;
  return (
    <button type="button" class="watch-chapter" aria-expanded={isOpen} onClick={() => goTo(first?.seq ?? 0)}>
      <span class="watch-chapter-time">{elapsed(first?.at ?? 0)}</span>
      {say('watch.chapter', { title, count: scenes.length })}
    </button>
  );
}

interface ScenesProps {
  readonly scenes: readonly Scene[];
  readonly current: number | undefined;
  readonly goTo: (seq: number) => void;
}

const Scenes = ({ scenes, current, goTo }: ScenesProps) => (
  <ol class="watch-scenes">
    {scenes.map(({ seq, at, sentences }) => (
      <li key={seq}>
        <button
          type="button"
          tabIndex={seq === current ? 0 : -1}
          aria-current={seq === current ? 'true' : undefined}
          onClick={() => goTo(seq)}
        >
          <span class="watch-time">{elapsed(at)}</span>
          <span>{sentences.join(' ')}</span>
        </button>
      </li>
    ))}
  </ol>
);

function nextNumber(key: string, number: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(number + 1, count);
    case 'ArrowUp':
      return Math.max(number - 1, 1);
    case 'Home':
      return 1;
    case 'End':
      return count;
    default:
      return undefined;
  }
}

/** Scrolls the list, and only the list, to the scene that is shown. */
function keepInSight(list: HTMLElement, shown: HTMLElement): void {
  const [frame, box] = [list.getBoundingClientRect(), shown.getBoundingClientRect()];
  const title = list.querySelector('[aria-expanded="true"]')?.getBoundingClientRect().height ?? 0;
  if (box.top < frame.top + title || box.bottom > frame.bottom) list.scrollTop += box.top - frame.top - frame.height / 3;
}
