import { openStage } from './browser.ts';
import { signIn } from './signIn.ts';
const stage = await openStage();
for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
  const page = await stage.page({ language, theme });
  await signIn(page, stage.url);
  for (const [name, address] of process.argv.slice(2).map((one) => one.split('='.repeat(2)) as [string, string])) {
    await page.goto(stage.url + address);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `/tmp/adm/${name}-${language}.png` });
  }
  await page.context().close();
}
await stage.close();
