// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { mountProjector } from '../../src/projector/mount-projector.tsx';
import { tellPlay } from '../helpers/projector-connection.ts';
import { cardiffPlay, passTo } from '../helpers/store-game.ts';
import { speakingOn } from '../helpers/store-languages.ts';
import { byRole, leave } from '../helpers/store-page.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

afterEach(leave);

test('the projector’s window speaks what the console chooses for it, from one moment to the next', async () => {
  const notebook = memoryNotebook({ language: 'en' });
  const screen = speakingOn(notebook, { isScreen: true });
  await screen.fetchTexts();
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const opened = tellPlay(passTo(cardiffPlay(2), 'choose')).connection;
  await act(async () => mountProjector(page, { opened, pictures: {}, tongue: screen.tongue }));
  byRole(page, 'heading', 'Choose your methods');
  expect(document.title).toBe('Projector: Cardiff');
  speakingOn(notebook).chooseForScreen('cy');
  await act(async () => void (await screen.speak()));
  byRole(page, 'heading', 'Dewiswch eich dulliau');
  expect(page.querySelector('main')?.lang).toBe('cy');
  expect(document.title).toBe('Taflunydd: Caerdydd');
});
