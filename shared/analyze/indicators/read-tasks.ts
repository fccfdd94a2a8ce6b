import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { Range } from '../../model/source-document.ts';

/**
 * What a stretch between two commas says somebody is to do. `tasks`: the things named, each with its place in the stretch;
 * several where a list names things that stand for themselves (台账更新、报表报送和档案装订).
 */
export type Predicate = { readonly verb: string; readonly tasks: readonly Task[]; readonly nominal: boolean };
export type Task = { readonly text: string; readonly range: Range };

/** Verbs that say nothing of the work: what is done stands behind them. */
const light = ['开展', '提供', '做好', '搞好', '抓好', '建好', '管好', '组织', '完成', '实施', '进行', '落实', '承担', '负责', '承办', '举办', '执行', '参与', '参加', '推进', '强化', '加强', '安排', '支持', '做'] as const;
/** Verbs that are the work, or half of it: they stay with what they govern. */
const full = [
  '整理', '维护', '更新', '建立', '建成', '设立', '受理', '编写', '编制', '编印', '撰写', '草拟', '起草', '拟写', '接待', '接听', '接收', '接转', '完善', '收集', '采集', '录入', '填报', '填写', '管理', '报送', '提交', '上报', '报',
  '登记', '汇总', '归档', '归集', '归整', '装订', '排查', '摸排', '摸底', '公示', '公布', '发布', '发放', '张贴', '张挂', '核查', '核实', '核对', '复核', '审核', '初审', '巡查', '巡访', '走访', '探访', '探视', '探望', '慰问', '看望',
  '陪同', '陪伴', '陪护', '护送', '培育', '培养', '培训', '链接', '对接', '整合', '办理', '代办', '制作', '运营', '跟进', '跟踪', '宣传', '宣讲', '讲解', '解读', '协调', '引导', '发动', '招募', '动员', '带领', '指导', '督促', '督导', '筹集', '筹措',
  '募集', '评估', '筛查', '辅导', '疏导', '调解', '化解', '转介', '救助', '照料', '照护', '护理', '清洁', '打扫', '布置', '盘点', '统计', '分析', '研判', '调查', '调研', '推动', '搭建', '发掘', '挖掘', '发现', '孵化', '邀请', '推荐', '运送', '配送',
  '劝导', '听取', '扫描', '流转', '迎接', '保管', '分发', '印制', '拍摄', '推送', '策划', '倾听', '干预', '介入', '帮助', '帮扶', '关爱', '照顾', '上门', '入户', '回访', '联系', '值守', '值班', '接送', '代购', '代缴', '预约', '示范', '教授', '丰富', '挂接', '设计', '召开', '主持', '巡逻', '反馈', '通知', '发送', '处置', '处理', '打理', '维修', '清点', '造册', '勘察', '测评', '测量', '监测', '预警', '开设', '开办', '筹备', '举行', '出具', '制订', '制定', '慰藉', '建档', '送餐', '送药', '送医', '助餐', '助浴', '助洁', '助医', '助行', '陪诊', '陪聊', '理发', '巡护', '备考', '推动', '缴纳', '购买', '投保', '购置', '置办', '自备', '配备', '配齐', '送', '教', '建',
] as const;
const verb = new RegExp(`^(?:${[...light, ...full].sort((a, b) => b.length - a.length).join('|')})(?![方者人员]|部门|(?<=建)[议设]|(?<=教)[师育室]|(?<=报)[名告社酬价]|(?<=送)达|(?<=购买)服务)`, 'u');
const lightVerb: ReadonlySet<string> = new Set<string>(light);
/** 协助民政办受理…, 配合公安机关开展…: with whom or for whom; what is done stands behind. */
const helping = /^(?:协助|配合|协同|会同|联合|辅助|支持|参与|帮助)(?<done>做好|完成|开展|实施|落实)?/u;

const side = `[${providerMark}${purchaserMark}]+`;
const subject = new RegExp(
  `^(?:此外|同时|另外|其中|并且|并|且|另)?(?:${side}(?:全体|派驻|驻站)?(?:工作人员|人员|团队|社工)?|(?:各|每个?|本|该)?(?:街道|乡镇|镇|乡|县级?|区级?|项目|驻站|驻点|一线|全体|派驻|站内)?(?:专职|持证)?(?:社会工作服务站|社工服务站|社工站|未保站|服务站|站点|(?<=[各每])站|社会工作者|社工|工作人员|项目人员|项目团队|项目组|服务团队|服务机构|服务人员|机构|供应商|运营方|中标人|承接方)(?:人员|团队|社工)?)(?!的)`, 'u');
const adverb = new RegExp([
  '应当|应|须|需要|需|必须|要|将|均|都|还|并|同步|共同|定期|不定期|及时|主动|积极|按时|按期|按需|认真|切实|全面|密切|持续|常态化|逐步|适时|规范|妥善|大力|全力|尽力|有针对性地|随时|即时|如实|准确|日常|平时|经常|深入|广泛|原则上|无条件|全程|集中|统一|牵头|具体|免费|首先|优先|有效|科学|逐一|逐户|逐人|单独|分类|建立健全(?=[^，]{0,4}(?:机制|制度))',
  '(?:每|逐)(?:逢)?[一两二三四半\\d]?个?(?:年度?|季度|季|月|周|日|天|学期)(?:[首末]月)?(?:初|末|底|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?(?:之?前|内)?|[季月年]末(?:\\d{1,2}日)?前?|按(?:年度?|季度?|月|周|日)|全年|年度内|服务期内|合同期内|日均|长期',
  '(?:每逢|逢|在|于|根据|依据|按照?|依照|围绕|依托|通过|利用|结合|运用|以|由|经|自|从)[^，；：。]{1,28}?(?:节日|期间|时|中|内|上|后|前|要求|规定|标准|计划|方式|形式|平台|需求|情况|结果|方法|为主|名义|重点|基础|资源|契机|载体|统一(?:安排|部署|口径))(?:下|上|中)?',
].join('|'), 'u');
const adverbs = new RegExp(`^(?:${adverb.source})`, 'u');
/** 为留守儿童…, 面向青少年…: for whom. */
const whom = /^(?:为|对|给|向|面向|针对|就|与|同|和|随|围绕|聚焦)(?=[^，；：。]{2,})/u;

/** Work said as a thing, as lists do: 社会救助资料的录入, 面向残障人士的生活自理训练. */
const nominalEnd = /(?:服务|工作|活动|训练|辅导|咨询|探访|走访|慰问|关爱|照料|照护|护理|陪伴|陪同|帮扶|支持|体验|讲座|宣传|宣讲|录入|采集|收集|整理|归档|建档|更新|维护|登记|受理|接待|核查|核实|核对|复核|审核|初审|摸排|排查|巡查|巡访|公示|发放|报送|上报|填报|统计|汇总|编写|撰写|起草|制作|管理|监测|评估|筛查|调查|调研|转办|转介|转发|比对|值守|值班|会务|培训|督导|运营|链接|对接|协调|指导|疏导|调解|送餐|助浴|助洁|助医|助行|代办|代购|布置|更换|准备|迎检|陪诊|理发|维修|打印|复印|张贴|扫描|流转)(?:等|等?(?:服务|工作|内容|事项|事务|项目|活动)(?:项目|内容)?)?$/u;

/** 热线全天有人值守, 服务项目包括…: a state or a list, not a thing done. */
const saysMore = /有人|[是为]|应|须|需要|包[括含]|含但|涵盖|分为|\d[天时]/u;

/** null where the stretch is not said of something that is done: it begins with neither a verb nor a thing done. */
export function readPredicate(piece: string): Predicate | null {
  const colon = /^[^，：]{1,14}：/u.exec(piece)?.[0].length ?? 0;
  let at = colon;
  at += subject.exec(piece.slice(at))?.[0].length ?? 0;
  for (let turn = 0; turn < 6; turn += 1) {
    const next = adverbs.exec(piece.slice(at))?.[0].length ?? 0;
    if (next === 0) break;
    at += next;
  }
  const beneficiary = whom.exec(piece.slice(at));
  if (beneficiary !== null) {
    const found = findVerb(piece, at + beneficiary[0].length + 1);
    return found === null ? null : { ...govern(piece, found), nominal: false };
  }
  const helps = helping.exec(piece.slice(at));
  if (helps?.groups?.['done'] !== undefined && !verb.test(piece.slice(at + helps[0].length))) return { verb: helps[0], tasks: split(piece, at + helps[0].length), nominal: false };
  if (helps !== null && !verb.test(piece.slice(at + helps[0].length))) {
    const inner = findVerb(piece, at + helps[0].length);
    if (inner !== null) return { ...govern(piece, inner), nominal: false };
    return { verb: helps[0], tasks: [{ text: piece.slice(at), range: [at, piece.length] }], nominal: false };
  }
  if (helps !== null) at += helps[0].length;
  const own = verb.exec(piece.slice(at));
  if (own !== null) return { ...govern(piece, { at, word: own[0] }), nominal: false };
  if (at > colon && piece.length - at < 4) return null;
  return nominalEnd.test(piece) && !saysMore.test(piece) ? { verb: '', tasks: split(piece, at), nominal: true } : null;
}

type Verb = { readonly at: number; readonly word: string };

/** The first verb behind whom the work is for: 为辖区独居老人|提供…, 对社工|进行…. A word of two characters at least, so that 送 in 护送 does not count. */
function findVerb(piece: string, from: number): Verb | null {
  for (let at = from; at < piece.length - 1; at += 1) {
    const word = verb.exec(piece.slice(at))?.[0];
    if (word !== undefined && word.length > 1 && !/^(?:的|人|对象|者|员)/u.test(piece.slice(at + word.length))) return { at, word };
  }
  return null;
}

/** A light verb leaves its object as the work; a full one stays with it. */
function govern(piece: string, { at, word }: Verb): Pick<Predicate, 'verb' | 'tasks'> {
  const behind = at + word.length;
  const inner = lightVerb.has(word) ? verb.exec(piece.slice(behind).replace(/^好/u, '')) : null;
  // 负责受理、登记…, 协助完成…: two verbs in a row.
  const start = lightVerb.has(word) ? behind + (inner !== null && lightVerb.has(inner[0]) ? inner[0].length : 0) : at;
  return { verb: word, tasks: split(piece, start) };
}

/** A part of a list stands for itself when it could stand alone; 采集、录入与比对 and 助浴、助洁 are one thing. */
const shortest = 4;
/** 等服务, 等工作 add nothing; 申领、认证等手机端操作 says at the end what all of it is. */
const generic = /等(?:[一-龥]{0,4}(?:服务|工作|内容|事项|事务|项目|活动|任务|环节|方面))?$/u;

function split(piece: string, from: number): readonly Task[] {
  const text = piece.slice(from);
  const bare = text.replace(generic, '');
  const parts = [...(bare.length < shortest ? text : bare).matchAll(/(?:(?!、|以及|及|和|与|并(?=[一-龥]{3})).)+/gu)].filter((match) => match[0].trim() !== '');
  const apart = parts.length > 1 && parts.every((match) => match[0].replace(/^的/u, '').length >= shortest) && !parts.slice(1).some((match) => /^[的之]|等的?[一-龥]{2,6}$/u.test(match[0].replace(generic, '')));
  if (!apart) return [{ text, range: [from, piece.length] }];
  return parts.map((match) => ({ text: match[0], range: [from + match.index, from + match.index + match[0].length] }));
}
