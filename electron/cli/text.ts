import { exportForms, exportKinds } from '#shared/contract/export-kinds.ts';
import type { Role } from '#shared/model/gates.ts';
import type { Level } from '#shared/model/rule.ts';

const exportLines = exportKinds.map((kind) => `                            ${kind.padEnd(16)}${exportForms[kind].title}`).join('\n');

/** Every word that the command line says of its own accord; coded sentences are in shared/contract/messages.ts. */

export const usage = `用法：npm run --silent review -- [选项] 文件或文件夹…

  --format text|ndjson      text（默认）：先结论，后逐条问题；ndjson：每个文件一行 JSON，格式见 docs/ndjson.md
  --paragraphs              ndjson 中附上段落原文
  --export 列表 --out 文件夹  导出下列各种，用逗号分隔；文件以原文件名命名
${exportLines}
  --against 采购文件        与这份采购文件（招标、磋商文件、采购需求）比对，列出合同的实质差别；格式不限
  --fail-on high|medium|low  有该等级或更高等级的问题时，退出码为 1
  --password 密码           打开有密码的 PDF，对本次的每个文件都试；不保存，不写入日志
  --password-stdin          密码从标准输入的第一行读：写在命令里的密码，本机其他用户看进程列表就能看到
  --ocr auto|off            auto（默认）：扫描的 PDF 页用本机的文字识别来读，每页要几秒到几十秒；off：不识别
  --gate 问题=回答          适用条件，可以写多个：threshold=yes|no（是否在集采目录内或限额以上）
                            purchaser=organ|institution|mass-organisation|committee|other
                            provider=small-enterprise|large-enterprise|social-service|other
                            procedure=tender|negotiation|consultation|single-source|below-threshold
                            stage=draft|notice|before-signing|in-force；不清楚的写 unclear，不写的从文本里猜
  --profile 规则包          在全国通用规则上叠加自己的或地区的规则包：文件、文件夹，或者界面里已有的规则包的名称；
                            格式见 docs/rule-guide.md
  --role 立场               建议说给谁听：provider 承接方（默认）、purchaser 购买方、evaluator 评估方
  --author 姓名             修订稿和意见书中显示的编制人（默认“衡约”）
  --help                    显示本说明

退出码：0 完成；1 见 --fail-on；2 至少有一个文件无法审查，或命令写错。`;

export const levelNames: { readonly [level in Level]: string } = { high: '高', medium: '中', low: '低', info: '提示' };

/** Says what to do next, never what the law makes of it. */
export const recommendations: { readonly [role in Role]: { readonly [level in Level | 'none']: string } } = {
  provider: {
    high: '先就“高”等级条款与对方协商修改，明确事项、数量和费用后再签订。',
    medium: '修改“中”等级条款的表述后再定稿。',
    low: '可在定稿时一并完善“低”等级条款的表述。',
    info: '没有需要修改的条款，请留意列出的提示。',
    none: '没有发现规则所列的问题，签订前仍请人工通读全文。',
  },
  purchaser: {
    high: '先把“高”等级条款写清事项、数量、标准和费用，报价才可比，验收才有据，再定稿或签订。',
    medium: '修改“中”等级条款的表述后再定稿。',
    low: '可在定稿时一并完善“低”等级条款的表述。',
    info: '没有需要修改的条款，请留意列出的提示。',
    none: '没有发现规则所列的问题，签订前仍请法律顾问通读全文。',
  },
  evaluator: {
    high: '评估前请双方书面确认“高”等级条款的范围，清单以外的工作单独记录，不计入得分。',
    medium: '“中”等级条款写得不清楚的，评估前请双方确认标准。',
    low: '“低”等级条款可在报告中提出完善建议。',
    info: '没有影响评估范围的条款，请留意列出的提示。',
    none: '没有发现规则所列的问题，评估仍以合同全文为准。',
  },
};

export const words = {
  conclusion: '结论',
  indicators: '指标',
  facts: '合同',
  strengths: '写得好的条款',
  advice: '建议',
  note: '提示',
  exported: '已导出',
  notReviewed: '无法审查',
  rule: '规则',
  placed: (quote: string): string => `（可写在「${quote.length > 24 ? `${quote.slice(0, 24)}…` : quote}」之后）`,
  unnamed: '（没有标题）',
  compared: '采购文件',
  recognising: (file: string, page: number, total: number): string => `正在识别扫描页 ${page} / ${total}　［${file}］`,
} as const;

export const mistakes = {
  noInput: '请给出要审查的文件或文件夹。',
  twoPasswords: '--password 和 --password-stdin 只能用一个。',
  noOut: '使用 --export 时，请用 --out 指定输出文件夹。',
  noExport: '使用 --out 时，请用 --export 指定要导出的种类。',
  badChoice: (option: string, given: string, choices: readonly string[]): string => `${option} 不能是“${given}”，可选：${choices.join('、')}。`,
  badOption: (given: string): string => `不认识的选项，或选项缺少内容：${given}`,
};

export const rulesWords = {
  usage: `用法：npm run --silent rules -- check 规则包

  规则包是一个 profile.yml 文件，或者放着 profile.yml（和 rules/ 文件夹）的文件夹；也可以是完整的规则文件夹。
  检查写法、跑一遍例句、量每条表达式的用时。

退出码：0 全部通过；1 有例句没有通过，或表达式太慢、停不下来；2 规则包读不了。`,
  broken: (count: number): string => `规则包有 ${count} 处要改：`,
  sound: (profile: string, version: string, rules: number): string => `写法正确：${profile} ${version}，共 ${rules} 条规则。`,
  cases: (run: number, failed: number): string => `例句：跑了 ${run} 句，没有通过 ${failed} 句。`,
  missed: (rule: string, text: string, found: string): string => `  ${rule} 应找到而没有找到（找到的是“${found}”）：${text}`,
  falseAlarm: (rule: string, text: string, found: string): string => `  ${rule} 应放过而找到了“${found}”：${text}`,
  timed: (count: number, slow: number, limit: number): string => `用时：量了 ${count} 条表达式，超过 ${limit} 毫秒的 ${slow} 条。`,
  slow: (rule: string, pattern: string, milliseconds: number): string => `  ${rule} ${milliseconds} 毫秒：${pattern}`,
  stuck: (rule: string, seconds: number): string => `规则 ${rule} 的表达式在一句例句或者难文本上跑了 ${seconds} 秒还没有停，检查到此为止。`,
  advice: '请缩短间隔（~n、≈n）或减少并列的部分，再检查一遍。',
} as const;

export const surveyWords = {
  usage: '用法：npm run survey -- 文件夹　（把文件夹里的每个文件各用一个新的工作线程审查一遍，报告结果、用时和异常）',
  characters: (count: number): string => `${count} 字`,
  findings: (count: number): string => `${count} 处`,
  total: (count: number): string => `共 ${count} 个文件：`,
  slowest: '最慢的：',
  broken: (count: number): string => `崩溃、超时或内存不足：${count} 个`,
} as const;
