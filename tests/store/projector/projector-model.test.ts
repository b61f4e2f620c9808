import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../../src/lib/assert.ts';
import { projectorModel } from '../../../src/store/projector/projector-model.ts';
import type { Slide, SlideKind } from '../../../src/store/projector/slides.ts';
import type { ProjectorSource } from '../../../src/store/projector/source.ts';
import { pageSeconds } from '../../../src/store/projector/tour.ts';
import { host, playTo, seated, write } from '../../engine/scenes.ts';
import { must, type Play } from '../../helpers/play.ts';
import { anyPlay, anyScene, modelOf, pagesFrom, sourceOf, square, wide } from '../../helpers/projector-scene.ts';
import { situationRulebook } from '../../helpers/situation-game.ts';

const start = (tables = 2): Play => seated(situationRulebook({ tables }));
const at = (step: string, tables = 2): Play => playTo(start(tables), step);

/** A slide of a kind, or the test fails. */
function slideOf<Kind extends SlideKind>({ slide }: { readonly slide: Slide }, kind: Kind): Extract<Slide, { kind: Kind }> {
  expect(slide.kind).toBe(kind);
  return slide as Extract<Slide, { kind: Kind }>;
}

describe('whatever has happened, and whatever the screen is turned to', () => {
  /** Random plays, each looked at in several ways. */
  const anyLooks = anyPlay.chain((play) =>
    fc.tuple(fc.constant(play), fc.array(anyScene(play), { minLength: 6, maxLength: 6 })),
  );
  const inAnyScene = (holds: (source: ProjectorSource) => void): void =>
    fc.assert(
      fc.property(anyLooks, ([play, scenes]) => {
        for (const scene of scenes) holds(sourceOf(play, scene));
      }),
      { numRuns: 30 },
    );

  test('the same source gives the same screen, and the clock stands unless the workshop has ended', () => {
    inAnyScene((source) => {
      const model = projectorModel(source);
      expect(projectorModel(source)).toEqual(model);
      expect(model.clock === null).toBe(source.view.phase === 'ended');
      expect(model.tour === null || (model.tour.progress >= 0 && model.tour.progress < 1)).toBe(true);
    });
  });

  test('it is made from what the room may see, and from nothing else of the view', () => {
    inAnyScene((source) => {
      const bare = { ...source.view, work: [], shown: [], toJudge: [], desk: null };
      expect(projectorModel({ ...source, view: bare })).toEqual(projectorModel(source));
    });
  });

  test('plans side by side all show titles, or all show pictures alone', () => {
    inAnyScene((source) => {
      const { slide } = projectorModel({ ...source, size: square });
      const looks = slide.kind === 'plans' ? slide.plans.flatMap(({ cards, look }) => (cards.length > 0 ? look.look : [])) : [];
      expect(new Set(looks.map((look) => look === 'tall')).size).toBeLessThan(2);
    });
  });

  test('people’s names are on it only when they may be', () => {
    const people = { ann1: 'Zqnia', ann2: 'Zqaled' };
    const owned = ['t1', 't2'].reduce(
      (play, table) => write(play, table, 'card/tea', 'owner', `Zqowner of ${table}`),
      at('plan'),
    );
    const plays = [start(), owned];
    const told = (names: boolean) =>
      plays.map((play) =>
        (['auto', 'plans', 'table', 'carousel'] as const).map((show) =>
          JSON.stringify(modelOf(play, { people, screen: { show, table: 't1', names } })),
        ),
      );
    expect(
      told(false)
        .flat()
        .filter((text) => text.includes('Zq')),
    ).toEqual([]);
    expect(told(true).map((texts) => texts.some((text) => text.includes('Zq')))).toEqual([true, true]);
  });
});

describe('following the step', () => {
  test.each([
    ['settle', 'tables'],
    ['map', 'map'],
    ['invent', 'tables'],
    ['swap', 'tables'],
    ['whom', 'matrices'],
    ['choose', 'plans'],
    ['plan', 'plans'],
    ['trouble', 'situation'],
    ['present', 'presenting'],
    ['tale', 'tables'],
    ['gallery', 'plans'],
    ['surprise', 'situation'],
    ['ending', 'questions'],
  ] as const)('%s shows %s', (step, kind) => {
    const play = at(step);
    const number = present(play.rulebook.stepIndex.get(step), step) + 1;
    const model = modelOf(play);
    expect(model.slide.kind).toBe(kind);
    if (kind !== 'situation')
      expect([model.head.title, model.head.line]).toEqual([step, expect.stringMatching(`^Step ${number} of 13`)]);
    expect(model.clock).toMatchObject({ state: 'left' });
  });

  test('the end is a wall, which the facilitator may still turn to something else', () => {
    const ended = host(write(at('ending'), 't1', 'lessons', 'monday', 'Ring first'), { type: 'endWorkshop' });
    expect(slideOf(modelOf(ended), 'wall').notes).toMatchObject([{ table: 'Table 1', text: 'Ring first' }]);
    expect(modelOf(ended, { screen: { show: 'plans' } }).slide.kind).toBe('plans');
  });

  test('what the facilitator turns it to has its own title, and tells the step', () => {
    const heads = (['plans', 'matrix', 'wall'] as const).map((show) => modelOf(at('ending'), { screen: { show } }).head);
    expect(heads).toEqual([
      { title: 'The plans', line: 'Step 13 of 13' },
      { title: 'whom', line: 'Step 13 of 13' },
      { title: 'What we take home', line: 'Small' },
    ]);
  });

  test('a sealed matrix stays at its table', () => {
    const list = situationRulebook().steps.map((step) => (step.kind === 'write' ? { ...step, sealed: true } : step));
    expect(modelOf(playTo(seated(situationRulebook({ list })), 'whom')).slide.kind).toBe('tables');
  });

  test('tables that are done have a tick, and so have those that went on', () => {
    const invent = write(at('invent'), 't1', 'scenario', 'name', 'Mill Homes');
    const done = must(invent, 'ann1', { type: 'finishStep', table: 't1', step: 'invent' });
    const ticks = (play: Play) => slideOf(modelOf(play), 'tables').tables.map((tile) => tile.done);
    expect([ticks(invent), ticks(done)]).toEqual([
      [false, false],
      [true, false],
    ]);
    const ahead = host(invent, { type: 'moveTable', table: 't2', step: 'swap' });
    expect(modelOf(ahead).head.title).toBe('swap');
  });
});

describe('many tables', () => {
  const slides = [
    ['settle', (slide: Slide) => (slide.kind === 'tables' ? slide.tables : [])],
    ['invent', (slide: Slide) => (slide.kind === 'tables' ? slide.tables : [])],
    ['choose', (slide: Slide) => (slide.kind === 'plans' ? slide.plans : [])],
    ['present', (slide: Slide) => (slide.kind === 'presenting' ? slide.pairs : [])],
  ] as const;

  test.each(slides)('%s: each is shown once in a round, in order, on any screen', (step, tilesOf) => {
    for (const tables of [1, 4, 12, ...(step === 'settle' ? [40] : [])]) {
      const play = at(step, tables);
      for (const size of [wide, square]) {
        const pages = pagesFrom(play, { size }, tables + 1, pageSeconds).map(({ slide }) =>
          tilesOf(slide).map(({ key }) => key),
        );
        const round = pages.findIndex((page, index) => index > 0 && page[0] === pages[0]?.[0]);
        expect(pages.slice(0, round).flat()).toEqual(play.rulebook.tables);
      }
    }
  });

  test('tell where we are', () => {
    const model = modelOf(at('choose', 12));
    expect(model.tour?.label).toBe('Tables 1 to 6 of 12');
    expect(modelOf(at('choose', 4)).tour).toBeNull();
  });

  test('marks of many tables are first added up', () => {
    const marked = ['t1', 't2', 't3'].reduce((play, table) => write(play, table, 'why', 'board/tell', 'most'), at('whom', 12));
    const [all] = slideOf(modelOf(marked), 'matrices').matrices;
    expect(all?.rows[0]?.cells).toMatchObject([
      { mark: 'most', count: '3' },
      { mark: '', count: '' },
    ]);
  });
});
