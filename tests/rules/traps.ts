/** Ways of writing that look like a fault and are none. Each sentence is a `miss` case of the rule that would fall into the trap; no rule at all may tell it. */
export type Trap = {
  readonly trap: string;
  readonly sentences: readonly { readonly rule: string; readonly text: string; /** Rule that tells it as a good clause. */ readonly praised?: string }[];
};

const [tail, openList, residual, assigned, cooperation, soft] = ['ca022-open-list-tail', 'ca021-open-duty-list', 'ca002-residual-task-item', 'ca001-assigned-tasks', 'ca011-general-cooperation', 'ca013-cooperation-soft'] as const;
const [changes, whatever, orders, hire] = ['ca041-purchaser-changes', 'ca003-whatever-is-asked', 'st001-attendance-and-orders', 'st002-hire-pay-dismiss'] as const;

export const traps: readonly Trap[] = [
  { trap: '等 on places, clients, laws, means or a closed count', sentences: [
    { rule: tail, text: '乙方在清河、白石、双溪等乡镇设立服务点。' },
    { rule: tail, text: '服务对象为老年人、残疾人、困境儿童等群体。' },
    { rule: tail, text: '依据政府采购法、民法典等法律法规签订本合同。' },
    { rule: tail, text: '乙方通过入户、电话、微信等方式了解服务对象的需求。' },
    { rule: tail, text: '服务范围为东湖、西湖等22条街道。' },
  ] },
  { trap: '其他 of catalogues, industries, qualifications, the law, what is not settled, other helpers', sentences: [
    { rule: residual, text: '采购品目为C0499其他社会服务，行业为其他未列明行业。' },
    { rule: residual, text: '供应商应当具备法律、行政法规规定的其他条件。' },
    { rule: assigned, text: '法律法规规定的其他情形，按其规定办理。' },
    { rule: openList, text: '其他未尽事宜，由双方另行协商。' },
    { rule: residual, text: '乙方可以链接其他社会力量参与助老活动。' },
    { rule: openList, text: '乙方不得将服务对象信息提供给其他单位和个人。' },
  ] },
  { trap: '兜底 as a floor of welfare', sentences: [
    { rule: assigned, text: '社工向困难群众讲解兜底民生服务的申请条件，每月1次。' },
    { rule: assigned, text: '兜底保障残疾人、孤儿的基本生活是民政部门的职责。' },
  ] },
  { trap: 'the end of the sentence takes it back: agreed, in a supplement, paid', sentences: [
    { rule: changes, text: '甲方有权根据需要调整服务内容，但应与乙方协商一致并签订补充协议。' },
    { rule: changes, text: '甲方可以增加服务数量，增加的部分按单价另行支付费用。', praised: 'sg003-extra-work-is-paid' },
    { rule: changes, text: '甲方可以调整活动场地，因此增加的费用由甲方承担。' },
    { rule: changes, text: '服务内容需要变更的，甲方应当书面提出，经乙方同意后生效。' },
  ] },
  { trap: 'another subject: the purchaser helps, clients need, a trait of character, people who lack what was agreed', sentences: [
    { rule: cooperation, text: '甲方应当配合乙方开展入户走访，提供必要的协助。' },
    { rule: soft, text: '甲方协助乙方协调各村居委会。' },
    { rule: whatever, text: '社工根据服务对象的需要调整服务计划。' },
    { rule: orders, text: '护理员应当身体健康、责任心强、服从管理。' },
    { rule: hire, text: '项目主管不具备约定的资格证书的，甲方可以要求乙方更换。' },
  ] },
  { trap: '包括但不限于 with a closed annex, or of something else than duties', sentences: [
    { rule: openList, text: '不可抗力包括但不限于地震、洪水、战争。' },
    { rule: openList, text: '服务内容包括但不限于附件一所列事项，以附件一为准，增加的按补充合同办理。' },
    { rule: openList, text: '采购需求应当包括但不限于采购标的的数量、质量、期限等要求。' },
  ] },
  { trap: 'preambles of policy and results already reached', sentences: [
    { rule: cooperation, text: '近年来，我县积极配合上级部门开展各项工作，社工站建设取得明显成效。' },
    { rule: assigned, text: '截至目前，已完成镇政府交办的各项工作120余件。' },
    { rule: cooperation, text: '上年度累计协助民政办开展各类活动三十场。' },
  ] },
  { trap: 'blanks are no zero, noise inside numbers', sentences: [
    { rule: 'cy001-number-left-open', text: '开展社区活动______场（签约时填写）。' },
    { rule: 'cy001-number-left-open', text: '小组活动 1 0 个,每组6节.' },
    { rule: 'pr004-casework-without-quantity', text: '协助入户核查 3 8 0 户。' },
  ] },
  { trap: 'good clauses that use the words of bad ones', sentences: [
    { rule: 'ca004-outside-the-schedule', text: '乙方的服务范围以附件一《服务清单》为限，清单之外的事项不属于乙方的合同义务。', praised: 'sg001-closed-schedule' },
    { rule: orders, text: '甲方不直接管理乙方人员，不得对乙方人员进行考勤、奖惩和调岗。', praised: 'sg002-provider-manages-its-people' },
    { rule: 'pa001-extra-work-unpaid', text: '超出清单数量的部分，由甲方按单价支付。', praised: 'sg003-extra-work-is-paid' },
    { rule: changes, text: '期满续签的，不得改变本合同的服务内容和价款标准。' },
  ] },
];
