import type { Facts } from '#shared/model/facts.ts';
import type { Indicator, IndicatorClass, Quantity, Repeat } from '#shared/model/indicator.ts';
import type { Progress } from '#shared/model/review.ts';
import type { Claim, FindingType, Level } from '#shared/model/rule.ts';
import type { ExistingRevision, SourceFormat } from '#shared/model/source-document.ts';
import { comparisonText } from './comparison-text.ts';
import { decideText } from './decide-text.ts';
import { exportText } from './export-text.ts';
import { formatNames } from './format-names.ts';
import { conclusionSentence } from './conclusion-sentence.ts';
import { measureText } from './measure-text.ts';
import { profileText } from './profile-text.ts';
import { standpointText } from './standpoint-text.ts';

/** Every word the reader sees. A second language is a second object of the type `Text`. */
export const zhCn = {
  product: '衡约',
  subtitle: '政府购买服务合同审查',
  separator: ' · ',

  connection: {
    starting: '正在启动，请稍候…',
    lostTitle: '审查服务没有响应',
    lostAdvice: '程序可能已被关闭。请重新启动衡约后点“重试”。已完成的审查和处理意见保存在本机，不会丢失。',
    sessionTitle: '这个页面的登录凭证已失效',
    sessionAdvice: '为了安全，每次启动都会生成新的链接。请在启动衡约的窗口里找到新打印的链接，用它重新打开。',
    retry: '重试',
  },

  failure: {
    unexpected: '操作没有完成。请重试一次；如果仍然不行，请重新启动衡约。',
    code: (code: string) => `代码：${code}`,
    retry: '重试',
  },

  home: {
    headline: '找出合同里没有边界的兜底条款，给出可以直接采用的修改',
    explain: '打开一份政府购买服务合同、协议或采购需求，衡约逐句检查不封口的工作任务、单方变更、无偿追加等条款，统计专业服务与行政事务的指标构成，并生成带修订痕迹的 Word 文件。',
    local: '文件不离开本机。',
    localDetail: '审查、保存和导出都在这台电脑上完成，不需要联网，也不会上传。',
    drop: '把合同文件拖到这里，或点击选择文件',
    dropHint: '支持 Word（.docx、.doc）、WPS 文字（.wps）、PDF（扫描件也可以）、OFD 和纯文本；可以一次选择多份，依次审查',
    samples: '没有现成的合同？先打开一份示例',
    jobs: '正在审查',
    jobsOver: '本次打开的文件',
    earlier: '已审查的文件',
    earlierEmpty: '还没有审查过文件。审查结果会保存在本机，列在这里。',
    rules: (profile: string, version: string) => `规则包 ${profile} ${version}`,
    basisDate: (date: string) => `法规依据核对至 ${date}`,
    version: (version: string) => `衡约 ${version}`,
  },

  job: {
    waiting: '等待中',
    running: '审查中',
    done: '已完成',
    cancelled: '已取消，没有保存任何内容。',
    refusedTitle: (name: string) => `没有审查“${name}”`,
    open: '查看结果',
    cancel: '取消',
    dismiss: '知道了',
    password: '打开密码',
    passwordOf: (name: string) => `“${name}”的打开密码`,
    unlock: '打开',
  },

  stages: {
    ingest: '读取文件',
    ocr: '文字识别',
    structure: '识别条款',
    analyze: '逐句检查',
    compare: '与采购文件比对',
    propose: '拟定修改',
  } satisfies { [stage in Progress['stage']]: string },
  recognising: (page: number, total: number) => `这是扫描件，正在识别第 ${page} 页，共 ${total} 页，每页要几秒到几十秒`,
  stageAmount: (done: number, total: number) => `${done} / ${total}`,

  earlier: {
    file: '文件',
    openedAt: '审查时间',
    findings: '发现',
    decided: '已处理',
    share: '专业占比',
    action: '操作',
    open: '打开',
    remove: '删除',
    removeTitle: '删除这条审查记录？',
    removeDetail: '原文件副本、审查结果和处理意见都会从本机删除，不能恢复。您电脑里的原文件不受影响。',
    removeConfirm: '删除',
    keep: '保留',
    none: '未发现',
    decidedOf: (decided: number, all: number) => `${decided} / ${all}`,
  },

  review: {
    back: '返回首页',
    loading: '正在打开审查结果…',
    notices: (count: number) => `文件读取说明（${count} 条）`,
    showPlace: '查看位置',
    document: '合同原文',
    findings: '发现的问题',
    meta: (format: SourceFormat, pages: number | null, paragraphs: number) => [formatNames[format], ...(pages === null ? [] : [`${pages} 页`]), `${paragraphs} 段`].join(' · '),
    rules: (profile: string, version: string) => `规则包 ${profile} ${version}`,
  },

  levels: { high: '高风险', medium: '中风险', low: '低风险', info: '提示' } satisfies { [level in Level]: string },
  levelShort: { high: '高', medium: '中', low: '低', info: '提示' } satisfies { [level in Level]: string },
  levelCount: (level: string, count: number) => `${level} ${count}`,
  tileLabel: (level: string, count: number, on: boolean) => `${level} ${count} 处，${on ? '正在只看这一级，再点恢复全部' : '点击只看这一级'}`,

  types: {
    open_ended_tasks: '开放式交办',
    vague_cooperation: '笼统配合',
    open_list: '清单不封口',
    unilateral_change: '单方变更',
    unilateral_judgement: '单方认定',
    unpaid_extra: '无偿追加',
    personnel_control: '人员管控',
    professional_balance: '专业与行政失衡',
    statutory_authority: '法定职权外移',
    administrative_work: '行政事务负担',
    indicator_quality: '指标不明确',
    conflicting_figures: '数字前后不一',
    capacity: '人力与经费承载',
    term: '期限',
    payment: '价款支付',
    staffing: '人员配备',
    liability: '责任承担',
    termination: '解除与终止',
    purchaser_duties: '购买方义务',
    acceptance: '验收与评估',
    personal_data: '个人信息',
    procurement_documents: '与采购文件不一致',
  } satisfies { [type in FindingType]: string },

  claims: {
    T1: '文字与写明的数字或格式不一致',
    T2: '可能与现行规定不相衔接',
    T3: '专业建议',
  } satisfies { [claim in Claim]: string },

  states: { open: '待处理', accepted: '已采纳', edited: '已改后采纳', commented: '只加批注', rejected: '不采纳', waived: '不适用' },

  conclusion: {
    sentence: conclusionSentence,
    progress: (decided: number, all: number) => (decided === all ? '全部问题都已处理，可以导出。' : `已处理 ${decided} 处，还有 ${all - decided} 处待处理。`),
    clean: '没有需要处理的问题。仍请结合本单位实际情况通读全文。',
  },

  ratio: {
    title: '指标构成（按项数测量，不是达标线）',
    professional: '专业',
    administrative: '行政',
    support: '支持',
    figures: (professional: number, administrative: number, support: number) => `专业 ${professional} : 行政 ${administrative} : 支持 ${support}`,
    share: (share: number, atMost: boolean) => `专业占比${atMost ? '至多' : ''} ${percent(share)}`,
    noShare: '没有读到专业或行政指标',
    note: '占比 = 专业 ÷（专业 + 行政），支持类不计入。这是对文本的测量，不是达标线；现行规定没有统一的比例要求。',
    list: (count: number) => `指标清单（${count} 项）`,
    unnumbered: (count: number) => `其中 ${count} 项没有写明数量。`,
    percent,
  },

  measure: measureText,
  standpoint: standpointText,
  profiles: profileText,
  comparison: comparisonText,

  indicators: {
    title: '指标清单',
    class: '类别',
    item: '事项',
    quantity: '数量',
    period: '周期',
    place: '位置',
    quote: '原文',
    noQuantity: '未写数量',
    tasks: (tasks: readonly string[]) => `，含${tasks.length}件：${tasks.join('、')}`,
    noPeriod: '未写明',
    paragraph: (index: number) => `第 ${index + 1} 段`,
    classes: { professional: '专业', administrative: '行政', support: '支持' } satisfies { [name in IndicatorClass]: string },
    quantityText,
    total: '合同期合计',
    hours: '折算工时',
    repeats: '重复情况',
    repeated: { same: '与另一处是同一项，只计一次', total: '已含在另一处的合计里，工时只计一次' } satisfies { [kind in Repeat['kind']]: string },
    reason: '归类依据',
    classOf: (item: string) => `“${item}”的类别`,
    restore: (own: string) => `恢复为${own}`,
  },

  strengths: { title: '写得好的条款：' },
  facts: {
    amount: '金额',
    termMonths: '期限',
    staff: '人员',
    certified: '持证',
    missing: '未写明',
    value: factValue,
    jump: (name: string) => `查看“${name}”在原文中的位置`,
  },

  filter: {
    type: '类型',
    allTypes: '全部类型',
    status: '处理状态',
    statuses: { all: '全部', open: '待处理', decided: '已处理' },
    shown: (shown: number, all: number) => (shown === all ? `共 ${all} 处` : `显示 ${shown} / ${all} 处`),
    nothing: '没有符合筛选条件的问题。',
    reset: '清除筛选',
    clean: '没有发现需要处理的条款。',
  },

  finding: {
    page: (page: number) => `第 ${page} 页`,
    unnumbered: '无编号段落',
    quote: '原文',
    what: '问题',
    why: '为什么要紧',
    advice: '怎么办',
    basis: '依据',
    basisEntry: (name: string, number: string, article: string) => `《${name}》${number === '' ? '' : `（${number}）`}${article}`,
    basisDate: (date: string) => (date === '' ? '' : `条文核对至 ${date}；`),
    basisNote: '以官方数据库现行文本为准。',
    proposal: '建议修改',
    preferred: '首选方案',
    fallback: '备选方案',
    noProposal: '这一处没有现成的修改文字，可以只加批注，由双方商定。',
    blanks: (blanks: readonly string[]) => `合同没有写明、需双方填写：${blanks.join('、')}`,
    deleteWhole: '删去这部分文字。',
    ownClause: '补充一条，另起一段：',
    previous: '上一处',
    next: '下一处',
  },

  decide: decideText,

  document: {
    page: (page: number) => `第 ${page} 页`,
    recognisedPage: (page: number, confidence: number) => `第 ${page} 页 · 扫描图片，文字识别得来，把握 ${confidence}%`,
    revision: (kind: ExistingRevision['kind'], text: string, author: string | null) => `原有修订：${{ inserted: '增加', deleted: '删除', moved: '移动' }[kind]}“${text}”${author === null ? '' : `（${author}）`}`,
    comment: (text: string, author: string | null) => `原有批注：${text}${author === null ? '' : `（${author}）`}`,
    markLabel: (level: string, type: string, state: string) => `${level}，${type}，${state}`,
  },

  export: exportText,
};

export type Text = typeof zhCn;

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function quantityText({ comparator, value, max, unit }: Quantity): string {
  const words = { '>=': '不少于 ', '<=': '不超过 ', '=': '', range: '' }[comparator];
  const amount = comparator === 'range' && max !== null ? `${value}～${max}` : String(value);
  return `${words}${amount}${unit === '%' ? '' : ' '}${unit}`.trim();
}

function factValue(name: keyof Facts, value: number): string {
  const grouped = value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });
  if (name === 'termMonths') return value % 12 === 0 ? `${value / 12} 年` : `${grouped} 个月`;
  if (name !== 'amount') return `${grouped} 人`;
  return value >= 10_000 ? `${(value / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 4 })} 万元` : `${grouped} 元`;
}

/** Where an indicator's amount applies, behind the amount: 每站, 每村. */
export function scopeText({ scope, detail }: Pick<Indicator, 'scope' | 'detail'>): string {
  return [...(scope === null ? [] : [`每${scope.replace(/^每/, '')}`]), ...(detail === null ? [] : [detail.replaceAll('>=', '不少于').replaceAll('<=', '不超过')])].join('；');
}
