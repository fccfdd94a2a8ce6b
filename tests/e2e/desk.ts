import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { GivenFile } from './files.ts';

/** The interface as a reader sees it: by its words and roles, not by its insides. */
export class Desk {
  readonly page: Page;
  readonly rows: Locator;
  readonly openFinding: Locator;
  readonly marks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.locator('.finding-row');
    this.openFinding = page.locator('.finding.open');
    this.marks = page.locator('.document-pane .mark');
  }

  async give(...files: readonly GivenFile[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles([...files]);
  }

  /** Opens one file and waits until its review stands on the screen. */
  async review(file: GivenFile): Promise<void> {
    await this.give(file);
    await expect(this.page.locator('.conclusion')).toBeVisible({ timeout: 60_000 });
  }

  async goHome(): Promise<void> {
    await this.page.getByRole('link', { name: '返回首页' }).click();
    await expect(this.page.getByRole('heading', { name: '已审查的文件' })).toBeVisible();
  }

  /** A button of the open finding. */
  button(name: string): Locator {
    return this.openFinding.getByRole('button', { name, exact: true });
  }

  async select(row: number): Promise<string> {
    await this.rows.nth(row).click();
    await expect(this.rows.nth(row)).toHaveAttribute('aria-expanded', 'true');
    return this.openId();
  }

  async openId(): Promise<string> {
    return (await this.openFinding.getAttribute('data-finding')) ?? '';
  }

  /** What stands in the document for one finding. */
  marksOf(finding: string): Locator {
    return this.page.locator(`.document-pane [data-findings~="${finding}"]`);
  }

  state(row: number): Locator {
    return this.rows.nth(row).locator('.state');
  }
}
