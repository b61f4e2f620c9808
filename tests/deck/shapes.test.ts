import { describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { PlaceStep } from '../../src/engine/format.ts';
import { formatSchema } from '../../src/protocol/content-schema.ts';
import { shapesFormat } from '../helpers/shapes-game.ts';

const head = `format: small
title: Small
language: en
version: 1
licence: CC0-1.0
about: A small format.
needs: { method: { cost: true } }
steps:
  - { pick: method, minutes: 10 }
`;
const loaded = (...steps: readonly string[]) =>
  loadFormat('small.yaml', head + steps.map((step) => `  - { ${step}, minutes: 5 }\n`).join(''));
const codesOf = (...steps: readonly string[]): readonly string[] => loaded(...steps).problems.map(({ code }) => code);
const placeIn = (step: string): PlaceStep | undefined =>
  loaded(step).format?.steps.find((each): each is PlaceStep => each.kind === 'place');
const titles = (step: string): readonly string[] => placeIn(step)?.columns.map(({ title }) => title) ?? [];

describe('a plan that is not laid along a timeline', () => {
  test('has the columns of its shape, or those of the format', () => {
    expect(titles('place: plan, shape: priority')).toEqual(['Must', 'Should', 'Could']);
    expect(titles('place: plan, shape: near-far')).toEqual(['Near', 'Far']);
    expect(titles('place: plan, shape: order')).toEqual(['First to last']);
    expect(titles('place: plan, shape: near-far, columns: [Agos, Pell]')).toEqual(['Agos', 'Pell']);
    expect(placeIn('place: plan, shape: near-far, columns: [Agos, Pell]')?.shape).toBe('near-far');
  });

  test('has one row when it is an order, and a timeline says its times', () => {
    expect(codesOf('place: plan, shape: order, columns: [First, Last]')).toEqual(['format/too-many']);
    expect(codesOf('place: plan')).toEqual(['format/missing-key']);
    expect(placeIn('place: plan, columns: [Now, Later]')).not.toHaveProperty('shape');
  });
});

describe('a sheet', () => {
  test('of every shape can be saved with its format', () => {
    expect(formatSchema.parse(shapesFormat)).toEqual(shapesFormat);
  });

  test('that is a picture gives its rows to its second half, which says nothing of its own', () => {
    const [first, later] = ['picture', 'picture-later'].map((id) => shapesFormat.steps.find((step) => step.id === id));
    expect(later).toMatchObject({ kind: 'write', sheet: 'picture', part: 'later', sealed: false });
    expect(later?.kind === 'write' && first?.kind === 'write' && later.shape === first.shape).toBe(true);
    expect(
      codesOf('write: hall, shape: picture, rows: [Roof]', 'write: hall, shape: picture, part: later, rows: [Roof]'),
    ).toEqual(['format/unknown-key']);
  });

  test('that is a picture can be finished by the table to which it was handed', () => {
    const { format, problems } = loaded(
      'write: hall, shape: picture, rows: [Roof], part: now, sealed: true',
      'pass: hall, as: their-hall',
      'write: their-hall, shape: picture, part: later',
    );
    expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(format?.steps.at(-1)).toMatchObject({ sheet: 'their-hall', sealed: true, shape: { rows: [{ title: 'Roof' }] } });
  });

  test('that two steps fill is a picture, or a mistake', () => {
    expect(
      codesOf('write: hall, shape: picture, rows: [Roof]', 'write: hall, id: again, shape: picture, rows: [Roof]'),
    ).toEqual(['format/duplicate-result']);
  });

  test('names each of its things once', () => {
    expect(codesOf('write: ladder, shape: order, items: [Email, email]')).toEqual(['format/duplicate-label']);
    expect(codesOf('write: mirror, shape: ticks, lines: [Staff, { tick: Staff }]')).toEqual(['format/duplicate-label']);
    expect(codesOf('write: mood, shape: sliders, pairs: [[Calm, Stormy], [Calm, Loud]]')).toEqual(['format/duplicate-label']);
  });

  test('with sliders has no handle of its own, or two', () => {
    expect(codesOf('write: mood, shape: sliders, pairs: [[Calm, Stormy]], handles: [Ours]')).toEqual(['format/too-few']);
    expect(codesOf('write: mood, shape: sliders, pairs: [[Calm]]').length).toBe(1);
  });
});
