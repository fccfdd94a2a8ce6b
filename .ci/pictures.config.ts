import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `npm run pictures`: takes the pictures of the README anew, on the same Chromium as the tests. */
export default defineConfig({ ...base, testMatch: 'pictures.ts' });
