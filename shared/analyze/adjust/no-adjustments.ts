import type { Adjustments } from '../../model/handling.ts';

/** The tool's own view. */
export const noAdjustments: Adjustments = { waivedFindings: {}, waivedRules: {}, profileRules: {}, classes: {}, weights: null };
