import { describe, expect, test } from 'vitest';
import type { Slide } from '../../../src/store/projector/slides.ts';
import { ann, host, pick, playTo, seated, write } from '../../engine/scenes.ts';
import { does, doesWith, rule, send } from '../../engine/situation-scenes.ts';
import { must, type Play } from '../../helpers/play.ts';
import { endOf, modelOf, pagesFrom, type Scene, sourceOf, square } from '../../helpers/projector-scene.ts';
import { situationRulebook } from '../../helpers/situation-game.ts';

const at = (step: string, tables = 2, client: 'pair' | 'none' = 'pair'): Play =>
  playTo(seated(situationRulebook({ tables, client })), step);
const slide = (play: Play, scene: Scene = {}): Slide => modelOf(play, scene).slide;
const turned = (show: 'plans' | 'table' | 'situation' | 'matrix' | 'stories' | 'carousel' | 'wall'): Scene => ({
  screen: { show, table: show === 'table' ? 't1' : null },
});

describe('what has landed', () => {
  const landed = send(at('plan'), 'site-blocked');
  const fresh = { keys: ['t1/s1'], at: endOf(landed) };

  test('comes before the step while it is fresh, and no longer', () => {
    expect(slide(landed).kind).toBe('plans');
    expect(slide(landed, { fresh })).toMatchObject({ kind: 'situation', title: 'site-blocked', whom: 'For Table 1' });
    expect(slide(landed, { fresh, now: endOf(landed) + 90_000 }).kind).toBe('plans');
    const noted = rule(does(doesWith(landed, 'layAnswer', 'policy'), 'giveAnswer'), true);
    expect(slide(noted, { fresh }).kind).toBe('plans');
  });

  test('says whom it is for, and who decides', () => {
    expect(slide(landed, turned('situation'))).toMatchObject({
      kind: 'situation',
      whom: 'For Table 1',
      decides: 'The facilitator decides whether the answer convinces.',
      answered: '',
    });
    const both = host(landed, { type: 'sendSituation', tables: ['t2'], wish: { what: 'card', card: 'site-blocked' } });
    expect(slide(both, turned('situation'))).toMatchObject({ whom: 'For every table' });
    const judged = playTo(seated(situationRulebook({ tables: 2, rule: { judge: 'client' } })), 'plan');
    expect(slide(send(judged, 'site-blocked'), turned('situation'))).toMatchObject({
      decides: 'Table 2 decides whether Table 1’s answer convinces.',
    });
  });

  test('that was typed live has no card', () => {
    const typed = host(at('plan'), {
      type: 'sendSituation',
      tables: ['t1', 't2'],
      wish: { what: 'words', title: 'Snow', text: 'No buses.' },
    });
    expect(slide(typed, turned('situation'))).toMatchObject({
      kind: 'situation',
      face: null,
      title: 'Snow',
      text: 'No buses.',
    });
  });

  test('follows one another when tables have different ones', () => {
    const two = host(landed, { type: 'sendSituation', tables: ['t2'], wish: { what: 'card', card: 'who-will' } });
    const titles = pagesFrom(two, turned('situation'), 2, 10).map((model) =>
      model.slide.kind === 'situation' ? model.slide.title : '',
    );
    expect(new Set(titles)).toEqual(new Set(['site-blocked', 'who-will']));
    const only = { screen: { show: 'situation', table: 't2' } } as const;
    expect(slide(two, only)).toMatchObject({ title: 'who-will' });
  });

  test('nothing is nothing', () => {
    expect(slide(at('choose'), turned('situation'))).toEqual({ kind: 'quiet', text: 'Nothing has come up.' });
  });
});

describe('plans', () => {
  test('tell points, and cards with what is to be said about them', () => {
    const blocked = send(pick(at('choose'), 't1', 'blog'), 'site-blocked');
    const [first] = slide(blocked).kind === 'plans' ? (slide(blocked) as Extract<Slide, { kind: 'plans' }>).plans : [];
    expect(first).toMatchObject({ name: 'Table 1', points: '2 of 8', over: false, more: 0 });
    expect(first?.cards).toMatchObject([{ face: { title: 'blog' }, faceDown: true, note: 'Blocked for now' }]);
  });

  test('tell what a card costs the table now, not what is printed on it', () => {
    const dear = send(pick(pick(at('choose'), 't1', 'blog'), 't1', 'tea'), 'prices-up');
    const { costs = {} } = sourceOf(dear).view.room.find(({ table }) => table === 't1') ?? {};
    const model = slide(dear);
    const cards = model.kind === 'plans' ? (model.plans[0]?.cards ?? []) : [];
    expect(cards.map(({ face }) => face.cost)).toEqual([costs.blog, costs.tea]);
    expect(cards.map(({ face }) => face.printed)).toEqual([2, 1]);
  });

  test('hold cards of one’s own, marked so', () => {
    const written = host(
      must(at('choose'), 'ann1', { type: 'writeCard', table: 't1', title: 'A bench', text: '', as: 'new' }),
      { type: 'priceCard', table: 't1', card: 'own-1', cost: 2 },
    );
    const model = slide(pick(written, 't1', 'own-1'));
    expect(model.kind === 'plans' && model.plans[0]?.cards).toMatchObject([
      { own: true, note: 'Own card', face: { title: 'A bench', cost: 2 } },
    ]);
  });
});

describe('a table in the spotlight', () => {
  const told = ['t1', 't2'].reduce((play, table) => {
    const placed = must(play, ann(table), { type: 'placeCard', table, card: 'tea', column: 'later' });
    return write(placed, table, 'card/tea', 'when', 'by May');
  }, at('plan'));
  const parts = (play: Play, scene: Scene, seconds: number) =>
    Array.from({ length: seconds }, (_, second) => slide(play, { ...scene, now: endOf(play) + second * 1000 })).map((shown) =>
      shown.kind === 'table' ? shown.part.kind : shown.kind,
    );

  test('tells the plan by column', () => {
    const shown = slide(told, turned('table'));
    expect(shown.kind === 'table' && shown.part).toMatchObject({
      kind: 'plan',
      columns: [
        { title: 'now', cards: [] },
        { title: 'later', cards: [{ task: 'by May' }] },
      ],
    });
    expect(modelOf(told, turned('table')).head).toEqual({ title: 'Table 1', line: 'Planning for Table 2 · 1 of 8 points' });
  });

  test('turns to what landed and how it was answered, and to the matrix, and back', () => {
    const answered = rule(does(doesWith(send(told, 'site-blocked'), 'layAnswer', 'policy'), 'giveAnswer'), true);
    const scene = { screen: { show: 'table', table: 't1', since: endOf(answered) } } as const;
    const shown = parts(answered, scene, 49);
    expect([0, 12, 24, 36, 48].map((second) => shown[second])).toEqual(['plan', 'plan', 'landed', 'matrix', 'plan']);
    const landed = slide(answered, { ...scene, now: endOf(answered) + 24_000 });
    expect(landed.kind === 'table' && landed.part).toMatchObject({
      landed: [{ title: 'site-blocked', answer: 'policy', outcome: 'Convinced' }],
    });
  });

  test('is one of a carousel, each for as long as the facilitator wishes', () => {
    const scene = { screen: { show: 'carousel', seconds: 20, since: endOf(told) } } as const;
    const heads = [0, 19, 20, 39, 40].map((second) => modelOf(told, { ...scene, now: endOf(told) + second * 1000 }).head.title);
    expect(heads).toEqual(['Table 1', 'Table 1', 'Table 2', 'Table 2', 'Table 1']);
  });

  test('has nothing to show before there is anything', () => {
    expect(slide(at('settle'), turned('table'))).toMatchObject({ part: { kind: 'quiet' } });
    expect(slide(at('settle'), turned('carousel')).kind).toBe('quiet');
  });
});

describe('stories', () => {
  test('are told whole, or lane by lane where the words need the room; nobody’s words are left out', () => {
    const long = 'It rained, and the van came all the same. '.repeat(6).trim();
    const moments = ['hero/now', 'hero/later', 'project/now', 'project/later'];
    const written = (text: string) =>
      moments.reduce((play, field) => write(play, 't1', 'story', field, `${field} ${text}`), at('tale'));
    const told = (play: Play, scene: Scene) =>
      pagesFrom(play, { ...turned('stories'), ...scene }, 4, 15).flatMap((model) =>
        model.slide.kind === 'stories' ? model.slide.lanes.flatMap((lane) => lane.moments.map(({ text }) => text)) : [],
      );
    for (const text of ['', long])
      for (const scene of [{}, { size: square }]) {
        const texts = new Set(told(written(text), scene));
        expect(moments.filter((field) => !texts.has(`${field} ${text}`.trim()))).toEqual([]);
      }
    const short = slide(written(''), turned('stories'));
    expect(short).toMatchObject({ kind: 'stories', readable: true, lanes: [{ key: 'hero' }, { key: 'project' }] });
  });

  test('nothing is nothing', () => {
    expect(slide(at('tale'), turned('stories')).kind).toBe('quiet');
  });
});

test('the wall holds every answer, each once', () => {
  const written = ['t1', 't2'].reduce(
    (play, table) => write(play, table, 'lessons', 'monday', `Lesson of ${table}`),
    at('ending'),
  );
  const notes = pagesFrom(written, turned('wall'), 3, 12).flatMap((model) =>
    model.slide.kind === 'wall' ? model.slide.notes : [],
  );
  expect(new Set(notes.map(({ text }) => text))).toEqual(new Set(['Lesson of t1', 'Lesson of t2']));
  expect(slide(at('ending'), turned('wall'))).toEqual({ kind: 'quiet', text: 'Thank you for playing.' });
});
