import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './browser.ts';
import { type Hands, keys, mouse } from './hands.ts';
import { keyPen, mousePen, type Pen } from './pens.ts';
import { invite } from './person.ts';
import { signIn } from './signIn.ts';
import { Story } from './story.ts';
import { type Language, offered, type Words, wordsOf } from './words.ts';

describe('a strategy from nothing to the reason of a case', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  it('is told with a mouse, in Spanish, and no word of ours is left in English', () => tell('es', 'mouse', async (page) => mouse(page), mousePen));
  it('is told in English by keyboard alone, and the focus is never lost', () => tell('en', 'keyboard', keys, keyPen));

  async function tell(language: Language, name: string, handsOf: (page: Page) => Promise<Hands>, penOf: (page: Page, hands: Hands, t: Words) => Pen): Promise<void> {
    const t = await wordsOf(language);
    const page = await stage.page({ language });
    await signIn(page, stage.url);
    const approver = await invite(page, `${name}-approver`, 'approver');
    const offer = await offered(page, language);
    const hands = await handsOf(page);
    await page.reload();
    const story = new Story({ stage, page, t, language, hands, handsOf, pen: penOf(page, hands, t), offer, name: `scene-${name}` });
    try {
      await story.begin();
      await story.makeTable();
      await story.draw();
      await story.changeTable();
      await story.simulate();
      await story.publish(approver);
      await story.workNight();
      await story.readWhy();
      hands.finish();
    } catch (error) {
      if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/story-${name}.png` });
      throw error;
    }
    await page.context().close();
  }
});
