import { expect, test } from '@playwright/test';
import { Desk } from './desk.ts';
import { lockedPdf, pdfAgreement, stationContract, stationTender } from './files.ts';
import { startLoopback, temporaryFolder } from './loopback-process.ts';

test('a contract is compared with its procurement document, a difference leads to the text, and the comparison is there after a reload', async ({ page }, info) => {
  test.setTimeout(300_000);
  const folder = await temporaryFolder();
  const server = await startLoopback(folder.path);
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  try {
    await page.goto(server.link);
    const desk = new Desk(page);
    await desk.review(stationContract());
    const before = await desk.rows.count();
    const drawer = page.getByRole('dialog', { name: '与采购文件比对' });
    const chooser = drawer.locator('input[type=file]');
    const differences = drawer.locator('.difference');

    await test.step('what is no procurement document is refused with what to do, and nothing changes', async () => {
      await page.getByRole('button', { name: '与采购文件比对' }).click();
      await picture('empty-1440');
      await chooser.setInputFiles(pdfAgreement());
      await expect(drawer.getByRole('alert')).toContainText('采购文件', { timeout: 60_000 });
      await chooser.setInputFiles(lockedPdf());
      await expect(drawer.getByLabel(/密码/)).toBeVisible({ timeout: 60_000 });
      await expect(differences).toHaveCount(0);
    });

    await test.step('the differences stand beside each other, with both quotes', async () => {
      await chooser.setInputFiles(stationTender());
      await expect(differences.first()).toBeVisible({ timeout: 60_000 });
      expect(await differences.count()).toBeGreaterThan(3);
      await expect(differences.filter({ hasText: '合同多出' }).first().getByText('采购文件', { exact: false }).first()).toBeVisible();
      await picture('compared-1440');
      await page.setViewportSize({ width: 1024, height: 768 });
      await picture('compared-1024');
      await page.setViewportSize({ width: 1440, height: 900 });
    });

    await test.step('a difference leads to its finding, which is decided like any other', async () => {
      await differences.first().getByRole('button', { name: /在合同中查看/ }).click();
      await expect(drawer).toBeHidden();
      expect(await desk.rows.count()).toBeGreaterThan(before);
      await expect(desk.openFinding).toContainText('采购文件');
      await expect(desk.marksOf(await desk.openId()).first()).toBeInViewport();
      await picture('finding-1440');
      await desk.button('只加批注').click();
    });

    await test.step('it is all there after a reload, and gone when it is removed', async () => {
      await page.reload();
      await page.getByRole('button', { name: /采购文件比对（\d+ 处差别）/ }).click();
      await drawer.getByRole('button', { name: '移除比对' }).click();
      await expect(page.getByRole('button', { name: '与采购文件比对' })).toBeVisible({ timeout: 60_000 });
      await expect(differences).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(desk.rows).toHaveCount(before);
    });
  } finally {
    await server.stop();
    await folder.remove();
  }
});
