import { areaList } from '@vant/area-data';

/** The peoples that an autonomous prefecture or county is named by, as a regular expression's source: 土家族苗族 of 恩施土家族苗族自治州, 蒙古 of 博尔塔拉蒙古自治州. */
export const peoples =
  '(?:(?:各|满|回|蒙古|朝鲜|达斡尔|鄂温克|鄂伦春|畲|土家|苗|侗|瑶|壮|仫佬|毛南|黎|羌|彝|藏|布依|水|仡佬|哈尼|傣|拉祜|佤|布朗|独龙|怒|傈僳|白|纳西|普米|裕固|哈萨克|东乡|保安|撒拉|土|塔吉克|锡伯|柯尔克孜)族|(?:蒙古|哈萨克|柯尔克孜)(?=自治州))*';

/** What a county's name ends with: 县 of 齐河县, 土家族自治县 of 长阳土家族自治县, 新区 of 浦东新区. */
const ends = new RegExp(`${peoples}(?:自治[县旗]|联合旗|林区|特区|矿区|新区|[市区县旗])$`, 'u');

/** Zones that are listed beside the counties: each is one of many of its name. */
const zones = /开发|园区|示范|管理|合作区|实验区|办事处|名胜/u;

/**
 * Bare names that are words of everyday or of statistics as well, or parts of many names: 资源 of 资源县, 港口 of 港口区. Who asks for one of these
 * places has to say its suffix.
 */
const ordinary = new Set(
  (
    '河东 河西 河南 河北 江南 江北 海南 长安 复兴 大名 平原 东方 公安 资源 合作 平安 共和 同心 城关 城中 城北 城东 城西 南部 前进 前锋 友谊 友好 振兴 振安 无为 和平 和顺 和静 太平 兴隆 兴业 永和 站前 ' +
    '港口 港北 港南 路桥 路南 路北 桥东 桥西 海港 古城 老城 新城 东城 西城 北关 南关 道里 道外 市中 市南 市北 市辖 天桥 红旗 解放 中站 民权 民和 民乐 大方 普定 普安 正安 安定 安居 仁和 仁爱 信义 大同 ' +
    '大观 大通 同德 惠民 富民 富源 富裕 丰满 宝塔 宝山 灯塔 温泉 高台 高明 光明 会同 双桥 双城 双塔 龙门 凤凰 天台 城口 洞口 江口 河口 湖口 交口 林口 三门 石门 木兰 牡丹 海棠 莲花 莲湖 莲池 太湖 西湖 ' +
    '南湖 东湖 北湖 平湖 镜湖 巢湖 湖滨 滨湖 滨江 滨海 滨城 江海 江山 清水 清流 清河 沙河 石林 石城 红山 红河 红原 青山 鼓楼 钟楼 白云 东风 古田 玉树 天长 长城 长寿 延长 长子 建华 建安 工农 爱民 宏伟 ' +
    '白银 金山 金沙 金水 金台 五河 三元 三原 中原 中正 中方 上街 上城 二道 二七 神池 神木 静乐 新华 元宝 新民 新星 新兴 新建 新市 新和 新丰 新乐 新源 黄山 庐山 泰山 恒山 衡山 千山 东山 西山 南山 香山 ' +
    '明山 名山 兰山 中山 铁山 尖山 凤山 钟山 铁西 铁东 东港 海州 向阳 丰林 集美 万全 乐业 乐安 方正 方城 通道 通江 通海 通河 通山 通城 大社 大内 大树 大田 大悟 朝阳 新野 原州 原阳 武功 太白 黄龙 黄陵 ' +
    '子长 横山 白河 白水 永寿 雄关 中和 三民 三重 归仁 善化 后里 东势 大雅 外埔 安乐 万里 板桥 土城 八里 淡水 观音 大溪 南投 南港 离岛 东河 天涯 双湖 比如 芙蓉 天心 开福 雨花 荷塘 君山 石鼓 云溪 云龙 ' +
    '北塔 双清 大祥 桃源 天宁 天元 天河 龙湖 龙山 龙江 龙沙 龙潭 海丰 东海 金湖 金湾 金州 响水 中阳 中宁 平川 平山 平定 平顺 平房 东安 东宁 东丽 东平 东乡 西乡 西平 西固 西市 北安 安平 兴安 兴和 兴庆 ' +
    '花山 水城 金牛 青羊 武侯 船山 东坡 翠屏 游仙 朝天 凤泉 文峰 文圣 龙亭 石峰 明光 明水 明溪 远安 当阳 点军 梅江 梅列 三台 大英 宝兴 小金 金川 黑水 白玉 新龙 乡城 九龙'
  ).split(' '),
);

interface County {
  readonly city: string;
  readonly bare: string;
  readonly name: string;
}

const counties: readonly County[] = Object.entries(areaList.county_list)
  .filter(([, name]) => !zones.test(name) && ends.test(name))
  .map(([code, name]) => ({ city: code.slice(0, 4), bare: name.replace(ends, ''), name }))
  .filter(({ bare }) => bare.length > 1);
const longestBare = Math.max(...counties.map(({ bare }) => bare.length));

/** Bare name to full name, of those whose bare name is hardly anything else: 昆山 to 昆山市. */
const byName = new Map(counties.filter(({ bare }) => !ordinary.has(bare)).map(({ bare, name }) => [bare, name]));

/** Their bare names, those that are ordinary words as well among them. */
export const countyNames: readonly string[] = [...new Set(counties.map(({ bare }) => bare))];

/** By the first two signs, which every one of their names has: most text begins with no county. */
const byStart = grouped(({ bare }) => bare.slice(0, 2));

const byFullName = grouped(({ name }) => name);
/** Those of counties, prefectures and cities, as they are written in full. */
const fullNames = new Set(
  [...counties.map(({ name }) => name), ...Object.values(areaList.city_list)].filter(
    (name) => name.length > 2 && /(?:[市区县旗州盟]|地区)$/u.test(name) && !/直辖|省直/u.test(name),
  ),
);
const longestName = Math.max(...[...fullNames].map(({ length }) => length));

/** Full names that are words with a suffix as well: 会同 is together with, 新建区 may be an area that is new. */
const alsoWords = new Set(
  '新城区 老城区 新建区 新市区 西市区 上街区 海港区 会同县 比如县 万全区 新社区 大社区 三民区 前进区 合作市 新都区'.split(
    ' ',
  ),
);
/** What may stand before a county's name: the place that it lies in, or what leads up to a place. */
const leading =
  /^$|[省市州盟旗]$|自治区$|地区$|[于为对与从到由据向赴及是的]$|(?:推[进动]|走进|来到|助力|支持|其中|以及|包括)$/u;

/**
 * The county, district, city or prefecture (GB/T 2260) that is called by its full name from `from` on, up to `end`, where the first suffix is read, or a little beyond:
 * 冷水滩区, which ends like what is no place, 平乡县, which holds a suffix.
 */
export function countyNamed(text: string, from: number, end: number): { start: number; end: number } | undefined {
  for (let to = end + 2; to >= end; to -= 1)
    for (let start = Math.max(from, to - longestName); start <= to - 3; start += 1) {
      const name = text.slice(start, to);
      if (fullNames.has(name) && !alsoWords.has(name) && leading.test(text.slice(from, start)))
        return { start, end: to };
    }
  return undefined;
}

function grouped(keyOf: (county: County) => string): ReadonlyMap<string, readonly County[]> {
  const groups = new Map<string, County[]>();
  for (const county of counties) {
    const group = groups.get(keyOf(county));
    if (group) group.push(county);
    else groups.set(keyOf(county), [county]);
  }
  return groups;
}

/** Whether a county may be named at `at`: most places of a text begin with none of their names. */
export const mayBeginCounty = (text: string, at: number): boolean => byStart.has(text.slice(at, at + 2));

/** The county, district or county-level city (GB/T 2260) that `text` begins with, without its suffix; one beside a home (a full name) by any name. */
export function countyAt(
  text: string,
  homes: readonly string[],
): { readonly name: string; readonly bare: string } | undefined {
  const candidates = byStart.get(text.slice(0, 2));
  if (!candidates) return undefined;
  for (let length = longestBare; length > 1; length -= 1) {
    const bare = text.slice(0, length);
    const name = byName.get(bare);
    if (name) return { name, bare };
  }
  const isBesideHome = (city: string) => homes.some((home) => byFullName.get(home)?.some((one) => one.city === city));
  return candidates.find(({ city, bare }) => text.startsWith(bare) && isBesideHome(city));
}
