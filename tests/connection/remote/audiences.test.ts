import { describe, expect, test, vi } from 'vitest';
import { makeAudiences } from '../../../src/connection/remote/audiences.ts';
import { hash } from '../../../src/engine/hash.ts';
import { legalForTable } from '../../../src/engine/legal.ts';
import type { Audience } from '../../../src/engine/view.ts';
import { view } from '../../../src/engine/views/view.ts';
import { changeBetween } from '../../../src/lib/change.ts';
import type { Snapshot } from '../../../src/protocol/connection.ts';
import type { Known, SnapshotTell, UpdateTell } from '../../../src/protocol/room.ts';
import { cardiffPlay, pick, reach } from '../../helpers/store-game.ts';

const heron: Audience = { kind: 'table', table: 't1' };

const choosing = reach(cardiffPlay(1), 'choose');
const knocking = pick(choosing, 't1', 'door-knocking');
/** What a table sees after each of these moves. */
const seen: readonly Snapshot[] = [choosing, knocking, pick(knocking, 't1', 'tea-morning')].map(
  ({ rulebook, state }, index) => ({
    seq: 10 + index,
    view: view(rulebook, state, heron),
    legal: legalForTable(rulebook, state, 't1'),
  }),
);
const at = (index: number): Snapshot => seen[index] ?? expect.fail(`${index}`);
const shown = ({ view: what, legal }: Snapshot) => ({ view: what, legal });
const told = (index: number): SnapshotTell => ({
  ...{ type: 'snapshot', audience: heron, snapshot: at(index), hash: hash(shown(at(index))) },
});
const update = (from: number, to: number): UpdateTell => ({
  ...{ type: 'update', audience: heron, from: at(from).seq, seq: at(to).seq, hash: hash(shown(at(to))) },
  change: changeBetween(shown(at(from)), shown(at(to))) ?? null,
  told: [],
});

/** What is known, and every question about it, which a test answers. */
function begin() {
  const asked: { readonly known: Known; readonly answer: (told: boolean) => void }[] = [];
  const audiences = makeAudiences((known) => new Promise((answer) => void asked.push({ known, answer })));
  return { asked, audiences };
}

describe('what an audience sees', () => {
  test('is what was told last, with every change since', () => {
    const { audiences, asked } = begin();
    expect(audiences.find(heron)).toBeUndefined();
    expect(audiences.take(told(0))).toEqual([]);
    expect(audiences.take(update(0, 1))).toEqual([]);
    expect(audiences.take(update(1, 2))).toEqual([]);
    expect(audiences.find(heron)).toEqual(at(2));
    expect(audiences.known()).toEqual([{ audience: heron, seq: 12, hash: hash(shown(at(2))) }]);
    expect(asked).toEqual([]);
  });

  test('is not told again by what is known already, nor by what was overtaken on its way', () => {
    const { audiences, asked } = begin();
    audiences.take(told(1));
    expect(audiences.take(update(0, 1))).toBeUndefined();
    expect(audiences.take(told(0))).toBeUndefined();
    expect(audiences.find(heron)).toEqual(at(1));
    expect(asked).toEqual([]);
  });

  test('is asked for once where something is missing, and once more when more was missed meanwhile', async () => {
    const { audiences, asked } = begin();
    audiences.take(told(0));
    expect(audiences.take(update(1, 2))).toBeUndefined();
    expect(audiences.take(update(1, 2))).toBeUndefined();
    expect(asked.map(({ known }) => known.seq)).toEqual([10]);
    audiences.take(update(0, 1));
    asked[0]?.answer(true);
    await vi.waitFor(() => expect(asked.map(({ known }) => known.seq)).toEqual([10, 11]));
    audiences.take(update(1, 2));
    asked[1]?.answer(true);
    await Promise.resolve();
    expect([audiences.find(heron), asked.length]).toEqual([at(2), 2]);
  });

  test('is not asked for again where the server does not tell it any more', async () => {
    const { audiences, asked } = begin();
    audiences.take(told(0));
    audiences.take(update(1, 2));
    asked[0]?.answer(false);
    await Promise.resolve();
    expect(asked).toHaveLength(1);
  });

  test('is told anew when changes do not fit twice in a row', async () => {
    const { audiences, asked } = begin();
    audiences.take(told(0));
    const wrong: UpdateTell = { ...update(0, 1), hash: 'another' };
    audiences.take(wrong);
    audiences.take(wrong);
    expect(audiences.find(heron)).toEqual(at(0));
    asked[0]?.answer(true);
    await vi.waitFor(() =>
      expect(asked.map(({ known }) => [known.seq, known.hash === ''])).toEqual([
        [10, false],
        [0, true],
      ]),
    );
    audiences.take(told(1));
    expect(audiences.find(heron)).toEqual(at(1));
  });

  test('is waited for until it comes, or the line is lost', async () => {
    const { audiences } = begin();
    const [first, second] = [audiences.arrival(heron), audiences.arrival({ kind: 'screen' })];
    audiences.take(told(0));
    audiences.shut();
    expect([await first, await second, await audiences.arrival(heron)]).toEqual([true, false, true]);
  });

  test('is forgotten but for those that are kept', () => {
    const { audiences } = begin();
    audiences.take(told(0));
    audiences.take({ ...told(0), audience: { kind: 'screen' } });
    audiences.keep([{ kind: 'screen' }]);
    expect(audiences.known().map(({ audience }) => audience.kind)).toEqual(['screen']);
    expect(audiences.take(update(0, 1))).toBeUndefined();
  });
});
