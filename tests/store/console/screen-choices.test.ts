import { expect, test } from 'vitest';
import { screenChoices, screenWords } from '../../../src/store/console/screen-choices.ts';
import { shortSteps } from '../../helpers/situation-game.ts';
import { cardiffPlay } from '../../helpers/store-game.ts';
import { deskAt, host, seated } from './desk.ts';

test('the screen offers what the format has to show', () => {
  expect(screenChoices(deskAt(seated()))).toEqual([
    'auto',
    'plans',
    'table',
    'situation',
    'matrix',
    'stories',
    'carousel',
    'wall',
  ]);
  expect(screenChoices(deskAt(cardiffPlay(1)))).toEqual(['auto', 'plans', 'table', 'matrix', 'stories', 'wall']);
  expect(screenChoices(deskAt(seated({ tables: 1, list: shortSteps })))).toEqual([
    'auto',
    'plans',
    'table',
    'situation',
    'wall',
  ]);
});

test('what it shows is told in words, and a table by its name', () => {
  const play = seated();
  expect(screenWords(deskAt(play))).toBe('Follows the step');
  const shown = host(play, { type: 'setScreen', show: 'table', table: 't2', names: false, seconds: 20 });
  expect(screenWords(deskAt(shown))).toBe('Table 2’s plan');
});
