import { Big } from 'big.js';
import type { Dimension } from '../../domain.ts';

/** What a unit's words stand for: `value` in them is `value × factor` in the canonical unit. */
export interface Unit {
  readonly canonical: string;
  readonly factor: string;
  readonly dimension: Dimension;
}

const group = (dimension: Dimension, lines: string): [string, Unit][] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [canonical, rest] = line.trim().split(/\s*=\s*/) as [string, string];
      return rest.split(/\s+/).map((entry): [string, Unit] => {
        const [word, factor = '1'] = entry.split('×') as [string, string?];
        return [word, { canonical, factor, dimension }];
      });
    });

const asTheyStand = (dimension: Dimension, words: string): [string, Unit][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, { canonical: word, factor: '1', dimension }]);

/**
 * Chinese units of statistical prose. Factors are exact by definition (SI, 1 公顷 = 10,000 平方米, 1 公里 = 1,000 米);
 * 亩 (2000/3 平方米) has no finite factor and stays.
 */
const chinese = new Map<string, Unit>([
  ...group(
    'money',
    `元 = 元 元人民币 人民币元 人民币 块钱 块 角×0.1
     美元 = 美元 美金
     港元 = 港元 港币
     新台币 = 新台币 台币 元新台币`,
  ),
  ...asTheyStand(
    'money',
    '欧元 日元 英镑 卢布 韩元 澳元 加元 泰铢 新元 澳门元 瑞士法郎 挪威克朗 瑞典克朗 丹麦克朗 新加坡元 卢比 印度卢比 美分 比索 里拉 林吉特 迪拉姆',
  ),
  ...group('percent', '% = % ‰×0.1 成×10'),
  ...group('points', '个百分点 = 个百分点 百分点 个基点×0.01 基点×0.01'),
  ...group('multiple', '倍 = 倍'),
  ...group(
    'area',
    `平方米 = 平方米 平米 平方 平 ㎡ m² m2 平方公里×1000000 平方千米×1000000 km²×1000000 km2×1000000 公顷×10000 平方厘米×0.0001 平方分米×0.01
     亩 = 亩 市亩 亩地`,
  ),
  ...group(
    'length',
    '米 = 米 延米 延长米 公里×1000 单线公里×1000 正线公里×1000 双线公里×1000 线路公里×1000 皮长公里×1000 千米×1000 km×1000 厘米×0.01 毫米×0.001 cm×0.01 mm×0.001 m 海里×1852 里×500 华里×500',
  ),
  ...group(
    'people',
    `人 = 人 名 位 口人 人口
     户 = 户 农户`,
  ),
  ...group(
    'weight',
    '吨 = 吨 t 公斤×0.001 千克×0.001 kg×0.001 克×0.000001 斤×0.0005 市斤×0.0005 毫克×0.000000001 微克×0.000000000001',
  ),
  ...group('volume', '立方米 = 立方米 立方 m³ m3 升×0.001 千升 毫升×0.000001 方'),
  ...group('energy', '千瓦时 = 千瓦时 kWh kW·h 兆瓦时×1000 MWh×1000 GWh×1000000 吉瓦时×1000000 度电 瓦时×0.001'),
  ...group('power', '千瓦 = 千瓦 kW 兆瓦×1000 MW×1000 吉瓦×1000000 GW×1000000 瓦×0.001'),
  ...group(
    'duration',
    `年 = 年 周年
     个月 = 个月
     天 = 天 日
     周 = 周 个星期 个礼拜 星期
     个工作日 = 个工作日 工作日
     小时 = 小时 个小时 个钟头
     分钟 = 分钟
     秒 = 秒 秒钟
     个季度 = 个季度
     个世纪 = 个世纪`,
  ),
  ...asTheyStand(
    'other',
    '百帕 载重吨 总吨 公尺 公分 英里 平方英尺 平方英里 英寸 英尺 纳米 微米 毫秒 微秒 光年 弧秒 安培 毫安时 赫兹 欧姆 流明 尼特 太瓦时 像素 两 岁 周岁 度 ℃ 摄氏度 千伏 伏 千伏安 兆伏安 马力 分 点 折 级 室 dB 分贝 字 吨公里 人公里 吉焦 蒸吨 兆 GB TB PB MB Mbps Gbps P PFLOPS EFLOPS TFLOPS TOPS',
  ),
  ...group('weight', '吨 = g×0.000001 mg×0.000000001'),
  ...group('count', '标箱 = TEU'),
  ...group('other', '千伏 = kV\n摄氏度 = °C'),
  ...asTheyStand(
    'count',
    `个 家 家次 栋 宗 项 次 条 所 座 套 件 辆 张 对 台 批 场 只 部 处 期 轮 届 人次 户次 批次 架次 班次 台次 条次 艘次 条段 台时 台小时 件次 辆次 场次 车次 例次 头只
     剂次 针次 项次 人份 标箱 标准箱 台套 幢 艘 架 列 节 班 趟 席 枚 盏 颗 粒 瓶 箱 袋 盒 包 桶 罐 组 副 双 群 队 排 行 串 款 种 样 类 例 起
     桩 单 笔 份 封 篇 首 幅 帧 集 页 词 句 段 章 则 道 堂 课 学时 课时 剂 针 床 间 层 孔 根 枝 尾 头 匹 羽 株 棵 棵树 垄 片 股 支 口 门 本
     册 卷 步 块地 团 车 船 院 校 站 点位 泊位 床位 车位 工位 席位 学位 机位 部门 尊 眼 扇 把 顶 杆 面 朵 株 丛 坛 杯 碗 盘 餐 盆 筐
     卡 户籍 省 市 区 县 镇 乡 村 街道 国 地市 省份 城市 国家 城区 系列 大类 小类 大项 小项 环节 方面 阶段 小组 人家 宗地 回 遍 番 笼 挂 顿 刀 令 派 局 县市区 区县 县区 乡镇 镇街 市州
     路 盘 枪 声 眼 窝 滴 餐次 平台 代表团 手 票 注 圈 任 讲 代 球 连胜 连败 连冠 件套 城 社区 房 厅 具 晚 核 家庭 考点 考场 选区 车道 航班 航次 牌 令 铺 摊 仓 舱 顷 抹 缕 篓 捆 沓 扎 挺 樽 瓮 窑 筒 罗`,
  ),
]);

/** By its first sign: how long a unit can be. */
const longest = new Map<string, number>();
for (const word of chinese.keys()) longest.set(word[0]!, Math.max(longest.get(word[0]!) ?? 0, word.length));
/**
 * Words that count only after Arabic digits or larger numerals: after 一 to 十 they are names (长三角, 六里坪, 三省交界, 四方).
 */
export const wantsDigits: ReadonlySet<string> = new Set(
  '角 平 里 两 方 路 区 市 省 县 镇 乡 村 街道 国 块 面 点 度 分 级 口 步 行 头 把 门 团 院 校 站 卡 股 支 手 派 局 刀 令 伏 瓦 克 章 节 集 声 眼 顶 杆 船 车 兆 字 词 句 段 本 队 排 升 根 力 星 季度 手 球 城 房 厅 核 代 任 牌 城 铺 打 圈 大项 小项'.split(
    ' ',
  ),
);
/** 家(次), 台(套): a second classifier in brackets belongs to the unit. */
const bracketed = /\(([人家户批台套件床辆场架班次艘项个处宗所栋期间条])\)/y;
/** 元/平方米, 次/分钟, 微克每立方米: what a rate is taken over. */
const per =
  /(?:\/|(?<=[微毫]克)每(?=立方米))(?:平方公里|平方千米|平方米|立方米|立方|公斤|千克|公里|千米|公顷|分钟|小时|工作日|季度|千瓦时|标箱|人次|盎司|[一-鿿㎡℃][²³]?|m[²³23]|kWh|km|h|s|kg|t)(?![a-zA-Z])/y;
/** 8元一斤, 300元一晚: a price says so of one. */
const perOne =
  /[一1](?=公斤|千克|[斤两克吨度升亩]|平方米|平米|[只头条张份碗瓶盒箱桶袋包件套台辆趟晚天]|小时|课时|个(?![多大小半国省市])|次(?!性)|人|位)(公斤|千克|平方米|平米|小时|课时|个月|.)(?!\p{N})/uy;
const latin = /[A-Za-z]/;

export interface UnitHere extends Unit {
  readonly end: number;
  /** As written, brackets included: 家(次). */
  readonly stated: string;
}

/** The longest unit that stands at `at` of a simplified, half-width text. */
export function readUnit(text: string, at: number): UnitHere | undefined {
  for (let length = Math.min(longest.get(text[at] ?? '') ?? 0, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    const unit = chinese.get(word);
    if (!unit) continue;
    // 300多块电子屏: a piece of something, no money.
    if (
      word === '块' &&
      /^[\u4e00-\u9fff]/.test(text[at + length] ?? '') &&
      !/^(?:钱|[的多左上以不到一每都也就来买能可送返给要]|人民币)/.test(text.slice(at + length))
    )
      return extend(text, at, at + length, { canonical: '块', factor: '1', dimension: 'count' });
    // 那12亿里能分到多少: within those, as nothing is so long.
    if (word === '里' && text[at - 1] === '亿') continue;
    // 三宗地块: plots, counted by 宗.
    if (/^[宗亩]地$/.test(word) && /[块处下膜热方级]/.test(text[at + length] ?? '')) continue;
    // m of a word or of a model number is no metre.
    if (latin.test(word.at(-1)!) && latin.test(text[at + length] ?? '')) continue;
    return extend(text, at, at + length, unit);
  }
  return undefined;
}

function extend(text: string, at: number, wordEnd: number, unit: Unit): UnitHere {
  bracketed.lastIndex = wordEnd;
  const second = unit.dimension === 'count' || unit.dimension === 'people' ? bracketed.exec(text) : null;
  const end = wordEnd + (second?.[0].length ?? 0);
  const joined: Unit = second
    ? { canonical: text.slice(at, wordEnd) + second[1], factor: '1', dimension: 'count' }
    : unit;
  per.lastIndex = perOne.lastIndex = end;
  const one = unit.canonical === '元' ? perOne.exec(text) : null;
  const rate = one?.[0] ?? per.exec(text)?.[0];
  if (!rate || joined.dimension === 'percent') return { ...joined, end, stated: text.slice(at, end) };
  return {
    canonical: joined.canonical + (one ? `/${one[1]!}` : rate.replace('每', '/')),
    factor: joined.factor,
    dimension: 'other',
    end: end + rate.length,
    stated: text.slice(at, end + rate.length),
  };
}

/** `value` times the unit's factor, exact. */
export const inCanonical = (value: string, unit: Unit): string =>
  unit.factor === '1' && whole.test(value) ? value : new Big(value).times(unit.factor).toFixed();
const whole = /^(?:0|[1-9]\d*)$/;
