import type { Gate, GateAnswers, GateName, Role } from '#shared/model/gates.ts';

type Names = { readonly [name in GateName]: { readonly [answer in GateAnswers[name]]: string } };

/** Words of the five conditions and of whom the advice is for. */
export const standpointText = {
  open: '适用条件',
  title: '适用条件与立场',
  explain: '五个条件决定可以引用哪些依据、话能说到哪一步。能从文本里猜到的已经选好，请核对；不知道的选“不清楚”，工具会说得保守一些。问题和已经作出的处理不会变，等级和说法可能随条件变化。',
  questions: {
    threshold: '在集中采购目录内，或者达到采购限额标准？', purchaser: '购买方是', provider: '承接方是', procedure: '采购方式是', stage: '现在是',
  } satisfies { [name in GateName]: string },
  answers: {
    threshold: { yes: '是', no: '否，限额以下' },
    purchaser: { organ: '机关', institution: '事业单位', 'mass-organisation': '群团组织（妇联、残联、团委等）', committee: '村（居）民委员会', other: '其他' },
    provider: { 'small-enterprise': '企业（中小微）', 'large-enterprise': '企业（大型）', 'social-service': '社会服务机构（民办非企业单位）', other: '其他（协会、基金会等）' },
    procedure: { tender: '招标', negotiation: '谈判或询价', consultation: '磋商', 'single-source': '单一来源', 'below-threshold': '限额以下自行采购' },
    stage: { draft: '起草', notice: '招标公告期', 'before-signing': '成交后、签约前', 'in-force': '履行中' },
  } satisfies Names,
  unclear: '不清楚',
  sources: {
    guessed: (words: string | null) => (words === null ? '从文件种类推断，请核对' : `从“${words}”推断，请核对`),
    asked: '已由您确认',
    unknown: '文本里没有写明',
  } satisfies { [source in Gate['source']]: string | ((words: string | null) => string) },
  showPlace: '查看出处',
  role: '建议说给谁听',
  roles: { provider: '承接方', purchaser: '购买方', evaluator: '评估方' } satisfies { [role in Role]: string },
  apply: '按此适用',
  cancel: '取消',
  toConfirm: (count: number) => `适用条件（${count} 项待确认）`,
};
