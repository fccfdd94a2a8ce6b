import type { StepSummary } from '#shared/contract/methods.ts';
import type { WaiverCategory, WaiverScope } from '#shared/model/handling.ts';

/** Words for what the reader does with findings: one by one, by rule, back and on again. */
export const decideText = {
  accept: '采纳',
  edit: '编辑后采纳',
  comment: '只加批注',
  reject: '不采纳',
  takeBack: '撤回',
  editLabel: '修改后的文字',
  editConfirm: '按此采纳',
  editHint: '只改需要改的字，导出时只标出改动的部分。',
  blankLeft: '文字里还有【待填】，请与对方商定后补上。',
  rejectLabel: '不采纳的理由（供内部留存）',
  rejectReasons: ['双方已另有书面约定', '原文可以接受', '判断有误'],
  rejectConfirm: '确认不采纳',
  cancel: '取消',
  accepted: (kind: 'preferred' | 'fallback') => `已采纳${kind === 'preferred' ? '首选方案' : '备选方案'}，导出时写入修订痕迹。`,
  edited: '已按修改后的文字采纳，导出时写入修订痕迹。',
  commented: '导出时只在此处加批注，不改文字。',
  rejected: (reason: string) => (reason === '' ? '已标为不采纳。' : `已标为不采纳：${reason}`),

  bulk: (open: number) => `本规则 ${open} 处一并处理`,
  bulkAccept: (open: number) => `采纳 ${open} 处首选方案`,
  bulkComment: (open: number) => `${open} 处都只加批注`,
  bulkReject: (open: number) => `${open} 处都不采纳…`,
  bulkRejectTitle: (title: string, open: number) => `“${title}”的 ${open} 处都不采纳`,
  bulkHint: '只处理还没有处理的；一次撤销就能全部退回。',

  undo: '撤销',
  redo: '重做',
  undoTitle: (step: StepSummary | null) => (step === null ? '没有可以撤销的操作' : `撤销：${stepText(step)}（Ctrl+Z）`),
  redoTitle: (step: StepSummary | null) => (step === null ? '没有可以重做的操作' : `重做：${stepText(step)}（Ctrl+Y）`),

  waive: '不适用…',
  waiveHint: '不适用的问题收在清单末尾，不计入结论、占比和得分，也不写入修订稿；随时可以取消。',
  waiveScope: '范围',
  scopes: {
    finding: '只是这一处',
    document: '本文件里这条规则的全部',
    profile: '以后用本规则包审查的文件都不再提示这条规则',
  } satisfies { [scope in WaiverScope]: string },
  waiveCategory: '原因',
  categories: {
    'agreed-elsewhere': '另有约定',
    'not-this-case': '不是这种情形',
    misread: '判断有误',
    other: '其他',
  } satisfies { [category in WaiverCategory]: string },
  waiveReason: '说明（可以不填，只保存在本机）',
  waiveConfirm: '标为不适用',
  waived: (scope: WaiverScope, category: WaiverCategory, reason: string) =>
    `已标为不适用（${decideText.scopes[scope]}；${decideText.categories[category]}${reason === '' ? '' : `：${reason}`}）。`,
  unwaive: '取消不适用',
  waivedGroup: (count: number) => `不适用（${count} 处，不计入结论）`,
} as const;

function stepText({ part, count }: StepSummary): string {
  if (part === 'decisions') return `处理 ${count} 处问题`;
  if (part === 'classes') return `改 ${count} 项指标的类别`;
  return '不适用的标记';
}
