/** Words whose role is the same in every contract; 甲方 and 乙方 are not among them. Longest first where one begins another. */
export const purchaserRoles = [
  '购买主体', '购买单位', '购买方', '购买人', '采购人', '采购单位', '采购方', '委托单位', '委托方', '委托人', '发包单位', '发包方', '发包人',
  '招标单位', '招标人', '招标方', '需方', '业主单位', '业主',
] as const;

export const providerRoles = [
  '成交供应商', '中标供应商', '响应供应商', '承接主体', '承接机构', '承接单位', '承接方', '受托单位', '受托方', '受托人', '中标单位', '中标机构',
  '中标方', '中标人', '成交单位', '成交人', '成交方', '服务机构', '服务提供方', '服务单位', '服务方', '供应商', '投标人', '响应人', '承包方',
  '承包人', '供方', '运营方', '运营机构', '承办机构', '执行机构',
] as const;

/** Roles that only their contract assigns. */
export const letterRoles = ['甲方', '乙方'] as const;

/** Offices and people that speak for the purchaser without being named a party. */
export const purchaserBodies = '(?:上级|[省市区县镇乡]级?|街道|分管|主管|主要|甲方)?(?:领导班子|领导|主管部门|民政部门|民政局|民政办|民政所|民政助理|党工委|党委|人民政府|政府|办事处|街道办|科室|股室|局机关)|街道(?!(?:社会工作|社工|未成年人|未保|服务|养老|居家)[^，。；]{0,8}(?:站|中心))|镇里|区里|县里|村（居）委会';

/** People and places that stand for the provider's side. */
export const providerBodies = '(?:(?:派驻|驻站|驻点|一线|专职|全体|所有|各|每名|每位|项目|医务|本项目)?(?:的)?(?:社工站|未保站|社会工作者|社工|助老员|护理员|站长|工作人员|项目人员|服务人员|驻站人员|派驻人员|中标人员|项目团队|服务团队|项目负责人|项目经理|督导人员|团队|员工))';

const payers = /人民政府|政府|民政局|办事处|委员会|管理局|社会工作部|团委|妇联|残联|工会|公安局|司法局|教育局|卫生健康局|民政厅|街道|未成年人保护中心|救助管理站|福利院/u;
const doers = /社会工作服务(?:中心|社|站|所)|社工(?:服务)?(?:中心|机构)|公益|协会|促进会|联合会|基金会|有限公司|有限责任公司|事务所|服务中心|服务社|志愿|发展中心|养老|大学|研究院/u;

/** What the full name of a party says about who pays: above 0 for an authority, below 0 for an organisation that provides. */
export function nameLeaning(name: string): number {
  if (doers.test(name) && !/人民政府|民政局$|办事处$/u.test(name)) return /中心$/u.test(name) && payers.test(name) ? 0.5 : -1;
  return payers.test(name) ? 1 : 0;
}
