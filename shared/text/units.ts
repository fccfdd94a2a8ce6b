export const percent = '%';

/** Units that count work, people or things. */
const plain = [
  '人次', '户次', '遍', '村次', '校次', '队次', '床日', '人月', '场次', '例次', '车次', '人天', '人日', '半天', '小时', '学时', '课时', '工时', '例', '篇', '套', '张', '册', '盏', '枚', '顿', '餐', '辆', '宗',
  '封', '平方米', '盒', '袋', '座', '块', '堂', '站次', '页', '元', '万元', '课次', '节次', '批次', '趟', '件次', '人时', '张次', '幢', '棵', '枝', '副', '瓶', '桶',
].map((unit) => [unit, ''] as const);

/** The same where a longer word often begins with the unit's character: 3人员, 5项目 and 2组织 count nothing. */
const guarded: readonly (readonly [unit: string, guard: string])[] = [
  ['个', '(?!人信|别化|体工)'], ['场', '(?![地所景])'], ['次', '(?![年日月生])'], ['回', '(?![访复应])'], ['名', '(?![单册称录额义])'], ['人', '(?![员民口均才身工物力])'],
  ['位', '(?![置于])'], ['户', '(?![籍口])'], ['份', '(?!额)'], ['期', '(?![限间满内末])'], ['条', '(?![件例款线])'], ['类', '(?![别型])'], ['处', '(?![理置于])'], ['件', ''],
  ['本', '(?![合项协站市县区镇级科着])'], ['家', '(?![庭属长政访])'], ['支', '(?![付持出部])'], ['部', '(?![分门])'], ['组', '(?![织长员成])'], ['节', '(?![日约假])'],
  ['项', '(?!目)'], ['批', '(?!准)'], ['幅', '(?!度)'], ['台', '(?!账)'], ['间', '(?![隔接])'], ['轮', '(?![流换值])'], ['届', '(?!满)'], ['种', '(?![类植])'], ['款', '(?!项)'],
  ['集', '(?![中体合市])'], ['卷', '(?!宗)'], ['客', '(?=[，。；、）/]|$)'], ['床', '(?![位边])'], ['面', '(?=[，。；、）]|$)'], ['讲', '(?![座解])'], ['单', '(?=[，。；、）/以]|$)'], ['通', '(?=[，。；、）/以]|$)'], ['分', '(?=[，。；、）（]|$|以上|及以上)'], ['起', '(?![草止诉点])'], ['对', '(?=[，。；、）（]|$|家庭|夫妻|亲子|母子|父子)'], ['所', '(?![在有需以属列谓])'],
  ['站', '(?![式点长内])'], ['村', '(?![委居民级干])'], ['镇', '(?![政级街区])'], ['双', '(?![方向月周])'], ['门', '(?![口诊面牌槛类店卡])'], ['版', ''], ['班', '(?![子级组])'], ['桌', ''], ['把', '(?=[，。；、）]|$)'],
];

/** Units of time: they measure a service only where the words around say so. */
const lasting = ['分钟', '个月', '工作日', '天', '日', '周', '月', '年'];

const all = [...plain, ...guarded, ...lasting.map((unit) => [unit, ''] as const)];

/** Longest first. */
export const unitPattern = `(?:${[...all].sort((a, b) => b[0].length - a[0].length).map(([unit, guard]) => `${unit}${guard}`).join('|')})`;

const lastingSet = new Set(lasting);
export const isTime = (unit: string): boolean => lastingSet.has(unit);
export const isMoney = (unit: string): boolean => unit === '元' || unit === '万元';
export const isPlace = (unit: string): boolean => ['站', '村', '镇', '所', '座'].includes(unit);
export const isHead = (unit: string): boolean => ['名', '人', '位'].includes(unit);

/** Words in front of a number that has no unit of its own, and the unit they give it. */
export const headUnits: readonly (readonly [word: string, unit: string])[] = [
  ['服务人次', '人次'], ['人次', '人次'], ['户次', '户次'], ['场次', '场次'], ['人数', '人'], ['户数', '户'], ['次数', '次'], ['场数', '场'], ['件数', '件'], ['份数', '份'],
  ['小时数', '小时'], ['工时', '小时'], ['学时', '学时'], ['课时', '课时'],
];
