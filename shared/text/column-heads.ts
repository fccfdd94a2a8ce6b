import type { IndicatorTable } from '../model/contract-outline.ts';

export type Columns = IndicatorTable['columns'];
export type Column = keyof Columns;
export type FoundColumns = Map<Column, number>;

/** Words of a head, the surer columns first; a column is given away once. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['floor', /^(?:年度|每年|合同期)?(?:最低|最少|下限|起付|保底|底线|底数|基本|低限|起点)(?:数量|量|标准|要求|工时|目标|值|数)?(?:（[^）]*）)?$/u],
  ['ceiling', /^(?:年度|每年)?(?:最高|最多|上限|封顶|天花板|顶格|高限|限额)(?:数量|量|标准|工时|目标|值|数)?(?:（[^）]*）)?$/u],
  ['unit', /^(?:计量|计数|服务|数量|计算)?单位(?:（[^）]*）)?$|^量词$/u],
  ['weight', /权重|分值|占比|占分|比重|^分数$|所占分|满分|^分$|^比例$|赋分|权数/u],
  ['quantity', /(?:数量|目标值|指标值|任务量|服务量|工作量|任务数|次数|场次|频次|人次|工时|时数|目标数|指标数|总量|数额|频度|用量|规模|人数|户数|名额|配备数|编制)(?:要求|标准)?(?:（[^）]*）)?$|^(?:年度|全年)?(?:目标|任务|计划数|数)$|^数量/u],
  ['item', /^(?:服务|考核|工作|任务|评估)?(?:项目|事项|类别|类型|指标名称|任务名称|服务名称|标的名称|内容名称|名称|一级指标|二级指标|板块|模块|领域|岗位|职务|人员类别|岗位类别)(?:名称)?$|^(?:服务|工作)(?:项目|事项|任务)(?:名称)?$/u],
  ['requirement', /要求|说明|标准|内容|描述|规格|备注|指标|频率|方式|做法|细则|条件|资格/u],
];
const loose = /项目|事项|任务|内容|指标|服务|工作|类别/u;
/** Heads of tables that list people, payments or marks. */
const otherTables = /姓名|性别|身份证|扣分|得分|评分(?:标准|因素|办法)|计分|证书编号|职称|电话|联系|付款|支付|期次|款项|到账/u;
const priced = /单价|总价|报价|合价|^(?:金额|费用|小计|预算|经费)(?:[（(].*)?$/u;
const units = /单位(?:$|[、和与及])/u;
const quantities = /数量|次数|场次|工作量|服务量/u;

/** A table of people, payments, marks or prices by its heads. One that prices amounts of work lists work all the same. */
export function isOtherTable(cells: readonly string[]): boolean {
  return cells.some((cell) => otherTables.test(cell)) || isPriceTable(cells);
}

/** What the money is for, line by line, without amounts of work: 费用科目 | 金额 | 说明. */
export function isPriceTable(cells: readonly string[]): boolean {
  return isPriced(cells) && !(cells.some((cell) => units.test(cell)) && cells.some((cell) => quantities.test(cell)));
}

/** Some column holds prices. */
export function isPriced(cells: readonly string[]): boolean {
  return cells.some((cell) => priced.test(cell));
}

/** What the heads say by their words alone; columns they do not name are left out. */
export function readHeads(cells: readonly string[]): FoundColumns {
  const found: FoundColumns = new Map();
  for (const [column, pattern] of heads) {
    const at = cells.findIndex((cell, index) => cell !== '' && pattern.test(cell) && !isTaken(found, index) && !isRepeat(cells, index));
    if (at !== -1) found.set(column, at);
  }
  if (found.has('item')) return found;
  const at = cells.findIndex((cell, index) => loose.test(cell) && (!isTaken(found, index) || found.get('requirement') === index) && !isRepeat(cells, index));
  if (at === -1) return found;
  if (found.get('requirement') === at) moveRequirement(found, cells, at);
  found.set('item', at);
  return found;
}

/** A list of work with amounts, or with a column that asks for some; null when the columns make no such list. */
export function toColumns(found: FoundColumns, cells: readonly string[]): Columns | null {
  const item = found.get('item');
  if (item === undefined) return null;
  const measured = found.has('quantity') || found.has('floor') || found.has('ceiling');
  if (!measured && !(found.has('requirement') && asksForAmounts(cells[found.get('requirement') ?? -1] ?? ''))) return null;
  const at = (column: Column): number | null => found.get(column) ?? null;
  return { item, quantity: at('quantity'), unit: at('unit'), weight: at('weight'), requirement: at('requirement'), floor: at('floor'), ceiling: at('ceiling') };
}

function isTaken(found: ReadonlyMap<Column, number>, index: number): boolean {
  return [...found.values()].includes(index);
}

/** A head that spans several columns shows the same words in each; only the first stands for it. */
function isRepeat(cells: readonly string[], index: number): boolean {
  return index > 0 && cells[index - 1] === cells[index];
}

function moveRequirement(found: FoundColumns, cells: readonly string[], item: number): void {
  const pattern = heads.find(([column]) => column === 'requirement')?.[1];
  const next = cells.findIndex((cell, index) => index !== item && cell !== '' && !isTaken(found, index) && pattern?.test(cell) === true);
  if (next === -1) found.delete('requirement');
  else found.set('requirement', next);
}

function asksForAmounts(head: string): boolean {
  return /要求|标准|指标|内容|说明/u.test(head);
}
