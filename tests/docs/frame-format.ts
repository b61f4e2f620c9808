const head: Readonly<Record<string, string>> = {
  format: 'frame',
  title: 'Frame',
  language: 'en',
  version: '1',
  licence: 'CC0-1.0',
  about: 'What stands around the examples.',
};

/** The suits that an example can name. */
const suits = ['method', 'gift', 'grant', 'enabler', 'scenario', 'audience', 'character', 'situation', 'barrier'];

/** What has happened before the steps of an example. */
const before = `  - { write: idea, fields: [name], minutes: 5 }
  - { pick: method, id: before, limits: [{ sum: 12 }], minutes: 5 }
`;

const isIn = (yaml: string, key: string): boolean => new RegExp(`^${key}:`, 'm').test(yaml);

/** Some keys of a format, with all that it says nothing of. */
export function aroundPart(yaml: string): string {
  const steps = isIn(yaml, 'steps') ? '' : `steps:\n${before}`;
  const injects =
    /inject/.test(yaml) && !isIn(yaml, 'situations') ? 'situations: { suits: [barrier], answers: [enabler] }\n' : '';
  const all = `${yaml}${injects}${steps}`;
  const named = suits.filter((suit) => new RegExp(`\\b${suit}\\b`).test(all.replace(/#.*/g, '')));
  const needs = isIn(yaml, 'needs') ? '' : `needs: { ${named.map((suit) => `${suit}: {}`).join(', ')} }\n`;
  const groups = isIn(yaml, 'groups') ? '' : 'groups: { client: pair }\n';
  const said = Object.entries(head).filter(([key]) => !isIn(yaml, key));
  return `${said.map(([key, value]) => `${key}: ${value}\n`).join('')}${needs}${groups}${injects}${yaml}${steps}`;
}

/** Steps as a format, after a sheet called `idea` and a step in which methods are chosen. */
export const aroundSteps = (yaml: string): string => aroundPart(`steps:\n${before}${indented(yaml, 2)}`);

/** One limit as a format. */
export const aroundLimit = (limit: string): string =>
  aroundSteps(`- { write: effort, fields: [{ field: points, number: [7, 15] }], minutes: 5 }
- { pick: [method, gift, grant], minutes: 20, limits: [
    ${limit.replace(/^- /, '').replace(/#.*/, '')}
  ] }
`);

const indented = (yaml: string, spaces: number): string => yaml.replace(/^(?=.)/gm, ' '.repeat(spaces));

/** With it every example of a deck is played: its cards are chosen, aimed, ordered, hit and told about. */
export const frameFormat = `format: frame
title: Frame
language: en
version: 1
licence: CC0-1.0
about: With it the examples of decks are played.
needs: { method: {}, scenario: optional, situation: optional, barrier: optional, enabler: optional }
groups: { client: pair }
situations: { suits: [situation, barrier], answers: [enabler], mode: judge, judge: client, revise: true }
steps:
  - { write: brief, fields: [place, trouble], start: scenario, minutes: 5 }
  - { write: who, shape: matrix, rows: [Staff, Residents], columns: [Communicate, Collaborate], minutes: 5 }
  - { pick: method, limits: [{ sum: 8 }], minutes: 10 }
  - { place: plan, columns: [Now, Later], aims: who, minutes: 5 }
  - { inject: [situation, barrier], when: start, count: 2, minutes: 10 }
`;
