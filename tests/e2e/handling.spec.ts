import { expect, test } from '@playwright/test';
import { Desk } from './desk.ts';
import { stationContract } from './files.ts';
import { startLoopback, temporaryFolder } from './loopback-process.ts';

test('rules decided at once, acts undone after a reload, what is not applicable, and classes of one\'s own', async ({ page }, info) => {
  test.setTimeout(400_000);
  const folder = await temporaryFolder();
  const server = await startLoopback(folder.path);
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  try {
    await page.goto(server.link);
    const desk = new Desk(page);
    await desk.review(stationContract());
    const undo = page.getByRole('button', { name: '撤销' });
    const redo = page.getByRole('button', { name: '重做' });
    const done = page.locator('.finding-list .state-accepted');

    await test.step('every open finding of a rule is accepted in one act', async () => {
      await expect(undo).toBeDisabled();
      const rows = await desk.rows.count();
      const bulk = desk.openFinding.getByRole('button', { name: /本规则 \d+ 处一并处理/ });
      for (let row = 0; row < rows && !(await bulk.isVisible()); row += 1) await desk.select(row);
      await bulk.click();
      await page.getByRole('menuitem', { name: /采纳 \d+ 处首选方案/ }).click();
      await expect(done).not.toHaveCount(0);
      expect(await done.count()).toBeGreaterThan(1);
      await picture('bulk-1440');
    });

    await test.step('one undo takes all of it back, after a reload too, and the keys do the same', async () => {
      const many = await done.count();
      await page.reload();
      await expect(done).toHaveCount(many);
      await undo.click();
      await expect(done).toHaveCount(0);
      await page.reload();
      await expect(redo).toBeEnabled();
      await page.keyboard.press('Control+y');
      await expect(done).toHaveCount(many);
      await page.keyboard.press('Control+z');
      await expect(done).toHaveCount(0);
    });

    await test.step('what is not applicable is folded away, counts no more, and comes back', async () => {
      const before = await desk.rows.count();
      await desk.select(0);
      await desk.button('不适用…').click();
      await page.getByLabel('另有约定').check();
      await picture('waive-1440');
      await desk.button('标为不适用').click();
      const group = page.getByRole('button', { name: /不适用（1 处，不计入结论）/ });
      await expect(group).toBeVisible();
      await expect(page.locator('.finding-shown')).toContainText(`共 ${before - 1} 处`);
      await page.reload();
      await group.click();
      await page.locator('.finding-waived .finding-row').click();
      await picture('waived-1440');
      await desk.button('取消不适用').click();
      await expect(group).toHaveCount(0);
      await expect(desk.rows).toHaveCount(before);
    });

    await test.step('a class of one\'s own changes the figures, before and after are shown, and undo restores them', async () => {
      const ratio = page.locator('.ratio-figures');
      const old = await ratio.innerText();
      await page.getByRole('button', { name: '详细测量' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.locator('.class-select.class-professional').first().click();
      await page.locator('.ant-select-dropdown:visible').getByText('行政', { exact: true }).click();
      await expect(drawer.getByRole('heading', { name: /您改了 1 项类别/ })).toBeVisible();
      await expect(drawer.locator('.reclassified')).toContainText('→');
      await drawer.locator('.reclassified').scrollIntoViewIfNeeded();
      await picture('reclassified-1440');
      await page.setViewportSize({ width: 1024, height: 768 });
      await picture('reclassified-1024');
      await page.keyboard.press('Escape');
      await expect(ratio).not.toHaveText(old);
      await picture('desk-1024');
      await undo.click();
      await expect(ratio).toHaveText(old);
    });
  } finally {
    await server.stop();
    await folder.remove();
  }
});
