import type { Step, StepOf } from '../../engine/format.ts';
import type { ScreenShow } from '../../engine/host-moves.ts';
import { isGate } from '../../engine/judging/gate.ts';
import { isReadSheet } from '../../engine/sheets.ts';
import { assertNever } from '../../lib/assert.ts';
import { stepsBeside } from '../jobs.ts';
import { screenClock } from './clock.ts';
import { dealtShown } from './dealt.ts';
import { gateShown, voteShown } from './decisions.ts';
import { matricesShown, matrixNow } from './matrices.ts';
import { roomPaper } from './papers.ts';
import { plansShown } from './plans.ts';
import { roomStep } from './room.ts';
import { pagesTour, type Shown } from './shown.ts';
import { hasLanded, isFresh, situationsShown } from './situations.ts';
import type { Head, ProjectorModel } from './slides.ts';
import type { ProjectorSource } from './source.ts';
import { onStage, type Stage } from './space.ts';
import { carouselShown, tableShown } from './spotlight.ts';
import { sayShown } from './steps.ts';
import { storiesShown } from './story.ts';
import { askShown, ownStepsShown, presentingShown, questionsShown, seatingShown } from './tables.ts';
import { pageOf } from './tour.ts';
import { wallShown } from './wall.ts';

/** The screen at the front of the room, as it is at a moment. Pure: it knows nothing but its source. */
export function projectorModel(source: ProjectorSource): ProjectorModel {
  const { view, now, say } = source;
  const { slide, head = noHead, tour = null } = shownNow(source);
  return {
    slide,
    head,
    clock: view.phase === 'ended' ? null : screenClock(view.clock, now, say),
    tour,
    key: [slide.kind, head.title, tour?.label ?? ''].join(' '),
  };
}

const noHead: Head = { title: '', line: '' };
/** A head of two short lines, for those who make their own. */
const shortHead: Head = { title: '-', line: '-' };

/** A head with a table's name, whichever it is, over one line. */
function namedHead({ rulebook }: ProjectorSource): Head {
  const names = rulebook.header.tables.map(({ name }) => name);
  return { title: names.reduce((longest, name) => (name.length > longest.length ? name : longest), '-'), line: '-' };
}

function shownNow(source: ProjectorSource): Shown {
  const { show } = source.view.screen;
  const step = roomStep(source);
  if (!step) return wallShown(onStage(source, shortHead));
  if (source.view.phase === 'ended' && show === 'auto') return wallShown(onStage(source, shortHead));
  // How to join is shown instead of all this, as long as anybody can.
  return show === 'auto' || show === 'join' ? followed(source, step) : chosen(source, show, step);
}

/** What the facilitator turned the screen to. */
function chosen(source: ProjectorSource, show: Exclude<ScreenShow, 'auto' | 'join'>, step: Step): Shown {
  switch (show) {
    case 'plans':
      return step.kind === 'pick' || step.kind === 'place'
        ? atStep(source, step, plansShown)
        : called(source, source.say('screen.plans'), step, plansShown);
    case 'matrix':
      return called(source, matrixNow(source)?.heading ?? step.heading, step, matricesShown);
    case 'situation':
      return situation(source, step);
    case 'table':
      return tableShown(onStage(source, namedHead(source)));
    case 'stories':
      return storiesShown(onStage(source, namedHead(source)));
    case 'carousel':
      return carouselShown(onStage(source, namedHead(source)));
    case 'wall':
      return wallShown(onStage(source, shortHead));
    default:
      return assertNever(show);
  }
}

/** What the room's step is about. Something that has just landed comes first. */
function followed(source: ProjectorSource, step: Step): Shown {
  if (isFresh(source)) return situation(source, step);
  if (stepsBeside(source.rulebook, source.view, step.id).size > 1) return ownSteps(source);
  switch (step.kind) {
    case 'say':
      return step.map || step.text.length > 0
        ? atStep(source, step, (stage) => sayShown(stage, step))
        : asked(source, step, askShown);
    case 'group':
      return atStep(source, step, (stage) => seatingShown(stage, step));
    case 'deal':
      return step.same === true ? atStep(source, step, dealtShown) : asked(source, step, askShown);
    case 'write':
      return writing(source, step);
    case 'pass':
      return asked(source, step, askShown);
    case 'pick':
    case 'place':
      return atStep(source, step, plansShown);
    case 'inject':
      return hasLanded(source) ? situation(source, step) : asked(source, step, askShown);
    case 'show':
      return presented(source, step);
    case 'judge':
      return atStep(source, step, (stage) => (isGate(step) ? gateShown(stage, step) : voteShown(stage, step)));
    case 'talk':
      return atStep(source, step, (stage) => questionsShown(stage, step));
    default:
      return assertNever(step);
  }
}

/** What is written: a sheet of the whole room, or all matrices; what is asked, where each table writes for itself. */
function writing(source: ProjectorSource, step: StepOf<'write'>): Shown {
  if (step.shared) return sharedSheet(source, step);
  const isOpen = step.shape.shape === 'matrix' && !step.sealed;
  return isOpen ? atStep(source, step, matricesShown) : asked(source, step, askShown);
}

/** What the whole room writes together, large; what is asked, while nothing is written yet. */
function sharedSheet(source: ProjectorSource, step: StepOf<'write'>): Shown {
  const written = (stage: Stage): Shown | undefined => {
    const page = pageOf(stage, roomPaper(stage, step.sheet), 1);
    const [part] = page.items;
    return part && { slide: { kind: 'table', part }, ...pagesTour(stage, page) };
  };
  const [first] = roomPaper(onStage(source, noHead), step.sheet);
  return first ? atStep(source, step, (stage) => written(stage) ?? askShown(stage, step)) : asked(source, step, askShown);
}

/** Tables are at steps of their own: which, in the place of what one of them is about. */
function ownSteps(source: ProjectorSource): Shown {
  const head = { title: source.say('jobs.screen'), line: '' };
  return { head, ...ownStepsShown(onStage(source, head)) };
}

/** Plans in the hands of whoever presents them: to the client in the spotlight, to the room side by side. */
function presented(source: ProjectorSource, step: StepOf<'show'>): Shown {
  if (step.to === 'client') return asked(source, step, (stage) => presentingShown(stage, step));
  return showsSheets(source, step) ? carouselShown(onStage(source, namedHead(source))) : atStep(source, step, plansShown);
}

/** Whether sheets are presented with the plans: then each table has its turn. */
const showsSheets = ({ rulebook }: ProjectorSource, { uses }: Step): boolean =>
  uses.some((sheet) => {
    const spec = rulebook.sheets.get(sheet);
    return spec !== undefined && isReadSheet(spec);
  });

type Shows = (stage: ReturnType<typeof onStage>, step: Step) => Shown;

/** Under the step's heading, with what it asks: "Choose your methods", "Step 4 of 7. You cannot afford it all." */
function atStep(source: ProjectorSource, step: Step, shows: Shows): Shown {
  const place = placeOf(source, step);
  const head = { title: step.heading, line: step.ask === '' ? place : `${place}. ${step.ask}` };
  return { head, ...shows(onStage(source, head), step) };
}

/** Under the step's heading alone: what it asks stands large below. */
const asked = (source: ProjectorSource, step: Step, shows: Shows): Shown => called(source, step.heading, step, shows);

/** Under a title, with the step where we are. */
function called(source: ProjectorSource, title: string, step: Step, shows: Shows): Shown {
  const head = { title, line: placeOf(source, step) };
  return { head, ...shows(onStage(source, head), step) };
}

/** What has landed has the whole screen; where nothing has, the step's heading says where we are. */
function situation(source: ProjectorSource, step: Step): Shown {
  const shown = situationsShown(onStage(source, noHead));
  return shown.slide.kind === 'situation' ? shown : atStep(source, step, () => shown);
}

function placeOf({ rulebook, say }: ProjectorSource, { id }: Step): string {
  return say('screen.step', { number: (rulebook.stepIndex.get(id) ?? 0) + 1, count: rulebook.steps.length });
}
