import { type Rule, rewriting } from '../../../text/rewriting.ts';

/** Verbs with an object of their own that speech parts: 剪彩 in 谁剪的彩, 剪了彩. */
const pairs =
  '致辞 剪彩 揭牌 揭幕 授牌 授奖 颁奖 领奖 发言 讲话 开工 动工 竣工 完工 停工 复工 开业 停业 投产 通车 通航 通水 通电 通气 封顶 开馆 开园 开学 挂牌 签约 落户 摘牌 供地 结息 立项 获奖 夺冠 夺金 参赛 参展 ' +
  '出资 投资 注资 牵头 挂帅 执教 捐款 贷款 授信 脱贫 返乡 创业 减税 退税 纳税 涨价 降价 提价 停电 停水 断电 扩产 减产 增产 转产 搬家 入股';

const nounsOf = new Map<string, string>();
for (const pair of pairs.split(' ')) nounsOf.set(pair[0]!, `${nounsOf.get(pair[0]!) ?? ''}${pair[1]!}`);
/** 投的产 is 投产, and 投的产业 an industry. */
const longer = '业|品|值|量|金|料|区|目|路|局|场|站|库|员|力|器|费|程|作|人|资';
const parted = [...nounsOf]
  .map(([verb, nouns]) => `(?<=${verb})(?:[的过完]|了(?!.的))(?=[${nouns}](?!${longer}))`)
  .join('|');

const measures = '[家座条所处例款台辆枚颗栋幢间项]';

/** Words of everyday speech that differ from the written ones by a sign. */
const rules: readonly Rule[] = [
  // 是谁剪的彩, 哪年通的车: whether, when and by whom something was done.
  [new RegExp(parted, 'gu'), ''],
  // 开没开工, 通没通车
  [
    /开没(?=开[工业园馆])|动没(?=动工)|投没(?=投产)|通没(?=通[车航水电])|挂没(?=挂牌)|签没(?=签约)|复没(?=复工)|完没(?=完工)/gu,
    '有没有',
  ],
  // 叫什么名儿, 啥样儿, 一点儿; 哪儿 and 孩儿 are words of their own.
  [/(?<=什么|啥)名儿/gu, '名字'],
  [/(?<=[样事活点块份地家座条个钱头门面块])儿(?![童女媳科歌化园])/gu, ''],
  // 头一条街, 头一家店; 头一个月 is a time.
  [new RegExp(`头一(?=${measures})(?!个?(?:月|季|星期|礼拜|小时))`, 'gu'), '首'],
  // 40岁往上, 四星往下
  [
    /(?<=[\d一二两三四五六七八九十百千万亿][岁星级亿万元米层年%]?)(?:往|朝)上(?:走|数)?(?=的|[，,？?和跟与]|$)/gu,
    '以上',
  ],
  [
    /(?<=[\d一二两三四五六七八九十百千万亿][岁星级亿万元米层年%]?)(?:往|朝)下(?:走|数)?(?=的|[，,？?和跟与]|$)/gu,
    '以下',
  ],
  // 盾构机多大直径; 多大面积 alone leans on the turn before.
  [
    /(?<=\p{Script=Han}{2})(?:是|有)?多大的?(?<measure>直径|口径|面积|规模|功率|容量)(?=$|[？?，,了啊呀呢])/gu,
    '$<measure>多大',
  ],
  // 帐 of 帐篷 is another word.
  [/帐(?=[户号单目款本面])|(?<=[记到入进挂赖转对])帐/gu, '账'],
  // 6号那天: of a day, where a tram line and a house have numbers as well.
  [
    /(?<![\d月年第.])(?<day>[1-9]|[12]\d|3[01])号(?=那天|当天|这天|那日|当日|[上下]午|晚上?|早上?|白天|一天|[，,]|(?:[\p{Script=Han}]{0,4})(?:出动|发生|举行|开工|签约))(?!线|楼|院|地块|路|馆|桥|井|门)/gu,
    '$<day>日',
  ],
];

/** A question with verbs and their objects put together again, and everyday forms of words as they are written; simplified characters in and out. */
export const inWrittenForms = rewriting(rules);
