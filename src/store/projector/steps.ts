import type { SayStep, Step } from '../../engine/format.ts';
import { mapSteps } from '../boards/map-region.ts';
import { pagesTour, type Shown } from './shown.ts';
import type { MapLine, MapSlide } from './slides.ts';
import { letter, linesFor, type Space, type Stage } from './space.ts';
import { inGroupsThatFit, pageOf } from './tour.ts';

/** The height of a step on the map, and the width of the map. */
const stepHeight = 5.4;
const mapWidth = 62;
/** Seconds for a page of reading. */
const readingSeconds = 15;

/** An instruction, with the map of all steps beside it when the format wants one; before it, when the words are too many. */
export function sayShown(source: Stage, step: SayStep): Shown {
  const { width, height } = source.body;
  const map = step.map ? stepsAround(source, step) : noSteps;
  const beside = step.text.every((paragraph) => heightOf([paragraph], width - mapWidth) <= height);
  const readings = readingPages(step.text, { width: step.map && beside ? width - mapWidth : width, height });
  const pages: readonly Reading[] =
    step.map && !beside
      ? [{ ...map, text: [] }, ...readings.map((text) => ({ ...noSteps, text }))]
      : readings.map((text) => ({ ...map, text }));
  const page = pageOf(source, pages, 1, readingSeconds);
  const [reading = { ...map, text: [] }] = page.items;
  return { slide: { kind: 'map', ...reading }, ...pagesTour(source, page) };
}

type Reading = Omit<MapSlide, 'kind'>;
type Steps = Pick<MapSlide, 'steps' | 'before' | 'after'>;
const noSteps: Steps = { steps: [], before: 0, after: 0 };

/** The steps around the one where we are: all of them unless they are too many. */
function stepsAround(source: Stage, { id }: Step): Steps {
  const all = mapSteps(source.rulebook, source.view, id).map((step): MapLine => {
    const minutes = source.say('map.short', { minutes: step.minutes });
    return { key: step.key, title: step.title, minutes: step.state === 'dropped' ? '' : minutes, state: step.state };
  });
  const fit = Math.floor(source.body.height / stepHeight);
  const mostSteps = all.length <= fit ? fit : fit - 2;
  const here = all.findIndex(({ state }) => state === 'here');
  const first = Math.max(0, Math.min(here - Math.floor(mostSteps / 2), all.length - mostSteps));
  const steps = all.slice(first, first + mostSteps);
  return { steps, before: first, after: all.length - first - steps.length };
}

/** Paragraphs, as many on a page as fit. */
const readingPages = (text: readonly string[], { width, height }: Space): readonly (readonly string[])[] =>
  inGroupsThatFit(text, (paragraphs) => heightOf(paragraphs, width) <= height);

const heightOf = (text: readonly string[], width: number): number =>
  text.reduce((sum, paragraph) => sum + linesFor(paragraph, letter.main, width) * letter.main * 1.3 + 3, 0);
