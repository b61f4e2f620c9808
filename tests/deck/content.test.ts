import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/engine/deck.ts';
import type { Condition, Effect, EffectKind } from '../../src/engine/effects/effect.ts';
import type { Format, StepOf } from '../../src/engine/format.ts';
import { sheetsOf } from '../../src/engine/sheets.ts';
import { deckSchema, formatSchema } from '../../src/protocol/content-schema.ts';
import { shipped } from '../helpers/shipped-cards.ts';

const { decks, formats, pictures, problems } = shipped;
const housing = decks.find(({ id }) => id === 'housing');
const formatCalled = (id: string): Format | undefined => formats.find((format) => format.id === id);
const cardiff = formatCalled('cardiff');
const cardsOf = (suit: string): readonly Card[] => housing?.cards.filter((card) => card.suit === suit) ?? [];
const minutesOf = (format: Format | undefined): number => format?.steps.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
const pickIn = (format: Format | undefined): StepOf<'pick'> | undefined => format?.steps.find((step) => step.kind === 'pick');

test('the card files have no problems, warnings included', () => {
  expect(problems).toEqual([]);
});

test('a saved workshop may hold what is compiled from them', () => {
  for (const deck of decks) expect(deckSchema.parse(deck)).toEqual(deck);
  for (const format of formats) expect(formatSchema.parse(format)).toEqual(format);
});

test('there is a picture for each card, and no other', () => {
  const shown = new Set(decks.flatMap(({ cards }) => cards.map(({ art }) => art)));
  expect(Object.keys(pictures).sort()).toEqual([...shown].sort());
});

test('a deck that joins any other shows no picture that another deck shows', () => {
  for (const deck of decks.filter(({ joins }) => joins === 'any')) {
    const shown = new Set(decks.filter((other) => other !== deck).flatMap(({ cards }) => cards.map(({ art }) => art)));
    expect(deck.cards.filter(({ art }) => shown.has(art)).map(({ id }) => id)).toEqual([]);
  }
});

describe('the housing deck', () => {
  test('has enough of everything', () => {
    expect(cardsOf('method').length).toBeGreaterThanOrEqual(40);
    expect(cardsOf('audience').length).toBe(10);
    expect(cardsOf('scenario').length).toBe(8);
    expect(cardsOf('character').length).toBe(10);
    expect(cardsOf('situation').length).toBe(20);
    expect(cardsOf('barrier').length).toBe(12);
    expect(cardsOf('enabler').length).toBe(14);
  });

  test('at least half of its methods need no screen', () => {
    const offline = cardsOf('method').filter((card) => card.tags.includes('offline'));
    expect(offline.length * 2).toBeGreaterThanOrEqual(cardsOf('method').length);
  });

  test('has the four audiences of the matrix, and six more', () => {
    const rows = cardiff?.steps.flatMap((step) =>
      step.kind === 'write' && step.shape.shape === 'matrix' ? step.shape.rows : [],
    );
    const audiences = cardsOf('audience').map(({ title }) => title);
    expect(rows?.map(({ title }) => title).filter((title) => audiences.includes(title))).toEqual([
      'Board',
      'Staff',
      'Residents',
      'Others',
    ]);
    expect(audiences.length).toBe(4 + 6);
  });

  test('shows each picture once, and says in words what it shows', () => {
    const cards = housing?.cards ?? [];
    expect(new Set(cards.map(({ art }) => art)).size).toBe(cards.length);
    for (const { alt, ask } of cards) expect([alt, ask]).not.toContain('');
  });

  test('every method asks a question, costs 1 to 3, has a back and says what it needs', () => {
    for (const { ask, cost, back, needs } of cardsOf('method')) {
      expect(ask).toMatch(/\?$/);
      expect([1, 2, 3]).toContain(cost);
      expect(back).toBeDefined();
      expect([...needs.people, ...needs.technology, ...needs.other]).not.toEqual([]);
    }
  });

  test('every scenario fills every field of the sheet that starts from it', () => {
    const fields = [...((cardiff && sheetsOf(cardiff).get('scenario')?.fields.keys()) ?? [])];
    expect(fields).toEqual(['organisation', 'place', 'residents', 'trouble']);
    for (const { fill } of cardsOf('scenario')) expect(Object.keys(fill ?? {}).sort()).toEqual([...fields].sort());
  });
});

describe('what lands on a table, and what answers it', () => {
  const landing = [...cardsOf('situation'), ...cardsOf('barrier')];
  const all = [...landing, ...cardsOf('enabler')];
  const effects: readonly Effect[] = landing.flatMap(({ effects = [], answer }) => [
    ...effects,
    ...(answer?.met ?? []),
    ...(answer?.else ?? []),
  ]);
  const conditions: readonly Condition[] = effects.flatMap(({ when }) => when ?? []);
  const held = new Set(housing?.suits.filter((suit) => suit.held === 'table').map(({ id }) => id));
  const playable = housing?.cards.filter(({ suit }) => held.has(suit)) ?? [];
  const ids = new Set(housing?.cards.map(({ id }) => id));
  const tags = new Set(playable.flatMap((card) => card.tags));
  const counters = (card: Card): readonly string[] => card.answer?.by.flat() ?? [];

  test('every text is short, every question is one, and nobody shouts', () => {
    for (const { id, text, ask } of all) {
      const words = text.split(' ').length;
      expect([words >= 20 && words <= 30, ask], id).toEqual([true, expect.stringMatching(/^[^?]+\?$/)]);
    }
    expect(JSON.stringify([decks, formats])).not.toContain('!');
  });

  test('crises, opportunities and wild cards are in balance', () => {
    const moods = cardsOf('situation').map((card) =>
      card.tags.filter((tag) => ['crisis', 'opportunity', 'wild'].includes(tag)),
    );
    const count = (mood: string): number => moods.filter(([first]) => first === mood).length;
    expect(moods.filter(({ length }) => length !== 1)).toEqual([]);
    expect([count('crisis'), count('opportunity'), count('wild')]).toEqual([8, 7, 5]);
  });

  test('the two great sentences of Cardiff are cards of their own', () => {
    expect(cardsOf('barrier').map(({ title }) => title)).toEqual(
      expect.arrayContaining(["We can't do that", "We can't let them do that"]),
    );
  });

  test('every barrier can be met, and an enabler has a part in it', () => {
    const enablers = new Set(cardsOf('enabler').map(({ id }) => id));
    for (const card of cardsOf('barrier'))
      expect(
        counters(card).filter((id) => enablers.has(id)),
        card.id,
      ).not.toEqual([]);
  });

  test('every counter is one card or one tag that a table can have, and never both', () => {
    const cards = new Set(playable.map(({ id }) => id));
    const unclear = landing.flatMap((card) => counters(card).filter((counter) => cards.has(counter) === tags.has(counter)));
    expect(unclear).toEqual([]);
  });

  test('every enabler meets something under its own name, costs 1 to 3 and has a back', () => {
    const named = new Set(landing.flatMap(counters));
    for (const { id, cost, back } of cardsOf('enabler')) {
      expect([named.has(id), cost >= 1 && cost <= 3, back === undefined], id).toEqual([true, true, false]);
    }
  });

  test('some are met by one card, some by a tag, some only by two halves; words always do', () => {
    const ways = landing.flatMap(({ answer }) => answer?.by ?? []);
    expect(ways.filter(({ length }) => length === 2).length).toBeGreaterThanOrEqual(2);
    expect(ways.some(([one, other]) => other === undefined && ids.has(one ?? ''))).toBe(true);
    expect(ways.some(([one, other]) => other === undefined && tags.has(one ?? ''))).toBe(true);
    expect(landing.filter(({ answer }) => answer?.written === false)).toEqual([]);
    expect(cardsOf('situation').filter(({ answer }) => answer === undefined).length).toBeGreaterThanOrEqual(5);
  });

  test('everything that an effect can say is said somewhere', () => {
    const kinds: Readonly<Record<EffectKind, true>> = {
      budget: true,
      cost: true,
      block: true,
      lift: true,
      discard: true,
      give: true,
      need: true,
      reach: true,
      prompt: true,
    };
    const keys: Readonly<Record<keyof Condition, true>> = {
      card: true,
      suit: true,
      tag: true,
      least: true,
      most: true,
      cell: true,
      step: true,
      stands: true,
    };
    expect([...new Set(effects.map(({ effect }) => effect))].sort()).toEqual(Object.keys(kinds).sort());
    expect([...new Set(conditions.flatMap((when) => Object.keys(when)))].sort()).toEqual(Object.keys(keys).sort());
    const ends = effects.flatMap((effect) => ('expires' in effect && effect.expires ? [effect.expires] : []));
    expect(ends).toEqual(expect.arrayContaining(['step', 'settled', expect.not.stringMatching(/^(step|settled)$/)]));
    expect(cardsOf('situation').filter((card) => card.effects !== undefined).length).toBeGreaterThanOrEqual(12);
  });

  test('points stay small, and every tag, card, cell and barrier that an effect speaks of is there', () => {
    const marked = formats.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'write' && step.shape.shape === 'matrix' ? step.shape.columns : [])),
    );
    for (const effect of effects) {
      if (effect.effect === 'budget') expect([-3, -2, -1, 1, 2, 3]).toContain(effect.points);
      if (effect.effect === 'reach') expect(cardsOf('audience').map(({ id }) => id)).toContain(effect.card);
      if ('match' in effect && effect.match?.tag !== undefined) expect([...tags]).toContain(effect.match.tag);
      if ('match' in effect && effect.match?.card !== undefined)
        expect(playable.map(({ id }) => id)).toContain(effect.match.card);
    }
    for (const { tag, card, cell, stands } of conditions) {
      if (tag !== undefined) expect([...tags]).toContain(tag);
      if (card !== undefined) expect(playable.map(({ id }) => id)).toContain(card);
      if (cell !== undefined) expect(marked.map(({ id }) => id)).toContain(cell);
      if (stands !== undefined) expect(landing.map(({ id }) => id)).toContain(stands);
    }
  });

  test('no card lands and leaves nothing to talk about or to do', () => {
    for (const { id, effects = [], answer } of landing) expect(effects.length > 0 || answer !== undefined, id).toBe(true);
  });
});

describe('the Cardiff format at full length', () => {
  const full = formatCalled('cardiff-full');
  const step = (id: string) => full?.steps.find((each) => each.id === id);

  test('is Cardiff with trouble between the plan and the presentation', () => {
    expect(full?.steps.map(({ id }) => id).filter((id) => id !== 'trouble')).toEqual(cardiff?.steps.map(({ id }) => id));
    expect(full?.steps.map(({ id }) => id).slice(6, 9)).toEqual(['plan', 'trouble', 'present']);
    expect(step('trouble')).toMatchObject({ kind: 'inject', inject: { when: 'start', draw: 'each' } });
  });

  test('lasts 110 minutes, and can be played in 90 without losing its story', () => {
    expect(minutesOf(full)).toBe(110);
    expect(full?.steps.reduce((sum, { least }) => sum + least, 0)).toBeLessThanOrEqual(90);
    expect(full?.steps.filter(({ protect }) => protect).map(({ id }) => id)).toEqual(['story']);
  });

  test('lets the client judge, the host send more into the story, and tables write cards', () => {
    expect(full?.situations).toEqual({
      suits: ['situation', 'barrier'],
      answers: ['enabler'],
      mode: 'judge',
      judge: 'client',
      revise: true,
    });
    expect(step('story')?.inject).toMatchObject({ suits: ['situation'], when: 'host' });
    expect(pickIn(full)).toMatchObject({
      limits: [{ limit: 'sum', points: 15 }],
      own: { suit: 'method', price: 'facilitator', exists: true, joker: true },
    });
    expect(step('plan')).toMatchObject({ owners: true, totals: true });
  });
});

describe('the taster', () => {
  const taster = formatCalled('taster');

  test('takes 20 minutes and 8 points, and works for one person alone', () => {
    expect(minutesOf(taster)).toBe(20);
    expect(taster?.groups).toMatchObject({ client: 'none' });
    expect(taster?.groups.size[0]).toBe(1);
    expect(taster?.steps.map(({ kind }) => kind).filter((kind) => ['group', 'pass', 'show'].includes(kind))).toEqual([]);
    expect(pickIn(taster)?.limits).toEqual([{ limit: 'sum', points: 8 }]);
  });

  test('lets one situation land by itself, which the player judges', () => {
    expect(taster?.situations).toMatchObject({ suits: ['situation'], mode: 'judge', judge: 'facilitator' });
    expect(taster?.steps.flatMap(({ inject }) => inject ?? [])).toEqual([
      { suits: ['situation'], when: 'start', after: 0, draw: 'same' },
    ]);
  });

  test('asks for a purpose before it shows a method, on a sheet that a scenario fills but for that', () => {
    const write = taster?.steps.findIndex((step) => step.kind === 'write' && step.start === 'scenario') ?? -1;
    expect(write).toBeLessThan(taster?.steps.findIndex(({ kind }) => kind === 'pick') ?? -1);
    const fields = [...((taster && sheetsOf(taster).get('scenario')?.fields.keys()) ?? [])];
    for (const { fill } of cardsOf('scenario')) {
      expect(fields.filter((field) => fill?.[field] === undefined)).toEqual(['purpose']);
    }
  });
});

describe('the Cardiff format', () => {
  test('has the steps of the published game, in its order', () => {
    expect(cardiff?.steps.map(({ kind }) => kind)).toEqual([
      'group',
      'say',
      'write',
      'pass',
      'write',
      'pick',
      'place',
      'show',
      'write',
      'talk',
    ]);
    expect(cardiff?.steps.map(({ id }) => id)).toContain('who-and-why');
  });

  test('gives 15 points, and will not lose its story to the clock', () => {
    expect(cardiff?.steps.find(({ kind }) => kind === 'pick')).toMatchObject({
      limits: [{ limit: 'sum', points: 15 }],
      overspend: 'refuse',
    });
    expect(cardiff?.steps.filter(({ protect }) => protect).map(({ id }) => id)).toEqual(['story']);
  });
});
