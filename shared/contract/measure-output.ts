import { z } from 'zod';

/** The figures of `hengyue.review/1`. Measurements with their evidence; none of them is a verdict. */
const place = { paragraph: z.int().min(0), range: z.tuple([z.int().min(0), z.int().min(0)]) };
const estimate = z.object({ low: z.number(), high: z.number() });
const ratio = z.object({ professional: z.number(), administrative: z.number(), support: z.number(), share: z.number().nullable() });
const role = z.enum(['purchaser', 'provider', 'both']);

export const ratiosOutput = z.object({
  byCount: z.object({ professional: z.int(), administrative: z.int(), support: z.int(), share: z.number().nullable() }),
  byHours: z.object({
    professional: estimate, administrative: estimate, support: estimate, share: estimate.nullable(), converted: z.int(), unconverted: z.int(),
  }),
  byWeight: ratio.nullable(),
  byMoney: ratio.nullable(),
  unquantified: z.object({ professional: z.int(), administrative: z.int(), support: z.int() }),
  undecided: z.object({ count: z.int(), share: estimate.nullable() }),
  atMost: z.boolean(),
  openClauses: z.int(),
});

export const factsOutput = z.object({
  amount: z.number().nullable(),
  termMonths: z.number().nullable(),
  staff: z.number().nullable(),
  certified: z.number().nullable(),
  amountInWords: z.number().nullable(),
  amountAgrees: z.boolean().nullable(),
  stations: z.number().nullable(),
  instalments: z.array(z.object({ share: z.number().nullable(), amount: z.number().nullable(), condition: z.string(), days: z.number().nullable(), workingDays: z.boolean(), ...place, daysFrom: z.object(place).nullable() })),
  supervision: z.array(z.object({ text: z.string(), ...place })),
  evaluator: z.enum(['purchaser', 'third-party', 'joint']).nullable(),
  evaluationWeights: z.array(z.object({ name: z.string(), weight: z.number(), ...place })),
  deductions: z.array(z.object({ text: z.string(), ...place })),
  bond: z.object({ share: z.number().nullable(), amount: z.number().nullable() }).nullable(),
  budget: z.array(z.object({ name: z.string(), amount: z.number(), kind: z.enum(['personnel', 'service', 'administrative', 'overhead']), ...place })),
  places: z.array(z.object({ fact: z.string(), ...place })),
});

export const capacityOutput = z.object({
  workers: z.number().nullable(), hoursPerWorkerYear: z.number(), available: z.number().nullable(), asked: estimate, load: estimate.nullable(),
  unconverted: z.int(), arithmetic: z.string(),
});

export const fundingOutput = z.object({
  perYear: z.number().nullable(), perStationYear: z.number().nullable(), perWorkerYear: z.number().nullable(),
  personnel: z.object({ stated: z.boolean(), cost: estimate, share: estimate }).nullable(),
  leftForService: estimate.nullable(), arithmetic: z.string(),
  comparisons: z.array(z.object({ of: z.enum(['station-year', 'worker-year']), low: z.number(), high: z.number(), kind: z.enum(['statistics', 'single-contract', 'paper', 'programme']), source: z.string() })),
});

export const dutiesOutput = z.object({
  entries: z.array(z.object({ bearer: role, field: z.string(), quote: z.string(), ...place })),
  gaps: z.array(z.object({ bearer: z.enum(['purchaser', 'provider']), field: z.string(), reason: z.string() })),
  overlaps: z.array(z.object({ field: z.string(), paragraphs: z.array(z.int().min(0)), reason: z.string() })),
});

export const overviewOutput = z.object({
  note: z.string(), ownWeights: z.boolean(), score: z.number(), stars: z.int(),
  dimensions: z.array(z.object({
    id: z.enum(['scope', 'indicators', 'professional', 'money', 'autonomy', 'acceptance']), title: z.string(), weight: z.number(), score: z.number(), stars: z.int(),
    reason: z.string(), findings: z.int(), paragraphs: z.array(z.int().min(0)),
  })),
});
