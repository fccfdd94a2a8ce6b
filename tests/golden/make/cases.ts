import { numberCases } from './docx-numbers.ts';
import { packageCases } from './docx-packages.ts';
import { tableCases } from './docx-tables.ts';
import { textCases } from './docx-text.ts';
import type { GoldenCase } from './golden-case.ts';
import { paperCases } from './papers.ts';
import { plainCases } from './plain.ts';

export const goldenCases: readonly GoldenCase[] = [...numberCases, ...tableCases, ...textCases, ...packageCases, ...paperCases, ...plainCases];
