import type { RoomTable, SituationView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { textIn } from '../boards/source.ts';
import { screenFace } from './room.ts';
import type { LandedLine, LandedPart } from './slides.ts';
import type { ProjectorSource } from './source.ts';
import { rowsIn, type Stage, shareOf } from './space.ts';

/** The heading, one thing that landed with the least of its answer, its title, and the size of its answer. */
const headHeight = 8;
const lineHeight = 21;
const titleHeight = 11;
const answerSize = 4.6;

/** What landed on a table and how it was answered: the latest, as many as fit. Nothing where nothing landed. */
export function landedPart(stage: Stage, table: RoomTable): readonly LandedPart[] {
  const all = table.situations.filter(({ status }) => status !== 'withdrawn');
  if (all.length === 0) return [];
  const height = stage.body.height - headHeight;
  const shown = all.slice(-rowsIn(height, lineHeight));
  const landed = shown.map((situation) => landedLine(stage, table, situation));
  const lines = Math.max(1, Math.floor((shareOf(height, shown.length) - titleHeight) / (answerSize * 1.22)));
  return [{ kind: 'landed', landed, lines }];
}

function landedLine(source: ProjectorSource, table: RoomTable, situation: SituationView): LandedLine {
  const { key, status } = situation;
  const face = situation.card === null ? undefined : screenFace(source, table.own, situation.card);
  const given = status === 'open' ? [] : situation.answer;
  const cards = given.flatMap((card) => screenFace(source, table.own, card)?.title ?? []);
  const words = status === 'open' ? '' : textIn(lookUp(table.sheets, `situation/${key}`), 'words');
  return {
    key,
    title: face?.title ?? situation.title,
    suit: face?.suit ?? null,
    answer: [cards.join(', '), words].filter((each) => each !== '').join(': '),
    outcome: source.say(`screen.outcome.${status === 'withdrawn' ? 'noted' : status}`),
  };
}
