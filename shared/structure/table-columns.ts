import type { IndicatorTable } from '../model/contract-outline.ts';

type Column = keyof IndicatorTable['columns'];

/** Words of a head, the surer columns first; a column is given away once. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['floor', /^(?:年度|每年|合同期)?(?:最低|最少|下限|起付|保底)(?:数量|量|标准|要求|工时)?(?:（[^）]*）)?$/u],
  ['ceiling', /^(?:年度|每年)?(?:最高|最多|上限|封顶)(?:数量|量|标准|工时)?(?:（[^）]*）)?$/u],
  ['unit', /^(?:计量|计数|服务|数量)?单位$/u],
  ['weight', /权重|分值|占比|比重|^分数$|所占分|满分|^分$/u],
  ['quantity', /(?:数量|目标值|指标值|任务量|服务量|工作量|任务数|次数|场次|频次|人次|工时|时数|目标数|指标数|总量|数额)(?:要求|标准)?(?:（[^）]*）)?$|^(?:年度|全年)?(?:目标|任务|计划数|数)$|^数量/u],
  ['item', /^(?:服务|考核|工作|任务|评估)?(?:项目|事项|类别|类型|指标名称|任务名称|服务名称|标的名称|内容名称|名称|一级指标|二级指标|板块|模块|领域)(?:名称)?$|^(?:服务|工作)(?:项目|事项|任务)(?:名称)?$/u],
  ['requirement', /要求|说明|标准|内容|描述|规格|备注|指标|频率|方式|做法|细则/u],
];
const loose = /项目|事项|任务|内容|指标|服务|工作|类别/u;
/** Heads of tables that list people, prices or marks. */
const otherTables = /姓名|性别|身份证|单价|总价|报价|扣分|得分|评分(?:标准|因素|办法)|计分|证书编号|职称|电话|联系/u;

/** Reads the head row of an indicator list; null when the row is no such head. */
export function readColumns(cells: readonly string[]): IndicatorTable['columns'] | null {
  if (cells.length < 2 || cells.some((cell) => otherTables.test(cell)) || cells.some((cell) => cell.length > 16)) return null;
  const found = new Map<Column, number>();
  for (const [column, pattern] of heads) {
    const at = cells.findIndex((cell, index) => cell !== '' && pattern.test(cell) && !isTaken(found, index) && !isRepeat(cells, index));
    if (at !== -1) found.set(column, at);
  }
  if (!found.has('item')) {
    const at = cells.findIndex((cell, index) => loose.test(cell) && (!isTaken(found, index) || found.get('requirement') === index) && !isRepeat(cells, index));
    if (at === -1) return null;
    if (found.get('requirement') === at) moveRequirement(found, cells, at);
    found.set('item', at);
  }
  const measured = found.has('quantity') || found.has('floor') || found.has('ceiling');
  if (!measured && !(found.has('requirement') && asksForAmounts(cells[found.get('requirement') ?? -1] ?? ''))) return null;
  const at = (column: Column): number | null => found.get(column) ?? null;
  return {
    item: found.get('item') ?? 0, quantity: at('quantity'), unit: at('unit'), weight: at('weight'),
    requirement: at('requirement'), floor: at('floor'), ceiling: at('ceiling'),
  };
}

function isTaken(found: ReadonlyMap<Column, number>, index: number): boolean {
  return [...found.values()].includes(index);
}

/** A head that spans several columns shows the same words in each; only the first stands for it. */
function isRepeat(cells: readonly string[], index: number): boolean {
  return index > 0 && cells[index - 1] === cells[index];
}

function moveRequirement(found: Map<Column, number>, cells: readonly string[], item: number): void {
  const pattern = heads.find(([column]) => column === 'requirement')?.[1];
  const next = cells.findIndex((cell, index) => index !== item && cell !== '' && !isTaken(found, index) && pattern?.test(cell) === true);
  if (next === -1) found.delete('requirement');
  else found.set('requirement', next);
}

function asksForAmounts(head: string): boolean {
  return /要求|标准|指标|内容|说明/u.test(head);
}
