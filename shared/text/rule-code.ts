/** `ca001` of `ca001-assigned-tasks`: a rule's words may change, its code is never reused. */
export function ruleCode(rule: string): string {
  return rule.split('-')[0] ?? rule;
}
