import { afterEach, beforeEach, expect, test } from 'vitest';
import { hash } from '../../src/engine/hash.ts';
import type { LanguageCode } from '../../src/i18n/languages.ts';
import type { OutsideAsk } from '../../src/protocol/room.ts';
import { type OpenSession, openSession, type Session } from '../../src/store/session.ts';
import { joinAs, type OpenHouse, openHouse, visit } from '../helpers/room-pipe.ts';
import { housing } from '../helpers/store-game.ts';
import { speakingOn, taster } from '../helpers/store-languages.ts';
import { until } from '../helpers/store-session.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

let house: OpenHouse;
const open: OpenSession[] = [];

beforeEach(async () => {
  house = await openHouse({ deck: housing, format: taster });
});
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await house.close();
  expect(house.faults).toEqual([]);
});

/** Somebody in the room with a device of their own, and the language that is chosen on it. */
async function sit(ask: OutsideAsk, language: LanguageCode) {
  const { page, pipe } = await visit(house, ask);
  const speaking = speakingOn(memoryNotebook({ language }));
  await speaking.fetchTexts();
  const session = openSession(page, memoryNotebook(), speaking.tongue);
  open.push(session);
  const seen = () => page.snapshot({ kind: 'table', table: 't1' }).view;
  return { session, page, pipe, seen, now: (): Session => session.store.getState() };
}

test('two devices in one room speak different languages, and play the same game', async () => {
  const host = await sit(house.host(['Heron']), 'en');
  const { code } = host.page.room;
  const ann = await sit(joinAs(code, 'Ann'), 'en');
  const bet = await sit(joinAs(code, 'Bet'), 'cy');
  await host.session.act({ type: 'moveOn', step: 'welcome' });
  for (const { session } of [ann, bet]) await until(session, ({ snapshot }) => snapshot.view.tables[0]?.step === 'scene');
  await bet.session.act({ type: 'startFrom', table: 't1', sheet: 'scenario', card: 'damp-in-the-valley' });
  const placeAt = ({ snapshot }: Session) => snapshot.view.work[0]?.sheets.scenario?.fields.place?.value ?? '';
  for (const { session } of [ann, bet]) await until(session, (state) => placeAt(state) !== '');
  expect(placeAt(ann.now())).toMatch(/^Pontygwern, a narrow valley/);
  expect(placeAt(bet.now())).toMatch(/^Pontygwern, cwm cul/);
  await host.session.act({ type: 'moveOn', step: 'scene' });
  await until(bet.session, ({ snapshot }) => snapshot.view.tables[0]?.step === 'choose');
  await bet.session.act({ type: 'pickCard', table: 't1', card: 'tea-morning' });
  await until(ann.session, ({ snapshot }) => snapshot.view.work[0]?.plan.length === 1);
  // What the rules know is the same for both, to the last letter; what is shown is not.
  expect(hash(bet.seen())).toBe(hash(ann.seen()));
  expect(JSON.stringify(ann.now().board)).toContain('Put Tea morning back in the pack');
  expect(JSON.stringify(bet.now().board)).toContain('Rhoi Bore te yn ôl yn y pecyn');
  expect([ann.page.rulebook.deck, bet.page.rulebook.deck].map((deck) => hash(deck))).toEqual([hash(housing), hash(housing)]);
  const kept = `${JSON.stringify(await host.page.entries())}${await host.page.saveFile()}${ann.pipe.said.join()}`;
  expect(kept).toContain('Tea morning');
  expect(kept).not.toMatch(/Bore te|Rhoi|cwm cul/);
});
