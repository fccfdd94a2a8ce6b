import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Desk } from './desk.ts';
import { pdfAgreement, stationContract } from './files.ts';
import { repositoryRoot, startLoopback, temporaryFolder } from './loopback-process.ts';

const picture = (name: string): string => join(repositoryRoot, 'docs/images', name);

test('the pictures of the README', async ({ page }) => {
  const folder = await temporaryFolder();
  const server = await startLoopback(folder.path);
  try {
    await page.goto(server.link);
    const desk = new Desk(page);
    await desk.review(pdfAgreement());
    await page.goto(`${server.origin}/#/`);
    await desk.review(stationContract());
    await page.waitForTimeout(1000);
    await page.screenshot({ path: picture('review-1440.png') });
    await page.setViewportSize({ width: 1024, height: 768 });
    await desk.select(1);
    await desk.button('采纳').click();
    await expect(desk.state(1)).toHaveText('已采纳');
    // The click may have moved the list; a reader's own does not.
    await desk.openFinding.evaluate((finding) => finding.scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(1000);
    await page.screenshot({ path: picture('decide-1024.png') });
    await desk.goHome();
    await page.waitForTimeout(1000);
    await page.screenshot({ path: picture('home-1024.png') });
  } finally {
    await server.stop();
    await folder.remove();
  }
});
