import { expect, test } from 'vitest';
import { rewindLoss } from '../../../src/store/console/rewind-loss.ts';
import { at, deskAt, host, passTo, seated, send } from './desk.ts';

const written = at(passTo(seated(), 'invent'), 't2', {
  type: 'writeField',
  sheet: 'scenario',
  field: 'name',
  value: 'Mill Homes',
  base: 0,
});
const read = at(at(passTo(written, 'swap'), 't2', { type: 'handOver', sheet: 'scenario' }), 't1', {
  type: 'drawStart',
  sheet: 'scenario',
});
const landed = send(passTo(read, 'choose'), 'fire', 't1');

test('going back takes away the work of all steps since, what was read, and what has landed', () => {
  expect(rewindLoss(deskAt(landed), 't1', 'invent')).toEqual({
    work: ['invent', 'swap', 'whom', 'choose'],
    read: ['what Table 2 wrote (swap)'],
    landed: ['fire'],
  });
  expect(rewindLoss(deskAt(landed), 't1', 'whom')).toEqual({ work: ['whom', 'choose'], read: [], landed: ['fire'] });
});

test('what the facilitator took back is not lost again', () => {
  const back = host(landed, { type: 'withdrawSituation', table: 't1', situation: 's1' });
  expect(rewindLoss(deskAt(back), 't1', 'choose').landed).toEqual([]);
});
