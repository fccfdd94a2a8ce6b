import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';

/**
 * Sentences whose numbers are no indicators, each with what they are instead. The corpus of such sentences is endless,
 * the ways of saying them are few: a state of affairs, a result, a hope, a price, a sanction, a rule of counting.
 */
type Refusal = readonly [what: string, pattern: RegExp];

const refusals: readonly Refusal[] = [
  ['results', /截至|过去(?:的)?[一两二三四五]?年|近[一两二三四五]年|上一?(?:年度?|周期|季度|期|轮)(?!.{0,6}不少于|(?:工作|服务|项目)*(?:总结|报告|报表|小结|情况|数据|计划))|往年|往届|既往|去年|历年(?!.{0,8}(?:档案|卷宗|资料|材料))|历史|已(?:建成|开展|完成|服务|配备|培育|实施|投入|覆盖|累计)|\uE000?(?:19|20)\d{2}年(?:度|底|末)?(?:以来)?[^，。；]{0,8}(?:累计|共(?![需应须计])|已|投入|开展了|完成了|服务了)|在?(?:19|20)\d{2}年(?:度|底|末)?，[^。；]{0,12}(?:累计|共)(?:开展|完成|服务|培育)|\d余[名人户场次个件家]|[百千万]余[名人户场次个件家]/u],
  ['population', /现有|(?:本|全|该)(?:镇|乡|县|区|街道|村|社区|地)(?:现|内|共|已)?有(?=[\d一二两三四五六七八九十百千数约近])|(?:辖区|辖|境内|全[县市区镇乡村])内?有|共有|[镇乡县区村]有(?:行政村|社区|低保|特困|困境|老年)|登记在册|在册的|(?:本机构|本单位|本中心)[^，。；]{0,6}(?:注册|总数)|(?<!本地|新入)户籍(?!家庭)|常住|总人口|服务对象分布|人口(?:约|共|为|占)|下辖|管辖|所辖|本[镇乡县区街]辖|全[镇乡县区]辖|面积(?!.{0,4}不[小少低]于|.{0,2}(?:达到|≥))/u],
  ['goal', /争取(?!.{0,6}(?:资源|资金|物资|慈善|捐|资助))|力争|努力实现|十[四五]五|到(?:19|20)\d{2}年(?:底|末)?|远景|愿景|奋斗目标/u],
  ['bidding', /投标人(?:须|应)?(?:具有|具备|提供|拟)|拟派|评标|磋商小组|谈判小组|开标|废标|流标|报名|成立(?:年限|时间|满)|业绩|基准价|投标报价|响应报价|资格条件|联合体|供应商不足|社保(?:缴[纳费])?(?:证明|凭证|记录)/u],
  ['scoring', /扣\d|扣[一二三四五六七八九十]|扣分|(?<![参增])加\d|加[一二三四五]分|(?<![获取])得\d|得[一二三四五六七八九十]分|得分(?!(?:率|须|应|达|在|均|平均)?(?:不低于|不少于|达到?|≥)?\d)|不得分|(?<!（)满分|评分|计分|每[少缺差]|缺\d|缺[一二三]|抽查.{0,12}(?:发现|凭证)|(?:审计|考核|评估|验收).{0,12}抽查|抽查\d{1,2}户|^(?![^。；]*满意).*抽样|抽取[^。；]{0,20}(?:评阅|检查|核对|查看)|随机(?:抽|电话|回访|走访)|分值/u],
  ['counting', /(?<![审统累合总共设会])计为?[\d一1](?:场|次|人次|例|个)|(?<!（[^）]{0,20})不(?:予)?计(?!酬|成本|代价)|[只仅](?:能|可)?计(?:算|为)?[\d一]|折算(?!工时计|[^。；]{0,24}(?:不低于|不少于|达到|≥))|折半|视为(?:完成|[一1]|\d)|按.{0,10}计算(?!.{0,6}不少于)|计量规则|算作|方可计|方能计|以[^；。]{1,60}[者的](?:计?为|算)[一1](?:例|个|场|次)|[一1](?:个|场|次|例)[一-龥]{0,6}以[^，；。]{1,24}为准/u],
  ['table note', /(?:表中|上表|下表|表列|附表)(?:所列)?(?:的)?(?:数量|指标|内容)为|合计数/u],
  ['definition', /(?:系|是|均|特|仅)指|(?<![领引主支])指(?:由|的是|经|以)|所称|(?:小组|个案|活动|服务|探访|走访|辅导|培训|对象|家庭|儿童|老人)指(?![南导标定数挥引派令])/u],
  ['sanction', /违约金|滞纳金|罚款|赔偿|扣减|扣除|解除合同|终止合同|解除本合同|延迟一|逾期/u],
  ['committee', /(?:委员会|考核组|评估组|评审组|专家组|小组成员|评委|验收组)[^。；]{0,16}(?:不少于|至少|\d|[一二三四五六七八九十])[^。；]{0,4}[人名位]|成员不少于/u],
  ['protection', /有权(?:拒绝|缺席)|可(?:以)?(?:申请|要求|提请|提出)(?:复[评核审议]|重新|再次)|可(?:以|在|于|向)[^，；]{0,12}(?:申请|要求|提出|申诉)|可以?拒绝|占用.{0,6}(?:工作)?时间|(?:工作|劳动|上班)时间.{0,8}不(?:得)?超过|加班|另行支付|(?<!不)另计|休息[日天]|休假|行政事务.{0,10}不(?:得)?超过|非专业.{0,10}不(?:得)?超过|清单[以之]?外.{0,12}不(?:得)?超过/u],
  ['whereabouts', /行踪|去向/u],
  ['hours of opening', /(?:开放|服务|开通|办公|上班|工作)时间[：为]/u],
];

/** The same for what stands between two commas: the rest of the sentence may hold indicators. */
const pieceRefusals: readonly Refusal[] = [
  ['estimate', /预计|预估|暂计|暂定|估计|估算|测算|大约|约为|约(?=[\d一二三四五六七八九十百占])/u],
  ['population', /占(?:全[县市区镇乡村]|总人口|总户数)/u],
  ['norm', /每[百千万](?:名|人|户)/u],
  ['copies', /(?:合同|协议|文本|正本|副本|签署|签订)[^，；]{0,10}[份]|各[执持][\d一二两三四五六壹贰叁肆伍陆]份|双方各/u],
  ['manner', /由[\d一二两三四五]{1,2}[名人位][^，；]{0,12}(?:共同|结伴|一同|一起|陪同|在场)|[\d两二一]人(?:以上)?(?:同行|结伴|在场|共同)/u],
  ['change', /(?:追加|增减|增加|调整|变更|浮动|上浮|下浮|压减|核减)[^，；]{0,12}(?:原定|原有|约定|幅度|总量|合同)[^，；]{0,8}(?:%|成)|幅度[^，；]{0,6}(?:%|成)/u],
  ['money', /(?:经费|费用|服务费|价款|合同价|合同金额|资金|款项|报价|保证金|预算|税|工资|薪酬|保额|单价|尾款|首付款)[^，；]{0,20}(?:%|元|成(?![效果])|百分之)|支付[^，；]{0,16}%|(?<![交托应])付(?![出诸])[^，；]{0,10}(?:\d%|百分之|[一二三四五六七八九]成)|余款|尾款|首付|预付|再?拨(?!打)[付款给]?[^，；]{0,4}\d{1,3}%|分[^，；]{0,4}[次期笔](?:等额)?(?:支付|付款|拨付)|%.{0,6}(?:支付|付款)|费用构成|控制价|限价|收费标准|每期\d+元/u],
  ['contact', /电话：|账号[：:]|邮编|邮箱|开户|信用代码|许可证|登记号|编号：|传真/u],
  ['storage', /保[存管留].{0,8}(?:期限|年|月)|保密|质保|(?<!协议|合同)有效期/u],
  ['person', /年龄|学历|大专|本科|身高/u],
  ['personnel control', /签到|人脸识别|打卡(?!率)|请假|领取.{0,4}(?:任务|工作)|报到|考勤(?!表|统计|报表|汇总|数据)|分管领导/u],
];

/** What a sentence's numbers are, when they are no indicators; null when they may be. `text` is reading text. */
export function refuseSentence(text: string): string | null {
  return refusals.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

export function refusePiece(text: string): string | null {
  const found = pieceRefusals.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return found === 'money' && /链接|筹|募|捐|折合|物资/u.test(text) ? null : found;
}

const acts = '(?:应|须|需|可|将|有权|负责|每|按|提供|免费|无偿|安排|组织(?!的)|定期|于|在|不得|不予|协助|配合|对|为|聘请|委托|邀请|指派|派|另|各|收到|确保|同意|至少|全年|统一|牵头|已)';
const purchaserFirst = new RegExp(`^[^，；：${providerMark}]{0,6}${purchaserMark}+(?:（[^）]{0,8}）)?${acts}`, 'u');
const byOthers = new RegExp(`由(?:${purchaserMark}+|乡镇|街道|村|社区|县|区|市|民政|教育|卫健)[^，；]{0,12}(?:指定|安排|提供|派|选派|负责|组织|支付|承担)`, 'u');

/** The purchaser (or another office) is who acts in this stretch of a sentence. */
export function isDoneByOthers(stretch: string): boolean {
  return isPurchaserFirst(stretch) || byOthers.test(stretch);
}

/** The purchaser opens the stretch and acts, and the provider does not come into it. */
export function isPurchaserFirst(stretch: string): boolean {
  const first = purchaserFirst.exec(stretch);
  return first !== null && !stretch.slice(first[0].length).includes(providerMark);
}

/** 考核不合格的，…: what stands in a condition is no duty. Returns where the duty begins. */
export function skipConditions(stretch: string): number {
  const condition = /^[^；。]{0,60}?(?:如|若|凡|因|遇|逢|未|不足|低于|超过|不合格|达到|离职|造成|发生|出现|需要|情形|占用)[^，；。]{0,30}的，|^(?:如果?|若|凡|遇|逢(?![^，]*(?:宣传|开展|组织|走访|举办|设摊|服务))|经)[^，；。]{1,30}，/u.exec(stretch);
  return condition ? condition[0].length : 0;
}
