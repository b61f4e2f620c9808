import type { Step } from '../../engine/format.ts';
import { screenFace } from './room.ts';
import { pagesTour, type Shown } from './shown.ts';
import type { Stage } from './space.ts';
import { askShown } from './tables.ts';
import { pageOf } from './tour.ts';

/** What every table has been dealt alike, card by card; before there is anything, how far the tables are. */
export function dealtShown(stage: Stage, step: Step): Shown {
  const cards = stage.view.room[0]?.dealt ?? [];
  const page = pageOf(stage, cards, 1);
  const [card] = page.items;
  const face = card === undefined ? undefined : screenFace(stage, [], card);
  if (!face) return askShown(stage, step);
  const { title, text, ask } = face;
  const slide = {
    kind: 'situation',
    face,
    title,
    text,
    ask,
    whom: stage.say('screen.for-all'),
    decides: '',
    answered: '',
  } as const;
  return { slide, ...pagesTour(stage, page) };
}
