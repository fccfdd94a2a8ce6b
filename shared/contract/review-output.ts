import { z } from 'zod';
import { differenceKinds, differenceWays } from '../model/comparison.ts';
import { findingTypes } from '../model/rule.ts';
import { gateNames } from '../model/gates.ts';
import { roleInput } from './standpoint-input.ts';
import { capacityOutput, dutiesOutput, factsOutput, fundingOutput, overviewOutput, ratiosOutput } from './measure-output.ts';

/** `hengyue.review/1`: what `review --format ndjson` prints, one object a file. Published: fields are added, never changed. */
export const reviewSchema = 'hengyue.review/1';

const range = z.tuple([z.int().min(0), z.int().min(0)]).describe('半开区间，UTF-16 单位，相对于段落原文');

const quantity = z.object({
  comparator: z.enum(['>=', '<=', '=', 'range']),
  value: z.union([z.number(), z.string()]),
  max: z.number().nullable(),
  unit: z.string(),
  period: z.string().nullable(),
});

const finding = z.object({
  rule: z.string(),
  type: z.enum(findingTypes),
  level: z.enum(['high', 'medium', 'low', 'info']),
  claim: z.enum(['T1', 'T2', 'T3']),
  paragraph: z.int().min(0),
  range,
  quote: z.string(),
  clause: z.string().nullable(),
  page: z.int().nullable(),
  message: z.string(),
  why: z.string(),
  advice: z.string(),
  basis: z.array(z.object({ id: z.string(), name: z.string(), article: z.string(), quote: z.string(), remark: z.string().nullable() })),
  proposals: z.array(z.object({ action: z.enum(['replace', 'delete', 'insert']), text: z.string() })),
  joined: z.array(z.string()).describe('同样的字上一并指出的规则'),
  notApplicable: z.object({
    scope: z.enum(['finding', 'document', 'profile']), category: z.enum(['agreed-elsewhere', 'not-this-case', 'misread', 'other']), reason: z.string(),
  }).nullable(),
});

const strength = z.object({
  rule: z.string(),
  title: z.string(),
  paragraph: z.int().min(0),
  range,
  quote: z.string(),
  clause: z.string().nullable(),
  page: z.int().nullable(),
  message: z.string(),
});
const gate = z.object({
  name: z.enum(gateNames),
  answer: z.string().nullable(),
  source: z.enum(['guessed', 'asked', 'unknown']),
  paragraph: z.int().min(0).nullable(),
  range: range.nullable(),
});
const gatesOutput = z.array(gate);

const indicator = z.object({
  paragraph: z.int().min(0),
  range,
  quote: z.string(),
  class: z.enum(['professional', 'administrative', 'support']),
  item: z.string(),
  quantity: quantity.nullable(),
  hours: z.number().nullable().describe('折算工时，低值与高值的中间数'),
  weight: z.number().nullable(),
  reason: z.string(),
  method: z.string().nullable(),
  detail: z.string().nullable(),
  tasks: z.array(z.string()),
  scope: z.string().nullable(),
  reach: z.object({ count: z.number(), unit: z.string() }).nullable(),
  total: z.number().nullable(),
  totalUnit: z.string().nullable(),
  totalMax: z.number().nullable(),
  totalArithmetic: z.string().nullable(),
  hoursLow: z.number().nullable(),
  hoursHigh: z.number().nullable(),
  repeats: z.enum(['same', 'total']).nullable(),
  reclassified: z.enum(['professional', 'administrative', 'support']).nullable(),
  undecided: z.boolean(),
  confidence: z.number().nullable(),
});

const side = z.object({ paragraph: z.int().min(0), range, quote: z.string(), clause: z.string().nullable(), page: z.int().nullable() });

const comparison = z.object({
  file: z.string(),
  sha256: z.string(),
  title: z.string().nullable(),
  format: z.enum(['docx', 'pdf', 'doc', 'ofd', 'text']),
  pages: z.int().nullable(),
  compared: z.int(),
  matched: z.int(),
  obstacle: z.string().nullable(),
  differences: z.array(z.object({
    kind: z.enum(differenceKinds),
    way: z.enum(differenceWays),
    subject: z.string(),
    ours: side.nullable(),
    theirs: side.nullable(),
    values: z.object({ ours: z.string(), theirs: z.string() }).nullable(),
    promised: z.boolean(),
    finding: z.int().min(0).nullable(),
  })),
});

export const reviewOutput = z.object({
  schema: z.literal(reviewSchema),
  file: z.string(),
  document: z.object({
    format: z.enum(['docx', 'pdf', 'doc', 'ofd', 'text']),
    sha256: z.string(),
    title: z.string().nullable(),
    pages: z.int().nullable(),
    characters: z.int(),
    ocr: z.object({
      pages: z.array(z.object({ page: z.int().min(1), confidence: z.number() })),
      confidence: z.number(),
    }).nullable(),
  }),
  paragraphs: z.array(z.object({ index: z.int(), label: z.string().nullable(), text: z.string() })).optional(),
  findings: z.array(finding),
  strengths: z.array(strength),
  indicators: z.array(indicator),
  ratios: ratiosOutput,
  facts: factsOutput,
  capacity: capacityOutput,
  funding: fundingOutput,
  duties: dutiesOutput,
  overview: overviewOutput,
  gates: gatesOutput,
  comparison: comparison.nullable(),
  role: roleInput,
  rules: z.object({ profile: z.string(), version: z.string(), basisDate: z.string() }),
  messages: z.array(z.object({ code: z.string(), text: z.string() })),
});
export type ReviewOutput = z.infer<typeof reviewOutput>;

export const failureOutput = z.object({
  schema: z.literal(reviewSchema),
  file: z.string(),
  error: z.object({ code: z.string(), message: z.string() }),
});
export type FailureOutput = z.infer<typeof failureOutput>;
