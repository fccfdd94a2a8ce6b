import { z } from 'zod';
import { ruleSchema } from '../../shared/analyze/rule-pack/rule-schema.ts';

/** `rules/schema.json`: what an editor needs to complete and check a `rule.yml` while it is written. */
export function buildRuleSchema(): string {
  const schema = z.toJSONSchema(ruleSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: '衡约规则 rule.yml' }, null, 2)}\n`;
}
