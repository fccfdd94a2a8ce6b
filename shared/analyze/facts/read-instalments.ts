import type { Instalment } from '../../model/facts.ts';
import { parseChineseAmount, parseChineseNumeral } from '../../text/chinese-numerals.ts';
import type { Passage } from './fact-passages.ts';

const paying = /支付|付款|拨付|拨款|付清|付给|付讫|结清|到账|转入|划入|付(?=\d|百分|余|剩|合同|总|[一二三四五六七八九十]成|，|。|；|$)/u;
const never = /违约|逾期|滞纳|赔偿|扣[减除款]|保证金|工资|社会保险|人员费|管理费|税|加班|另行支付|每(?:人|名|小时|半天|场|例|户)[^，。；]{0,8}元/u;
const piece = /[^；。，]+[；。，]?/gu;
/** 首付款：合同总价的30%: what an item of the payment chapter is called, without saying that it is paid. */
const named = /(?:首付?|首期|启动|预付|进度|中期|结项|结算|末期?|尾|余|第[一二三四五六])[期笔次批]?款|第[一二三四五六\d][期笔次批]/u;
const share = /(?<arabic>\d{1,3}(?:\.\d+)?)%|百分之(?<hundredth>[一二三四五六七八九十百]{1,4})|(?<tenth>[一二三四五六七八九])成/u;
const rest = /余款|尾款|余下|剩余|其余/u;
const amount = /(?:¥?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|¥?\d+(?:\.\d+)?)[万]?元/u;
const days = /(?<count>\d{1,3}|[一二三四五六七八九十]{1,4})个?(?<kind>工作日|自然日|日历日|日|天)(?:之?内|以内)/u;
const atOnce = /一次性(?:付清|支付|拨付)|全额(?:支付|付清)/u;
const evenly = /分(?<count>[二两三四五六\d])[次期笔批]/u;

/**
 * Every payment of the price: how much, on what condition, within how many days. `price`: yuan of the whole contract, which a
 * sentence beside the instalments may say again.
 */
export function readInstalments(passages: readonly Passage[], price: number | null): readonly Instalment[] {
  const found = passages.filter((passage) => isPayment(passage)).flatMap((passage) => readPassage(passage));
  const shared = found.some(({ share: part }) => part !== null);
  return completeRest(found.filter(({ share: part, amount: sum }) => !(shared && part === null && sum !== null && sum === price)));
}

/** 每次付款均应在收到发票后十五日内完成: said once for every instalment that names no days of its own. */
export function withCommonDays(instalments: readonly Instalment[], passages: readonly Passage[]): readonly Instalment[] {
  if (instalments.every(({ days: own }) => own !== null)) return instalments;
  const common = passages.map(readCommonDays).find((each) => each !== null);
  return common === undefined || common === null ? instalments : instalments.map((one) => (one.days === null ? { ...one, ...common } : one));
}

const everyPayment = /每[次期笔]|各[期笔]|上述|以上|均(?:应|须|在)|(?:收到|凭|开具|提供|提交|出具)[^，。；]{0,16}(?:发票|票据|收据|申请|请款|资料|材料)/u;

function readCommonDays(passage: Passage): Pick<Instalment, 'days' | 'workingDays' | 'daysFrom'> | null {
  const { text, section } = passage;
  if (section === 'liability' || section === 'bid-scoring' || !/支付|付款|拨付|付清/u.test(text)) return null;
  let before = '';
  for (const { 0: part, index } of text.matchAll(piece)) {
    const time = days.exec(part)?.groups;
    // 乙方开具票据后，甲方在十日内支付: what stands before the comma says for which payments.
    const whole = [part, `${before}${part}`].find((words) => everyPayment.test(words) && /支付|付款|拨付|付清|划拨|转账/u.test(words) && !share.test(words) && !amount.test(words) && !never.test(words));
    if (time?.['count'] !== undefined && whole !== undefined) {
      const start = index + part.length - whole.length;
      return { days: parseChineseNumeral(time['count']), workingDays: time['kind'] === '工作日', daysFrom: { paragraph: passage.paragraph, range: passage.toOriginal([start, index + part.length]) } };
    }
    before = /[；。]$/u.test(part) ? '' : part;
  }
  return null;
}

function isPayment({ text, section, label }: Passage): boolean {
  const place = section === 'payment' || section === 'price' || /付款|支付/u.test(label);
  return (place || (/支付|付款|拨付/u.test(text) && /服务费|合同(?:金额|价款|总价|款)|价款|项目经费|总价/u.test(text))) && section !== 'liability' && (paying.test(`${text}${label}`) || (place && share.test(text) && named.test(text)));
}

/** A payment may be told over several commas: 合同签订后，甲方在10个工作日内支付40%. */
function readPassage(passage: Passage): readonly Instalment[] {
  const ratios = [...readAtOnce(passage), ...readRatioList(passage)];
  if (ratios.length > 0) return ratios;
  const found: Instalment[] = [];
  let [condition, trail] = ['', ''];
  let from = 0;
  for (const match of passage.text.matchAll(piece)) {
    const text = match[0];
    const written = share.exec(text);
    const sum = amount.exec(text);
    const left = rest.test(text) && paying.test(text);
    if (condition === '') from = match.index;
    if ((written === null && sum === null && !left) || never.test(text) || /总[价额]|合同金额为|预算/u.test(text) && written === null) {
      condition = /[；。]$/u.test(text) ? '' : `${condition}${text}`;
      trail += text;
      continue;
    }
    const whole = `${condition}${text}`;
    const end = match.index + text.length;
    const again = found.at(-1);
    const sameAgain = again !== undefined && again.share !== null && written === null && sum !== null && /即|计|（/u.test(text);
    if (sameAgain) found[found.length - 1] = { ...again, amount: parseChineseAmount(sum[0].replace(/^¥/u, '')) };
    else found.push(buildInstalment(passage, whole, [from, end], { share: written === null ? null : readShare(written), amount: sum === null ? null : parseChineseAmount(sum[0].replace(/^¥/u, '')) }));
    [condition, trail] = ['', ''];
  }
  // 首付款：合同总价的30%，签约后7日内。
  const [only, second] = found;
  if (only === undefined || second !== undefined || only.days !== null || !days.test(trail) || everyPayment.test(trail)) return found;
  const whole = [0, passage.text.length] as const;
  return [buildInstalment(passage, trail, whole, only)];
}

function buildInstalment(passage: Passage, text: string, range: readonly [number, number], paid: Pick<Instalment, 'share' | 'amount'>): Instalment {
  const time = days.exec(text);
  const when = /[^，；。：]*?(?:签订|签约|生效|验收|评估|评审|考核|审计|备案|履行|结束|期满|过半|满\d{1,2}个月|满[一二三四五六七八九十半]{1,2}[个年]|年\d{1,2}月|每年|进场|收到发票|中期|期末|期初|季度)(?:\d{1,2}月\d{1,2}日)?[^，；。\d%]*?(?:后|合格|前|时|内|起|通过|月|末|初)/u.exec(text);
  return {
    paragraph: passage.paragraph, range: passage.toOriginal([range[0], range[1]]), ...paid,
    condition: (when?.[0] ?? text.replace(/[，；。]$/u, '')).replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.、]?(?=[一-龥])(?![年月日])|[（(][一二三四五\d][）)])+/u, '').replace(/^(?:第[一二三四五]期|首期|尾款|余款|[（(]\d[）)]|\d[.、])[：:，]?/u, '').replace(/^(?:在|于|自|待|经)(?=[一-龥]{3})/u, '').slice(0, 40),
    days: time?.groups?.['count'] === undefined ? null : parseChineseNumeral(time.groups['count']),
    workingDays: time?.groups?.['kind'] === '工作日',
    daysFrom: null,
  };
}

/** 15日内一次性付清 */
function readAtOnce(passage: Passage): readonly Instalment[] {
  const sentence = [...passage.text.matchAll(/[^。；]+[。；]?/gu)].find(([text]) => atOnce.test(text) && !share.test(text) && !rest.test(text) && !never.test(text));
  return sentence === undefined ? [] : [buildInstalment(passage, sentence[0], [sentence.index, sentence.index + sentence[0].length], { share: 1, amount: null })];
}

/** 分三次支付，比例为4:4:2，分别于签约后、中期考核后、期末考核后支付 */
function readRatioList(passage: Passage): readonly Instalment[] {
  const { text } = passage;
  const proportions = /(?:比例为?|按)(\d{1,2}(?:[:：]\d{1,2}){1,4})/u.exec(text)?.[1]?.split(/[:：]/u).map(Number) ?? null;
  const count = evenly.exec(text)?.groups?.['count'];
  const each = amount.exec(/每[期次笔批][^，；。]{0,10}元/u.exec(text)?.[0] ?? '');
  const parts = proportions ?? (count !== undefined && (each !== null || /等额|平均|均等/u.test(text)) ? Array.from({ length: parseChineseNumeral(count) ?? 0 }, () => 1) : null);
  if (parts === null || parts.length === 0) return [];
  const conditions = /分别[于在](.+?)(?:支付|付款|拨付|付清|结清|付讫|到账|。|；|$)/u.exec(text)?.[1]?.split('、') ?? [];
  const total = parts.reduce((left, right) => left + right, 0);
  const value = each === null ? null : parseChineseAmount(each[0].replace(/^¥/u, ''));
  return parts.map((part, index) => ({
    ...buildInstalment(passage, conditions[index] ?? text, [0, text.length], { share: value === null ? part / total : null, amount: value }), condition: conditions[index] ?? '',
  }));
}

function readShare(match: RegExpExecArray): number | null {
  const { arabic, hundredth, tenth } = match.groups ?? {};
  if (arabic !== undefined) return Number(arabic) / 100;
  const value = parseChineseNumeral(hundredth ?? tenth ?? '');
  return value === null ? null : value / (hundredth === undefined ? 10 : 100);
}

/** 余款验收后付清: what the others leave. */
function completeRest(found: readonly Instalment[]): readonly Instalment[] {
  const stated = found.reduce((sum, { share: part }) => sum + (part ?? 0), 0);
  const open = found.filter(({ share: part, amount: sum }) => part === null && sum === null);
  return found.map((one) => (open.length === 1 && one === open[0] && stated > 0 && stated < 1 ? { ...one, share: Math.round((1 - stated) * 1000) / 1000 } : one));
}
