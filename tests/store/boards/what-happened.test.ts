import { describe, expect, test } from 'vitest';
import type { SituationKey } from '../../../src/engine/moves.ts';
import type { TableView } from '../../../src/engine/view.ts';
import { view } from '../../../src/engine/views/view.ts';
import { english as say } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import { whatFollows, whatHappened, whatToChoose } from '../../../src/store/boards/what-happened.ts';
import type { Play } from '../../helpers/play.ts';
import { at, host } from '../../helpers/store-game.ts';
import { inTrouble, latest, send } from '../../helpers/store-situations.ts';

const workAt = ({ rulebook, state }: Play): TableView =>
  present(view(rulebook, state, { kind: 'table', table: 't1' }).work[0], 't1');

function told(play: Play, key: SituationKey = latest(play)): readonly string[] {
  const work = workAt(play);
  const situation = present(
    work.situations.find((each) => each.key === key),
    key,
  );
  return whatHappened(play.rulebook, work, situation, say);
}

const calm = inTrouble();

describe('what has happened', () => {
  test('names the cards that lie face down, until they do not', () => {
    const down = send(calm, 'not-this-year');
    expect(told(down)).toEqual(['Door knocking lies face down.']);
    const up = host(down, { type: 'ruleOnAnswer', table: 't1', situation: latest(down), accept: true });
    expect(told(up)).toEqual(['What it blocked lies face up again.']);
    const lost = at(down, 't1', { type: 'returnCard', card: 'door-knocking' });
    expect(told(lost)).toEqual([]);
  });

  test('says nothing of a choice that is still open: that is told as a choice', () => {
    const play = send(at(calm, 't1', { type: 'pickCard', card: 'short-video' }), 'one-slip');
    const situation = present(workAt(play).situations.at(-1), 'a situation');
    expect([told(play).length, whatToChoose(play.rulebook, situation, say)]).toEqual([1, []]);
    const asked = { ...situation, owed: [{ path: 'effects/0', count: 2 }] };
    expect(whatToChoose(play.rulebook, asked, say)).toEqual(['Choose 2 cards that are blocked.']);
  });

  test('says that it does nothing when no effect finds anything', () => {
    expect(told(send(calm, 'blocked-by-it'))).toEqual(['It does nothing to the plan.']);
  });

  test('tells what came, what is needed, and that it is over', () => {
    const play = send(calm, 'health-team-rings');
    expect(told(play)).toEqual(['The plan now reaches Family and carers too.', '2 points come in.']);
    const asked = send(calm, 'one-person');
    expect(told(asked)).toEqual(['Needed in writing: Two more names, and what each of them would take on.']);
    const met = host(asked, { type: 'ruleOnAnswer', table: 't1', situation: latest(asked), accept: true });
    expect(told(met)).toEqual(['Needed in writing: Two more names, and what each of them would take on. That is over now.']);
  });

  test('names what was given and what was lost', () => {
    expect(told(send(calm, 'board-says-yes'))).toEqual(['“Access for all staff” comes for nothing.']);
    const online = send(at(calm, 't1', { type: 'pickCard', card: 'short-video' }), 'blocked-by-it');
    const lost = at(online, 't1', { type: 'yieldSituation', situation: latest(online) });
    expect(told(lost)).toEqual(['Short video is lost for good.']);
  });

  test('can be told to somebody who does not see the plan', () => {
    const play = send(calm, 'not-this-year');
    const situation = present(workAt(play).situations.at(-1), 'a situation');
    expect(whatHappened(play.rulebook, { plan: [], own: [] }, situation, say)).toEqual(['The dearest card is blocked.']);
  });

  test('is nothing for words typed live', () => {
    const play = host(calm, {
      type: 'sendSituation',
      tables: ['t1'],
      wish: { what: 'words', title: 'Rain', text: 'It rains in.' },
    });
    expect(told(play)).toEqual([]);
  });
});

describe('what follows', () => {
  const { rulebook } = calm;

  test('from accepting: all that it holds ends, and what the card says', () => {
    expect(whatFollows(rulebook, { card: 'blocked-by-it' }, true, say)).toEqual(['What it holds over the plan ends.']);
    expect(whatFollows(rulebook, { card: 'third-less' }, true, say)).toEqual(['2 points come in.']);
  });

  test('from refusing: what the card says, or nothing more', () => {
    expect(whatFollows(rulebook, { card: 'blocked-by-it' }, false, say)).toEqual([
      'One blocked card is lost for good. The table chooses which.',
    ]);
    expect(whatFollows(rulebook, { card: 'not-online' }, false, say)).toEqual(['Nothing more happens to the plan.']);
    expect(whatFollows(rulebook, { card: null }, true, say)).toEqual(['The plan goes on as it is.']);
  });
});
