import type { DifferenceKind, DifferenceWay } from '#shared/model/comparison.ts';

/** Words of the panel that shows a contract beside its procurement document. */
export const comparisonText = {
  open: '与采购文件比对',
  opened: (count: number) => `采购文件比对（${count} 处差别）`,
  title: '与采购文件比对',
  explain: '选一份采购文件（招标文件、磋商文件、采购需求），工具逐项对照任务、指标、价款、期限、付款、人员、考核和兜底条款，只列实质差别。措辞、次序、编号、称谓和投标须知、评分办法不算差别。比对按字面内容对齐：换了一套说法的可能列成差别，也会有漏的，请对着两份原文核对。两份文件都只在本机处理，原文件不动。',
  choose: '选择采购文件…',
  chooseLabel: '选择要比对的采购文件',
  replace: '换一份…',
  remove: '移除比对',
  removed: '移除后，由比对得出的问题不再列出；对它们的处理意见另外保留，再次比对时恢复。',
  cancel: '取消',
  cancelled: '已取消，没有保存任何内容。',
  running: (name: string, stage: string) => `正在处理“${name}”：${stage}…`,
  companion: '采购文件',
  counts: (matched: number, compared: number, differences: number) => `合同 ${compared} 项中有 ${matched} 项在采购文件中找到；列出差别 ${differences} 处。`,
  none: '没有发现实质差别。仍请人工核对两份文件的全文。',
  list: '逐处差别',
  ours: '合同',
  theirs: '采购文件',
  absent: '没有',
  nearest: '最接近的一段',
  promised: '读起来是承接方自己的承诺，请确认为响应文件内容',
  figures: (ours: string, theirs: string) => `${ours === '' ? '没有写' : ours} ／ ${theirs === '' ? '没有写' : theirs}`,
  show: '在合同中查看',
  showLabel: (subject: string) => `在合同中查看：${subject}`,
  kinds: {
    'catch-all': '兜底条款', duty: '服务任务', indicator: '服务指标', price: '价款', term: '期限', payment: '付款', bond: '履约保证金', staff: '人员', deduction: '扣款',
    acceptance: '考核评估', standard: '服务标准',
  } satisfies { [kind in DifferenceKind]: string },
  ways: { added: '合同多出', 'left-out': '合同没有', more: '合同更高', less: '合同更低', other: '实质不同' } satisfies { [way in DifferenceWay]: string },
};
