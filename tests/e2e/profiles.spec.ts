import { expect, test } from '@playwright/test';
import { Desk } from './desk.ts';
import { stationContract } from './files.ts';
import { startLoopback, temporaryFolder } from './loopback-process.ts';

const profile = (name: string, text: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

test('an own profile is imported, chosen in a review, and takes a word and a reference value', async ({ page }, info) => {
  test.setTimeout(400_000);
  const folder = await temporaryFolder();
  const server = await startLoopback(folder.path);
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  const complaints: string[] = [];
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) complaints.push(line.text());
  });
  try {
    await page.goto(server.link);
    const desk = new Desk(page);
    const chooser = page.locator('.profile-import input[type=file]').first();

    await test.step('what is wrong with a file is told in its lines, and nothing of it is kept', async () => {
      await page.getByRole('link', { name: '规则包与参照值' }).click();
      await expect(page.getByRole('row')).toHaveCount(3);
      await chooser.setInputFiles(profile('我们.yml', "name: 我们\nversion: '2026.1'\nrules:\n  ca001: 关\nwords:\n  没有的: [词]\n"));
      await expect(page.getByRole('alert')).toContainText(/我们\.yml:4:\d+ rules\.ca001: 写 on 或/);
      await expect(page.getByRole('row')).toHaveCount(3);
      await picture('import-failed-1440');
    });

    await test.step('a sound one is imported and listed', async () => {
      await chooser.setInputFiles(profile('我们.yml', "name: 我们县\nversion: '2026.1'\nrules:\n  cp102: 'off'\n"));
      await expect(page.getByText('已导入“我们县”2026.1。')).toBeVisible();
      await expect(page.getByRole('row')).toHaveCount(4);
      await picture('profiles-1440');
    });

    await test.step('chosen in a review, it judges the document anew and keeps what was decided', async () => {
      await desk.goHome();
      await desk.review(stationContract());
      const before = await desk.rows.count();
      const last = before - 1;
      await desk.select(last);
      await desk.button('只加批注').click();
      await expect(desk.state(last)).toHaveText('只加批注');
      await page.getByRole('button', { name: /适用条件/ }).click();
      await page.getByLabel('按哪个规则包审查').click();
      await page.locator('.ant-select-dropdown:visible').getByText(/我们县/).click();
      await picture('choose-1440');
      await page.getByRole('button', { name: '按此适用' }).click();
      await expect(page.locator('.review-name')).toContainText('规则包 我们县 2026.1', { timeout: 60_000 });
      await expect(page.locator('.finding-list .state-commented')).toHaveCount(1);
      expect(await desk.rows.count()).toBeLessThan(before);
    });

    await test.step('a class of one\'s own becomes a word of the profile', async () => {
      await page.getByRole('button', { name: '详细测量' }).click();
      const drawer = page.getByRole('dialog', { name: '详细测量' });
      await drawer.locator('.class-select.class-professional').first().click();
      await page.locator('.ant-select-dropdown:visible').getByText('支持', { exact: true }).click();
      await drawer.getByRole('button', { name: '存入我的词表…' }).first().click();
      await expect(page.getByRole('dialog', { name: '存入我的词表' }).getByRole('button', { name: '存入' })).toBeEnabled();
      await picture('save-item-1440');
      await page.getByRole('dialog', { name: '存入我的词表' }).getByRole('button', { name: '存入' }).click();
      await expect(page.getByText(/已存入“我们县”/)).toBeVisible({ timeout: 60_000 });
      await expect(page.locator('.review-name')).toContainText('规则包 我们县 2026.1.1');
      await page.keyboard.press('Escape');
    });

    await test.step('the word is listed and can be removed; a reference value is kept in the profile', async () => {
      await desk.goHome();
      await page.getByRole('link', { name: '规则包与参照值' }).click();
      const words = page.getByRole('button', { name: /从词表里删去/ });
      await expect(words).toHaveCount(1);
      await page.getByLabel('专业服务占比（按项数）').fill('99');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await expect(page.getByText('已存入“我们县”2026.1.2，下次打开和审查文件时生效。')).toBeVisible();
      await page.setViewportSize({ width: 1024, height: 768 });
      await picture('settings-1024');
      await words.click();
      await expect(words).toHaveCount(0);
      await page.reload();
      await expect(page.getByLabel('专业服务占比（按项数）')).toHaveValue('99');
      await desk.goHome();
      await page.locator('.file-cell a').first().click();
      await expect(desk.rows.filter({ hasText: '专业与行政失衡' })).toContainText('中风险');
      await picture('renewed-1024');
    });
    expect(complaints).toEqual([]);
  } finally {
    await server.stop();
    await folder.remove();
  }
});
