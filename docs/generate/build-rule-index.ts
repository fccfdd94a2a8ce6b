import type { RuleFile, RulePack } from '#shared/analyze/index.ts';
import { levelNames, typeNames } from '#shared/export/words.ts';


type Rule = RulePack['rules']['rules' | 'documentRules' | 'departures'][number];

const kindNames: { readonly [kind in Rule['kind']]: string } = {
  phrase: '词句', 'open-list': '列举', 'missing-clause': '缺少条款', score: '计分', limit: '数值', comparison: '比对', departure: '两份文件',
};

/** `rules/index.md`: every rule at a glance, and which rules stand on which law. */
export function buildRuleIndex(pack: RulePack, files: readonly RuleFile[]): string {
  const folderOf = (id: string): string => files.find(({ path }) => path.endsWith(`/${id}/rule.yml`))?.path.slice(0, -'rule.yml'.length) ?? '';
  const rules = [...pack.rules.rules, ...pack.rules.documentRules, ...pack.rules.departures].sort((a, b) => (folderOf(a.id) < folderOf(b.id) ? -1 : 1));
  return [
    '# 规则一览', '',
    `<!-- 由 docs/generate/main.ts 生成，请勿手改。 -->`, '',
    `规则集：${pack.label.profile} ${pack.label.version}。依据核对至 ${pack.label.basisDate}，以官方数据库现行文本为准。共 ${rules.length} 条规则。`, '',
    '| 编号 | 规则 | 看什么 | 类型 | 等级 | 可说程度 | 依据 |', '| --- | --- | --- | --- | --- | --- | --- |',
    ...rules.map((rule) => row([code(rule), `[${rule.title}](${folderOf(rule.id)}README.md)`, kindNames[rule.kind], typeNames[rule.type], levelNames[rule.level], rule.claim, rule.basis.map(({ id }) => id).join(' ')])),
    ...strengthLines(pack, folderOf),
    '', '## 依据', '', '| 编号 | 名称与条款 | 效力 | 引用它的规则 |', '| --- | --- | --- | --- |',
    ...usedBasis(rules).map(({ entry, by }) => row([entry.id, `${entry.name} ${entry.article}`, entry.force, by.map(code).join(' ')])),
    '',
  ].join('\n');
}

function strengthLines({ rules: { strengths } }: RulePack, folderOf: (id: string) => string): readonly string[] {
  if (strengths.length === 0) return [];
  const sorted = [...strengths].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ['', '## 写得好的条款', '', '| 编号 | 好在哪里 |', '| --- | --- |', ...sorted.map((rule) => row([code(rule), `[${rule.title}](${folderOf(rule.id)}README.md)`]))];
}

function usedBasis(rules: readonly Rule[]) {
  const entries = [...new Map(rules.flatMap((rule) => rule.basis).map((entry) => [entry.id, entry])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return entries.map((entry) => ({ entry, by: rules.filter((rule) => rule.basis.some(({ id }) => id === entry.id)) }));
}

function code({ id }: { readonly id: string }): string {
  return id.split('-')[0] ?? id;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? '—' : cell)).join(' | ')} |`;
}
