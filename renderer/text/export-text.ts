import type { ExportKind } from '#shared/contract/export-kinds.ts';
import type { SourceFormat } from '#shared/model/source-document.ts';
import { formatNames } from './format-names.ts';

/** Words of the export menu: what each file is for, in one line. */
export const exportText = {
  menu: '导出',
  needsWord: (format: SourceFormat) => `原文件是 ${formatNames[format]}，不能写入修订痕迹；请另存为 .docx 后重新审查`,
  needsPdf: (format: SourceFormat) => `原文件是 ${formatNames[format]}，不是 PDF`,
  hints: {
    'redline-docx': (decided) => (decided ? '按已处理的意见，在原文件上写入修订痕迹和批注' : '还没有处理任何一处：将写入全部首选方案，供对照'),
    'comments-docx': () => '只在原文件上加批注，正文一字不动',
    'clean-docx': (decided) => (decided ? '采纳的文字已经写入，没有修订痕迹和批注' : '还没有处理任何一处：将写入全部首选方案，没有修订痕迹'),
    'annotated-pdf': () => '在原 PDF 上高亮并加注，原页面不动',
    'table-docx': () => '原文、问题、建议文本、依据，逐条对照',
    'opinion-docx': () => '概况、结论、问题、指标、经费、权责和依据，可以签字',
    'opinion-html': () => '一个文件，用浏览器打印或者另存为 PDF',
    'opinion-pdf': () => 'A4，带页码；用浏览器打开时从打印窗口另存为 PDF',
    xlsx: () => '问题、指标、合同要素、权责各一张表',
    csv: () => '一行一处问题',
    'indicators-csv': () => '一行一项指标',
    json: () => '供其他系统读取',
    'model-docx': () => '用这份合同的金额、人员和指标生成，没有兜底条款',
    'feedback-json': () => '每条规则采纳、不采纳、不适用的次数，供改进规则',
  } satisfies { readonly [kind in ExportKind]: (decided: boolean) => string },
  author: (name: string | null) => `署名：${name ?? '衡约'}…`,
  authorTitle: '署名',
  authorHint: '显示在修订痕迹、批注和意见书里，填一次以后都用它；留空时写“衡约”。',
  authorLabel: '审查人或者单位',
  authorSave: '保存',
  authorCancel: '取消',
  working: '正在导出…',
  printBlocked: '浏览器拦下了新窗口。请允许本页打开新窗口后再试，或者导出“审查意见书（网页，可打印）”。',
  doneTitle: (name: string) => `已导出 ${name}`,
  doneDetail: '文件已保存到浏览器或系统的下载位置。',
  withMessages: '其中有需要留意的地方：',
  close: '知道了',
};
