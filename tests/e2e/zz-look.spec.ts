import { openFile } from '../helpers/e2e-page.ts';
import { showOn, turn, wordy } from '../helpers/e2e-projector.ts';
import { brokenPromises } from '../helpers/e2e-promises.ts';
import { fileOf, workshopAt } from '../helpers/e2e-states.ts';
import { cardiffFull } from '../helpers/e2e-content.ts';
import { test } from './fixtures.ts';
test(`look`, async ({ page, context }) => {
  test.setTimeout(120000);
  const at = (s: string, n: number) => wordy(workshopAt(s, n, 1, cardiffFull));
  const p = await context.newPage(); await p.setViewportSize({ width: 1024, height: 768 });
  await p.clock.install();
  for (const [name, play] of [['stories3', turn(at('look-back', 3), 'stories')], ['stories12', turn(at('look-back', 12), 'stories')], ['carousel3', turn(at('look-back', 3), 'carousel')], ['table3', turn(at('look-back', 3), 'table')],['trouble12', at('trouble', 12)]] as const) {
    await page.goto('/'); await openFile(page, fileOf(play)); await showOn(p, play.rulebook);
    for (let k = 0; k < 6; k++) {
      await p.clock.setFixedTime(Date.now() + k * 13000);
      await p.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await p.waitForTimeout(300);
      const b = await p.evaluate(brokenPromises);
      console.log(name, k, JSON.stringify(b.slice(0, 3)));
      if (b.length) await p.screenshot({ path: `.cache/full/p-${name}-${k}.png` });
    }
  }
});
