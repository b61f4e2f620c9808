import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { type ReportFileKind, reportFiles } from '../../src/store/report/report-files.ts';
import { reportOf } from '../../src/store/report.ts';
import { type Play, playChoices } from '../helpers/play.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { answeredPlay, ownPlay, troublePlay } from './report-trouble.ts';

const kinds = Object.keys(reportFiles) as readonly ReportFileKind[];

/** A name for every seat there has ever been, unlike any other word of the game. */
const namesIn = ({ state }: Play): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(state.seats).map((seat, index) => [seat, `Qx${index}wŷn`]));

/** All files of one report, one after the other. */
function filesOf(play: Play, names: boolean): string {
  const { rulebook, state } = play;
  const seen = view(rulebook, state, { kind: 'facilitator' });
  const source = { rulebook, view: seen, people: namesIn(play), say: english, date: '5 March 2026', day: '2026-03-05', names };
  return kinds.map((kind) => reportFiles[kind].textOf(reportOf(source), english)).join('\n');
}

/** What people wrote into the fields that say who takes on a card. */
const ownersIn = ({ state }: Play): readonly string[] =>
  Object.values(state.tables).flatMap(({ sheets, plan }) =>
    plan.map(({ card }) => sheets[`card/${card}`]?.fields.owner?.value ?? '').filter((owner) => owner !== ''),
  );

const anyPlay = fc
  .record({
    tables: fc.integer({ min: 1, max: 4 }),
    choices: fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 60, size: 'max' }),
  })
  .map(({ tables, choices }) => playChoices(situationRulebook({ tables }), choices));

describe('a report without names', () => {
  it('names nobody in any file, in any workshop', () => {
    fc.assert(
      fc.property(anyPlay, (play) => {
        const text = filesOf(play, false);
        for (const name of [...Object.values(namesIn(play)), ...ownersIn(play)]) expect(text).not.toContain(name);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['owners', troublePlay],
    ['an answer', answeredPlay],
    ['own cards', ownPlay],
  ] as const)('names nobody where there are %s', (_, play) => {
    const text = filesOf(play(), false);
    for (const name of Object.values(namesIn(play()))) expect(text).not.toContain(name);
  });

  it('calls whoever takes on a card Somebody in every file', () => {
    const { rulebook, state } = troublePlay();
    const seen = view(rulebook, state, { kind: 'facilitator' });
    const source = { rulebook, view: seen, people: {}, say: english, date: '', day: '', names: false };
    for (const kind of kinds) {
      const text = reportFiles[kind].textOf(reportOf(source), english);
      expect(text).toContain('Somebody');
      expect(text).not.toContain('Nia');
    }
  });

  it('leaves the words that people wrote elsewhere', () => {
    expect(filesOf(answeredPlay(), false)).toContain('Aled does');
  });
});

describe('a report with names', () => {
  it('names everybody who is there in every file', () => {
    const play = troublePlay();
    const names = namesIn(play);
    for (const kind of kinds) {
      const seen = view(play.rulebook, play.state, { kind: 'facilitator' });
      const source = { rulebook: play.rulebook, view: seen, people: names, say: english, date: '', day: '', names: true };
      const text = reportFiles[kind].textOf(reportOf(source), english);
      for (const seat of ['t1-1', 't1-2', 't2-1']) expect(text).toContain(names[seat]);
      expect(text).toContain('Nia');
    }
  });
});
