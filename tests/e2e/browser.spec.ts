import { readFile } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { Desk } from './desk.ts';
import { emptyFile, lockedPdf, longContract, oldWordContract, pdfAgreement, pdfWithoutText, renamedZip, stationContract } from './files.ts';
import { startLoopback, temporaryFolder } from './loopback-process.ts';
import type { LoopbackProcess } from './loopback-process.ts';

type Shell = { readonly folder: string; readonly server: LoopbackProcess; readonly requested: string[]; readonly desk: Desk };

const test = base.extend<Shell>({
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder.path);
    await folder.remove();
  },
  server: async ({ folder }, use) => {
    const server = await startLoopback(folder);
    await use(server);
    await server.stop();
  },
  requested: async ({ context }, use) => {
    const requested: string[] = [];
    context.on('request', (request) => requested.push(request.url()));
    await use(requested);
  },
  desk: async ({ page, server, requested }, use) => {
    await page.goto(server.link);
    await use(new Desk(page));
    expect(requested.filter((url) => !/^(?:http:\/\/127\.0\.0\.1:\d+\/|blob:|data:)/.test(url)), 'requests that leave this machine').toEqual([]);
  },
});

test('a contract goes in, a tracked-change file comes out, and the decisions are there after a restart', async ({ desk, page, server, folder }) => {
  await test.step('the stages of the review are shown while it runs', async () => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(document.querySelector('.job-progress')?.textContent ?? '')).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await desk.review(stationContract());
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen.filter((text) => text !== ''));
    expect(seen[0]).toMatch(/读取文件.*识别条款.*逐句检查.*拟定修改/);
  });
  await test.step('the conclusion and the numbers by level come first, and the first finding is open', async () => {
    await expect(page.locator('.conclusion')).toContainText(/发现 \d+ 处高风险条款/);
    await expect(page.getByRole('button', { name: /^高风险 \d+ 处/ })).toBeEnabled();
    await expect(page.locator('.ratio')).toContainText(/专业 \d+ : 行政 \d+ : 支持 \d+/);
    await expect(desk.rows.first()).toHaveAttribute('aria-expanded', 'true');
    expect(await desk.rows.count()).toBeGreaterThanOrEqual(4);
  });
  await test.step('accept: the document shows old and new words', async () => {
    const finding = await desk.select(0);
    await desk.button('采纳').click();
    await expect(desk.state(0)).toHaveText('已采纳');
    await expect(desk.marksOf(finding).first()).toHaveClass(/state-accepted/);
  });
  await test.step("edit: the reader's own words stand in the document", async () => {
    const finding = await desk.select(1);
    await desk.button('编辑后采纳').click();
    await page.getByLabel('修改后的文字').fill('乙方按照附件《服务清单》列明的事项和数量提供服务。');
    await desk.button('按此采纳').click();
    await expect(desk.state(1)).toHaveText('已改后采纳');
    await expect(desk.marksOf(finding).getByText('附件《服务清单》列明的事项')).toBeVisible();
  });
  await test.step('reject: with a reason', async () => {
    await desk.select(2);
    await desk.button('不采纳').click();
    await desk.button('双方已另有书面约定').click();
    await desk.button('确认不采纳').click();
    await expect(desk.state(2)).toHaveText('不采纳');
  });
  await test.step('a decision can be taken back', async () => {
    await desk.select(3);
    await desk.button('只加批注').click();
    await expect(desk.state(3)).toHaveText('只加批注');
    await desk.button('撤回').click();
    await expect(desk.state(3)).toHaveText('待处理');
  });
  await test.step('export: the name under it is set once', async () => {
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByText('署名：衡约…').click();
    await page.getByLabel('审查人或者单位').fill('青禾县合同审查组');
    await page.getByRole('dialog', { name: '署名' }).getByRole('button', { name: /保\s?存/ }).click();
    await expect(page.getByRole('dialog', { name: '署名' })).toBeHidden();
  });
  await test.step('export: the downloaded file has tracked changes', async () => {
    await page.getByRole('button', { name: '导出' }).click();
    await expect(page.getByText('署名：青禾县合同审查组…')).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('修订稿（Word）').click()]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const parts = unzipSync(await readFile(await download.path()));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:ins [^>]*w:author="青禾县合同审查组"[^>]*>/);
    expect(xml).toMatch(/<w:del [^>]*>/);
    await expect(page.locator('.ant-modal-confirm-title').filter({ hasText: /^已导出/ })).toBeVisible();
  });
  await test.step('restart: a new link, the same decisions', async () => {
    const address = new URL(page.url()).hash;
    await server.stop();
    const again = await startLoopback(folder);
    try {
      await page.goto(again.link);
      await expect(page.locator('.earlier')).toContainText(/3 \/ \d+/);
      await page.goto(`${again.origin}/${address}`);
      await expect(desk.state(0)).toHaveText('已采纳');
      await expect(desk.state(1)).toHaveText('已改后采纳');
      await expect(desk.state(2)).toHaveText('不采纳');
      await expect(desk.state(3)).toHaveText('待处理');
    } finally {
      await again.stop();
    }
  });
});

test('document and findings point at each other', async ({ desk, page }) => {
  await desk.review(stationContract());
  await test.step('a click on a finding brings its words into sight', async () => {
    const last = (await desk.rows.count()) - 1;
    const finding = await desk.select(last);
    await expect(desk.marksOf(finding).first()).toBeInViewport();
    await expect(desk.marksOf(finding).first()).toHaveClass(/selected/);
  });
  await test.step('a click on words opens their finding, whatever the filter hides', async () => {
    await desk.select(0);
    await page.getByText('已处理', { exact: true }).click();
    await expect(desk.rows).toHaveCount(0);
    const mark = desk.marks.first();
    const finding = (await mark.getAttribute('data-findings'))?.split(' ')[0] ?? '';
    await mark.click();
    await expect(desk.openFinding).toHaveAttribute('data-finding', finding);
    await expect(desk.openFinding).toBeInViewport();
  });
  await test.step('the keyboard does the same', async () => {
    await desk.marks.first().focus();
    await page.keyboard.press('Enter');
    await expect(desk.openFinding).toHaveCount(1);
    await desk.select(0);
    const first = await desk.openId();
    await desk.rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(desk.openFinding).not.toHaveAttribute('data-finding', first);
  });
  await test.step('the arrows above the list go one finding on and back', async () => {
    await desk.select(0);
    const first = await desk.openId();
    await page.getByRole('button', { name: '下一处' }).click();
    await expect(desk.openFinding).not.toHaveAttribute('data-finding', first);
    await page.getByRole('button', { name: '上一处' }).click();
    await expect(desk.openFinding).toHaveAttribute('data-finding', first);
    await expect(page.getByRole('button', { name: '上一处' })).toBeDisabled();
  });
  await test.step('an open finding says the quoted words once, and of which day its basis is', async () => {
    const [quoted = ''] = await desk.marksOf(await desk.openId()).allInnerTexts();
    const told = await desk.openFinding.locator('.finding-row, dl').allInnerTexts();
    expect(told.join('').split(quoted)).toHaveLength(2);
    await expect(desk.openFinding.locator('.basis')).toContainText(/条文核对至 \d{4}-\d{2}-\d{2}；以官方数据库现行文本为准/);
  });
});

test('a tile shows only its level, and a second click everything again', async ({ desk, page }) => {
  await desk.review(stationContract());
  const all = await desk.rows.count();
  const tile = page.getByRole('button', { name: /^高风险 \d+ 处/ });
  await tile.click();
  await expect(page.locator('.finding-list .level-tag:not(.level-high)')).toHaveCount(0);
  expect(await desk.rows.count()).toBeGreaterThan(0);
  await tile.click();
  await expect(desk.rows).toHaveCount(all);
});

test('the ratio opens the list of indicators, and a place in it leads to the text', async ({ desk, page }) => {
  await desk.review(stationContract());
  await page.getByRole('button', { name: /^指标清单/ }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('不是达标线');
  await drawer.locator('.place').last().click();
  await expect(page.locator('.pointed-at')).toBeInViewport();
});

for (const [what, file, code, advice] of [
  ['an empty file', emptyFile, 'file-empty', '重新打开'],
  ['a renamed zip', renamedZip, 'zip-not-docx', '解压'],
  ['a PDF without text', pdfWithoutText, 'pdf-no-text', 'OCR'],
] as const) {
  test(`${what} is refused with what to do, and nothing is stored`, async ({ desk, page }) => {
    await desk.give(file());
    const alert = page.getByRole('alert').filter({ hasText: '没有审查' });
    await expect(alert).toContainText(advice);
    await expect(alert).toContainText(`代码：${code}`);
    await page.reload();
    await expect(page.locator('.earlier')).toContainText('还没有审查过文件');
  });
}

test('several files are opened one after another, and a refused one stops nothing', async ({ desk, page }) => {
  await desk.give(emptyFile(), stationContract(), pdfAgreement());
  await expect(page.locator('.job-status').filter({ hasText: '已完成' })).toHaveCount(2, { timeout: 60_000 });
  await expect(page.getByRole('alert').filter({ hasText: '空文件.docx' })).toBeVisible();
  await expect(page.locator('.earlier tbody tr.ant-table-row')).toHaveCount(2);
});

test('a PDF is reviewed with its pages, and offers no tracked changes', async ({ desk, page }) => {
  await desk.review(pdfAgreement());
  // The first finding is brought into sight, which may leave the head of the document above.
  await page.locator('.document-scroll').evaluate((pane) => pane.scrollTo(0, 0));
  await expect(page.locator('.document-page').first()).toHaveText('第 1 页');
  await page.getByRole('button', { name: '导出' }).click();
  await expect(page.getByRole('menuitem', { name: /修订稿/ })).toHaveAttribute('aria-disabled', 'true');
});

test('an earlier review is deleted only after a question', async ({ desk, page }) => {
  await desk.review(stationContract());
  await desk.goHome();
  await page.locator('.earlier').getByRole('button', { name: '删除' }).click();
  await page.getByRole('button', { name: '保留' }).click();
  await expect(page.locator('.earlier tbody tr.ant-table-row')).toHaveCount(1);
  await page.locator('.earlier').getByRole('button', { name: '删除' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(page.locator('.earlier')).toContainText('还没有审查过文件');
});

test('a small screen needs no sideways scrolling, and what can be decided is in sight', async ({ desk, page }) => {
  for (const size of [{ width: 1366, height: 768 }, { width: 1024, height: 768 }, { width: 720, height: 900 }]) {
    await page.setViewportSize(size);
    await page.goto(page.url().replace(/#.*/, '#/'));
    await desk.review(stationContract());
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await expect(desk.marksOf(await desk.openId()).first()).toBeInViewport();
    await expect(desk.button('采纳')).toBeInViewport({ ratio: 1 });
    await desk.button('编辑后采纳').click();
    await expect(desk.button('按此采纳')).toBeInViewport({ ratio: 1 });
  }
});

test('a document of two thousand paragraphs is drawn only where it is looked at, and its last finding is reached at once', async ({ desk, page }) => {
  await desk.review(await longContract(2000));
  const finding = await desk.select((await desk.rows.count()) - 1);
  await expect(desk.marksOf(finding).first()).toBeInViewport();
  expect(await page.locator('.document-strip').count()).toBeLessThan(80);
});

test('when the server is gone the page says what to do, and a stranger is told to use the printed link', async ({ desk, page, server, browser }) => {
  await desk.review(stationContract());
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(server.origin);
  await expect(stranger.getByText('请用打印的链接打开')).toBeVisible();
  await server.stop();
  await desk.button('只加批注').click();
  await expect(page.getByText('审查服务没有响应')).toBeVisible();
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible();
});

test('a protected PDF is opened with its password, and a wrong one is told', async ({ desk, page }) => {
  await desk.give(lockedPdf());
  const password = page.getByLabel('“locked.pdf”的打开密码');
  await expect(page.getByText('代码：pdf-password', { exact: true })).toBeVisible();
  await password.fill('关门');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByText('代码：pdf-password-wrong')).toBeVisible();
  await password.fill('开门-2026');
  await password.press('Enter');
  await expect(page.locator('.conclusion')).toBeVisible();
});

test('an old Word file is shown with its table, and its results are those without tracked changes', async ({ desk, page }) => {
  await desk.review(oldWordContract());
  await expect(page.locator('.review-name')).toContainText('旧版 Word');
  await expect(page.locator('.document-pane')).toContainText('不少于12例');
  await page.getByRole('button', { name: '导出' }).click();
  await expect(page.getByRole('menuitem', { name: /修订稿/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('menuitem', { name: /修订稿/ })).toContainText('另存为 .docx');
});
