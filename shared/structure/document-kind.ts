import type { ContractOutline } from '../model/contract-outline.ts';
import type { SourceDocument } from '../model/source-document.ts';

const tender = /采购需求|招标文件|磋商文件|谈判文件|询价通知|投标人|响应文件|评分标准|采购内容|最高限价|供应商须知|中标人/gu;
const contract = /甲方|乙方|合同编号|一式[二三四五六两]份|签字盖章|委托方|受托方|购买主体|承接主体/gu;

/** What the document is, by the words only one kind uses; its own name decides where there is one. */
export function readKind({ title, paragraphs }: SourceDocument): ContractOutline['kind'] {
  const name = title ?? '';
  if (/采购需求|招标|磋商|谈判|询价|采购文件|需求书/u.test(name)) return 'tender';
  if (/合同|协议/u.test(name)) return 'contract';
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const tenders = text.match(tender)?.length ?? 0;
  const contracts = text.match(contract)?.length ?? 0;
  if (tenders === 0 && contracts === 0) return 'unknown';
  return contracts >= tenders ? 'contract' : 'tender';
}
