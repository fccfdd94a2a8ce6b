import type { Paragraph } from '../model/source-document.ts';

const sentenceEnd = /[。；;，,、！？!?]\s*$/u;
const contents = /(?:[.．…·]{3,}|\t)\s*\d{1,4}\s*$/u;
const partyLine = /^(?:甲|乙|丙)\s*方|^(?:采购|购买|承接|委托|受托|供应|中标|成交|服务)[^\s:：]{0,8}[:：]|^(?:法定代表人|委托代理人|授权代表|联系人|地址|住所|电话|日期|签订|时间|开户|账号|编号|项目编号|合同编号|统一社会)/u;
/** Nouns that only name what follows. */
const nouns = /(?:目的|依据|背景|概况|情况|信息|期限|服务期|期|内容|范围|清单|要求|要求及说明|标准|指标|一览表|明细表?|名单|职责|责任|义务|权利|方式|价款|费用|经费|金额|报价|约定|规定|说明|条款|附则|总则|保障|管理|验收|考核|考评|评估|争议|争议解决|解决|终止|解除|变更|保密|廉洁|违约|付款|支付|结算|人员|团队|队伍|任务|项目|服务|工作|其他|其它|事项|定义|释义|资格|资质|评审|标的|监督|安全|对象|地点|办法|细则|计划|方案|目标|档案|资料|合同|协议|办理|录入|核查|协助|摘要)(?:（[^）]{1,12}）)?$/u;
/** A verb of doing or assigning makes it a task, however short. */
const acts = /交办|安排|布置|指派|指定|下达|派发|交给|交代|要求的|完成|配合|开展|提供|做好|负责|承担|承办|不得|应当?|须|组织|参加|参与|协调|报送|整理|落实|其他工作$|其它工作$|其他任务|其他事项$|临时/u;

/** A line of a table of contents: words, dots, a page. */
export function isContentsLine(text: string): boolean {
  return contents.test(text) && text.trim().length < 80;
}

/** Short words without a verb that only name what follows: 服务期限, 双方的权利义务. */
export function readsLikeHeading(words: string): boolean {
  const text = words.trim().replace(/[:：]$/u, '');
  if (text === '' || text.length > 24 || sentenceEnd.test(text) || /[:：]/u.test(text)) return false;
  return nouns.test(text) && !acts.test(text);
}

/** An unnumbered line that the layout sets apart: bold, centred or of a heading style, and short. */
export function isHeadingLine(paragraph: Paragraph): boolean {
  const text = paragraph.text.trim();
  if (paragraph.place.kind !== 'body' || text === '' || text.length > 40) return false;
  if (sentenceEnd.test(text) || partyLine.test(text) || isContentsLine(text) || !/\p{Script=Han}{2}/u.test(text)) return false;
  if (/[:：]./u.test(text) || /^[（(].*[）)]$/u.test(text) || /^\d{4}\s*年/.test(text)) return false;
  const { outline, align, bold } = paragraph.look;
  if (outline !== null || align === 'center') return true;
  return (bold && text.length <= 30) || isDutyHeading(text);
}

/** 乙方的权利和义务, with or without a colon: opens a part of the contract even where the layout does not show it. */
export function isDutyHeading(text: string): boolean {
  return /^(?:甲方|乙方|双方|采购人|供应商|购买方|承接方|购买主体|承接主体|委托方|受托方|中标人|成交供应商)的?(?:主要)?(?:权利|义务|职责|责任|工作职责)(?:[、与和及](?:权利|义务|职责|责任))?[:：]?$/u.test(text.trim());
}

/** 下列, 如下 or a closing colon: what follows completes this sentence. */
export function isLeadIn(text: string): boolean {
  return /[:：]\s*$/u.test(text) || /(?:下列|如下|以下)[^。；]{0,20}[。]?\s*$/u.test(text);
}

/** Where the parties sign: nothing behind it belongs to a clause. */
export function isSignatureLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 60 || line.length === 0) return false;
  return /^[（(]?(?:本页|以下)无正文/u.test(line)
    || /^(?:甲\s*方|乙\s*方|采购人|供应商|购买方|承接方|购买主体|承接主体|委托方|受托方|中标人|成交供应商)[^。，]{0,20}(?:[（(]\s*(?:公章|盖章|章|签章|签字|签名|签字盖章|盖章签字)[^）)]*[）)])/u.test(line)
    || /^甲\s*方\s*[:：]?[\s\u3000_]{4,}乙\s*方/u.test(line)
    || /^(?:法定代表人|委托代理人|授权代表|签订日期|签约日期|签署日期)/u.test(line);
}
