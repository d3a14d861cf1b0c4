import type { Article, Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';
import { acting, adverbs } from '../lexicon.ts';
import { isClass, shortZone } from './bodies.ts';
import { placesCountedTogether } from './counted-together.ts';
import { countyNamed, peoples } from './counties.ts';
import { bareNames, fullName, provinceOfCity, provinces } from './gazetteer.ts';
import { isYardstick } from './measured.ts';
import { rankedPlaces } from './ranked.ts';

/** A place that a text names. */
export interface PlaceMention extends Span {
  /** As written, or what 全市, 我区 … stand for in this article. */
  readonly name: string;
  /** admin: a province, city, district …; site: a project, park or quarter within one. */
  readonly kind: 'admin' | 'site';
  /** A bureau or a customs house that bears the place's name: who reports, not where the figure holds. */
  readonly isReporter: boolean;
  /** A yardstick or a rank's field (高于全国, 占全市, 全省第一), not where the figure holds. */
  readonly isBase: boolean;
}

export type Where = Pick<Article, 'place' | 'within'>;

/** Words that end like a place and are none. */
const notPlaces =
  /(?:(?:产业|工业|旅游|科教|文化|农业|商贸|教育|人才|质量|品牌|生态)[兴立活富][省市区县镇乡]|加上[省市区县镇乡]|[两三四]市|副[省市区县镇乡]|大[省市县镇]|(?<![宁武])强[省市县镇区]|城乡|(?<!^[^大小中新老旧全各每该本省县座双同跨多特超沿古山水])城市|(?<!^[成宜])都市|超市|股市|门市|上市|省市|县市|(?<!赣)县区|楼市|夜市|集市|菜市|区市|区县|地区|市区|[主老新全各内心成]城区|小区|棚户区|服务区|军区|辖区|景区|校区|灾区|牧区|库区|街区|专区|社区|园区|综保区|保税区|经开区|自贸区|(?<!新)片区|特区|郊区|厂区|院区|校区|矿区|灌区|库区|营区|战区|示范区|试验区|启动区|起步区|先导区|先行区|核心区|功能区|集聚区|聚集区|保护区|旅游区|度假区|合作区|保税区|商务区|分区|[雨候]区|(?<=参考|上期|本期|^)[前后]区|候车区|试点区|监区|滩区|洪区|公益市|各区|各县|各市|跨区|这个区|节省|反省|各省|外省|郡县|知县|(?:直管|县级|地级|直辖|单列|副省级|省会)市|(?:制种|种植|养殖|产粮|重点|试点|示范|贫困|脱贫|受灾|旅游)大?[县市镇]|公寓区|宿舍区|住宅区|居住区|生活区|作业区|平原区|涉农区|[返回]乡|故乡|家乡|城镇|乡镇|村镇|集镇|各镇|[^徐温杭苏扬常福泉漳郑广惠梅潮柳贺泸达忠兰贵荆鄂随株郴永湖台衢沧德滨宿亳池滁锦黄万海]州)$/u;

const boundary =
  '(?:^|[，。；：、！？\\s“”"（(《》…—]|[在对与和为的年月日由从到赴据及是让向将把于以]|位于|前往|来自|记者|指导|造成|导致|涉及|覆盖|惠及|波及|支援|驰援|援助|帮助|赶赴|[赶反]超|超越|推动|推进|走进|来到|包括|其中|以及|实现|完成|全国|增[速幅]|收入|总量)';
const adminName = new RegExp(
  `(?=[\\u4e00-\\u9fff]{1,7}?[省市区县旗州镇乡街自特新开高])(?<=${boundary}|邻[省市区县])([\\u4e00-\\u9fff]{1,7}?(?:自治区|自治州|自治县|特别行政区|新区|新片区|开发区|高新区|自贸区|省(?!外(?![贸经事商汇]|资(?!金))|[级内份却心时电会道]|直管)|市(?!外(?![贸商汇])|内(?![联贸涝])|[场值面容域直]|[盈净销占]率|占有率|政(?!府|协)|[中北南]区|民(?![营间办族政生宿企])|县(?!域))|区(?![域间块位别]|外(?![贸经事商汇来籍卖]|资(?!金)))|县(?![级域区]|外(?![贸经事商汇来籍卖]|资(?!金))|市(?![场民值直]))|旗(?![下帜舰])|州(?![市区县])|镇(?!级|江|压|村[两二三]级)|乡(?![村镇土亲愁贤情]|市(?!场))|街道))`,
  'gu',
);
const siteEnds =
  '商务区|片区|园区|产业园|科技园|示范区|保税区|试验区|聚集区|集聚区|基地|项目|中心|大厦|小镇|社区|大学|医院|机场|港|码头|隧道|大桥';
/** 南京 alone is a place at the head of its clause or after 在, not where it only begins a longer name (南京江北新区, 上海进博会). */
const cityName = new RegExp(
  `(?=[${[...new Set(bareNames.map((name) => name[0]))].join('')}])(?<=${boundary})(?:${bareNames.join('|')})(?:[省州]|市(?![场值面])|自治区|特别行政区)?(?:(?:国家级?)?(?:高新技术产业|经济技术)开发区(?!有限|股份)|(?:口岸(?!办))?(?!(?:省?直管|外(?![贸经事商汇]|资(?!金))|内(?![联贸涝])|区|城|站|[东南西北](?=站|[、，和至等]|$)|路|庄|村|屯|巷|银行|联通|电信|[\\u4e00-\\u9fff]?[日晚早晨时商]报|青年报|电视台|卫视|证券交易所|时间(?=[\\d周上下中凌早晚]|\\s*\\d)|[)）]?(?:股份)?有限|[\\u4e00-\\u9fffA-Z]{1,3}[(（]\\d{6}|[\\u4e00-\\u9fff]村(?![镇民]))|(?:[\\u4e00-\\u9fff]|[(（][^()（）\\d]{1,6}[)）]){0,8}(?:[\\u4e00-\\u9fff]{0,8}有限(?:责任)?公司|(?:农商|农村商业|村镇|商业)银行|${siteEnds}|科院|小学|中学|幼儿园|大会|博会|展会|论坛|集团|公司|合作社|农场|事务所|研究院|研究所|学院|商会|协会|战略)))`,
  'gu',
);
const classOfPlaces =
  /(?<=^|[\s，。；：])[“"]?(?:百强|千强|百亿|千亿|万亿)(?:[县区市镇]|城市)[”"]?(?=总?数|共有?|达到?|已)/gu;
/** What may stand behind the bare name of a place, and hardly inside a longer one. */
const afterBare = '(?=[，。；：、！？\\s）)的\\d]|[在与和为落举建推加完实有是将共]|$)';
/** Behind a province that is called one: 岭东省云江军分区. */
const cityBehind = new RegExp(`(?:${bareNames.join('|')})市?(?![区县州镇乡路站港]|大[桥道]|机场|银行|日报)`, 'uy');
const bareCity = new RegExp(`(?:${bareNames.join('|')})(?:[市州])?${afterBare}`, 'uy');
const whole =
  /(?<!面向|辐射|享誉|走向|销往|遍布)(?:全|我|(?<![资成基根日样文版])本|该)(省|市|区|县|州|旗|镇|乡|国)(?![域场值盈]|民(?![营间办族政生宿企]))/gu;
const areaEnds = '商务区|片区|园区|产业园|科技园|示范区|保税区|综保区|经开区|高新区|自贸区|试验区|聚集区|集聚区';
const site = new RegExp(
  `(?<=^|[，。；：、\\s“”]|[在于的年月日]|位于|走进|来到|推进|推动|加快)([\\u4e00-\\u9fffA-Za-z0-9·—-]{2,24}?(?:(?:${siteEnds})(?=(?:建设|施工)?(?:现场|工地)|内|，)|(?:${areaEnds})(?=\\d)(?!\\d+[余多]?[个家处座])))`,
  'gu',
);
/** What every match of the two patterns holds: most sentences do not. */
const anySuffix = /[省市区县旗州镇乡]|街道/u;
const anySite = new RegExp(`(?:${siteEnds})(?:(?:建设|施工)?(?:现场|工地)|内|，)|(?:${areaEnds})\\d`, 'u');
const verbAhead = new RegExp(
  `^(?:除(?!夕)|(?:[高低多少快慢优好]于|[高低超多]出|超过|领先)(?:全[国省市区县])?|${adverbs}|${acting}|关于|至于|选址|按照?|[东西南北](?:接|连|邻|临|靠)|据|经(?!济(?:技术)?开发)|由|日前|近日|比如|例如|改善|提升|广泛|发挥|发动|动员|引导|号召|依托|依靠|借助|立足|联合|会同|助力|支持|争取|来自|走进|来到|位于|前往|[曾历担]?任(?![丘县城泽])|(?:邻[省市区县]|兄弟[市区县]|(?:邻近|相邻|毗邻|隔壁|周边)的?|[东西南北][面边部]的?)(?=[\\u4e00-\\u9fff]{2,4}[省市区县])|做好|抓好|较好|圆满|顺利|完成了|实现了|聚力|深耕|新增|新建|新签)+`,
  'u',
);

const reporter =
  /^(?:海关|[\u4e00-\u9fff]{0,10}?(?:局|厅|发改委|卫健委|经信委|委员会|公安|总队|支队|总部|记者站|调查队|分行|支行)(?!限|面|势|部|堂))/u;

/** 宝山区, 城北区 are districts; 贫困山区, 大湾区, 园区北区 are not. */
const kindsOfArea = /^(?:.{2,})?(?:古镇|小镇|山区|老区|湾区|港区|北区|南区|东区|西区|林区)$/u;

/** 陕西镇 of 陕西镇坪: the beginning of a name behind a province. */
const provinceTown = new RegExp(`^(?:${[...provinces].join('|')})[镇乡]$`, 'u');

/** 举行了省, 部分镇, 备战省: a piece of a sentence in front of what ends like a place. */
const noName =
  /[了着被把让这那她他它们该]|^(?:部分|相关|有关|[上下]半年|前[一二三四]|产品|亚太|欧元|备战|协[助调]|调[取拨]|希望|人民|集团|危险|周边|沿海|兄弟|邻近|其[他它]|上轮|本轮|[上下本首历往][届次]|督促|要求|鼓励|倡导|奋力|全力|上级|供应|通车|[请每]|分(?:街|乡|县|市|区|片)|(?:位[居列]|排名?|名列|居)?[一二两三四五六七八九十]+[区县市镇乡州](?:[一二两三四五六七八九十]|$))|(?:打造|下达|典型|活动|工业|公益|评论|展[览销示]?)(?:新?区)$|^(?:周末市|建制镇)$|(?:[返还]乡|[跨出进]省)$|^(?:实[行施]|[列纳融迈流迁加引进]入|报[送请经]|呈报|上[报交]|移交|经过|成为|属于)[省市区县州镇]$/u;

/** Longer than 呼伦贝尔市 only with a province's name in front or as a zone. */
const longName = new RegExp(
  `^(?:${bareNames.join('|')})|^.{2,6}自治[区州县]$|^.{2,4}(?:经济|高新|技术|产业|综合|自由|贸易|国家级)*(?:开发区|高新区|新区|新片区|自贸区|街道)$`,
  'u',
);
/** 上海浦东新区 is 浦东新区; 南京高新区 stays. */
const provinceAhead = new RegExp(
  `^(?:${bareNames.join('|')})(?!经济|高新|技术|开发|自贸|综合|保税|[\\u4e00-\\u9fff]*自治区)(?=[\\u4e00-\\u9fff]{3}|[\\u4e00-\\u9fff]县|(?:${bareNames.join('|')})$)`,
  'u',
);
/** 伊犁州新源县 is 新源县. */
const prefectureAhead = /^.{2,5}(?:州|地区)(?=[\u4e00-\u9fff]{2,3}[县市区旗镇]$)/u;

/** 蠡县, 沛县: some sixty counties have names of one sign. 产粮大县, 各县, 两县 are none. */
const shortCounty =
  /^[^举倾全我本该各这那此数多几一二两三四五六七八九十百邻外老大强小富穷分以按在到从但给跨名首整原个全设撤省市郡知带县团副委政距接被某旧乡末让由今]县$/u;
const isPrefecture = (name: string): boolean => name.endsWith('州') && provinceOfCity.has(name.slice(0, -1));
/** Words that no name of a place holds. */
const isVerbal =
  /[的是了将被把让给已还等局]|谋划|依托|依靠|借助|联合|为(?!民)|[共现拥设建]有|[创建]成|担任|签约|服务|对口|和建|组织|召开|争取|多次|先后|连接|穿越|串联|打造|推进|实现|建成|完成|达到|举办|位于|坚持|围绕|正在|创建|改成|聘请|找到|推出|没有|盯紧|打通|抓好|实施|持续/u;
const within =
  /(?!全国|[的市区县])(?:全[省市区县州](?!域)|(?:[\u4e00-\u9fff]{2,4}地区(?=[\u4e00-\u9fff]{2,3}[县市旗]))?(?:(?![全占比高低内各辖现共有与和及等在其对到从由向为于以])[\u4e00-\u9fff]){1,6}?(?:自治州|(?<=省[\u4e00-\u9fff]{2,4})州(?![市区县湾])|自治县|新区|开发区|高新区|市(?![场外民值面容域内直级])|区(?![域间块位别级]|外(?![贸经事商汇来籍卖]|资(?!金)))|县(?![级域区]|外(?![贸经事商汇来籍卖]|资(?!金)))|旗(?![下帜舰])|镇(?!级)|街道))/uy;

/** 河南省 of 共造成河南省. */
const listedAtEnd = (name: string): string | undefined =>
  [3, 4]
    .map((length) => name.slice(-length))
    .find((end) => /[省市]$/u.test(end) && (provinces.has(bareName(end)) || provinceOfCity.has(bareName(end))));

const honours =
  /^(?:总部|总代理|首[店发展台款]|重点(?:实验室|企业|项目|镇|保护|文物)|文明|示范|先进|劳动模范|劳模|优秀|百强|百佳|十强|五一|双拥|卫生|和谐|创新型|特色|专精特新|农业产业化|爱国)/u;

/** 青石 of 青石区, where it begins a clause or stands behind 在, and no longer name goes on behind it. */
const isBareAt = (text: string, start: number, end: number): boolean =>
  /(?:^|[，。；：、！？\s“”（(]|[在对与和以由从到赴让向来的为年月日据及是把将于]|其中)$/u.test(
    text.slice(Math.max(0, start - 2), start),
  ) && bareTail.test(text.slice(end, end + 4));
/** 新洲街道, 新洲港: another place that is called so. */
const longer = /^(?:街|镇|乡|村|路|站|港|湖|江|河(?![道段流])|山|大[桥道]|机场)/u;
const bareTail =
  /^(?:[，。；：、！？\s）)的\d]|[在与和为落举建推加完实有是将共已也新地累现先]|今年|去年|目前|全[区县市]|GDP|经济|$)/u;

/** Whether words behind the name of a place name one within it. */
const isPart = (inner: string): boolean =>
  (inner.length <= 5 || longName.test(inner)) &&
  (inner.length >= 3 || /^全/u.test(inner) || shortCounty.test(inner)) &&
  (!notPlaces.test(inner) || isPrefecture(inner)) &&
  !kindsOfArea.test(inner) &&
  !isVerbal.test(inner) &&
  !noName.test(inner) &&
  // 云江市哪个镇
  !/^[哪几]/u.test(inner);

/** 呼市 for 呼和浩特市: a city whose name is long is called by its first sign. */
const shortCity = (place = ''): string => {
  const short = /^(\p{Script=Han})\p{Script=Han}{2,}市$/u.exec(fullName(place))?.[1];
  return short && !notPlaces.test(`${short}市`) && !/[新老旧东西南北中上下本全我该各]/u.test(short) ? `${short}市` : '';
};

const withCut = (name: string, text: string, end: number): string => {
  const cut = /^浩特/u.test(name) ? '呼和' : /^照/u.test(name) ? '日' : '';
  return cut && text.endsWith(`${cut}${name}`, end) ? `${cut}${name}` : name;
};

function mentionAt(
  text: string,
  { place }: Where,
  start: number,
  end: number,
  name: string,
  kind: PlaceMention['kind'],
): PlaceMention {
  return {
    start,
    end,
    // 高新区 in an article about 澄湖高新区.
    name: name.length >= 3 && place?.endsWith(name) ? place : name,
    kind,
    isBase: isYardstick(text, start, end),
    isReporter: reporter.test(text.slice(end, end + 12)),
  };
}

/** Every place that `text` (simplified) names, ascending, longest name first where they overlap. */
export function placeMentions(text: string, where: Where): PlaceMention[] {
  let found: PlaceMention[] = [];

  const doubtful: { readonly name: string; readonly end: number }[] = [];
  if (anySuffix.test(text))
    for (const match of matchesOf(adminName, text)) {
      const read = match[1]!
        .replace(
          /^.*(?:同期|仅次于|[赶反]超|超越)|^(?:相[比较]于?|[比较超占如赴])|^落实|^自(?![贡治])|^.+(?:[占在是与及对到至入向从由被让为全这那个各于的]|(?<!呼)和)/u,
          '',
        )
        .replace(/^年(?=.{2})|^.+(?:造成|导致|涉及|覆盖|惠及|波及|指导|支援|驰援|援助|帮助|赶赴)(?=.{2})/u, '')
        .replace(verbAhead, '')
        .replace(provinceAhead, '');
      const end = match.index + match[0].length;
      const county = countyNamed(text, match.index, end);
      if (county && !/^[域间块位别级]/u.test(text.slice(county.end, county.end + 1))) {
        found.push(mentionAt(text, where, county.start, county.end, text.slice(county.start, county.end), 'admin'));
        continue;
      }
      // 呼和浩特, 日照: what looks like 和 or a day before a name is part of it.
      const full = withCut(read, text, end);
      // 被岭东省: the province behind what leads up to it.
      const name = full.length > 3 ? (listedAtEnd(full) ?? full) : full;
      // 大理州祥云县, 产粮大县榆树市: the place behind.
      within.lastIndex = end;
      const behind = /(?:州|大[县市镇])$/u.test(name) ? within.exec(text)?.[0] : undefined;
      if (behind && isPart(behind)) found.push(mentionAt(text, where, end, end + behind.length, behind, 'admin'));
      if (
        (name.length < 3 && !shortCounty.test(name)) ||
        (notPlaces.test(name) && !isPrefecture(name)) ||
        noName.test(name) ||
        provinceTown.test(name) ||
        kindsOfArea.test(name) ||
        /等|[离距]县$|[直上呈通汇]报市$|^[百千万]亿[县镇区]$|^[百千]县|^(?:开发区|自治[区州县]|各?类.*|新片?区|街道|(?:覆盖|涉及|惠及|波及|连接|连通|联通|通往|直达|通达|往返|衔接)[省市县区镇乡]|(?:改扩建|新改扩?建|迁建|建设)[市县区])$|[我全本该][省市区县]$|^[东西][南北]区$/u.test(
          name,
        ) ||
        (/^[一二三四五六七八九十两多各几全我本该这那哪省市县区]/u.test(name) && !/^市[中南北]区$/u.test(name))
      )
        continue;
      // 广西区内 is 广西.
      if (/^(?:广西|宁夏|新疆|西藏|内蒙古)区$/u.test(name)) {
        found.push(mentionAt(text, where, end - name.length, end - 1, name.slice(0, -1), 'admin'));
        continue;
      }
      if (name.length > (/(?<!自治)州$/u.test(name) ? 3 : 4) && !longName.test(name)) doubtful.push({ name, end });
      else found.push(mentionAt(text, where, end - name.length, end, name, 'admin'));
    }
  // 援助夏河县: the end of a longer run of words is a place where the text names it elsewhere.
  const known = [...found.map((mention) => mention.name), where.place ?? '', ...(where.within ?? [])];
  for (const { name, end } of doubtful) {
    const place = known.find((one) => one.length >= 3 && name.endsWith(one)) ?? listedAtEnd(name);
    if (place) found.push(mentionAt(text, where, end - place.length, end, place, 'admin'));
  }
  // “千亿县”总数达61个: a class of all in the country, not the one place that the text is about.
  for (const match of /[百千万][强亿]/u.test(text) ? matchesOf(classOfPlaces, text) : [])
    found.push(mentionAt(text, where, match.index, match.index + match[0].length, '全国', 'admin'));
  for (const match of matchesOf(cityName, text))
    found.push(mentionAt(text, where, match.index, match.index + match[0].length, match[0], 'admin'));
  for (const { start, end, name } of rankedPlaces(text)) found.push(mentionAt(text, where, start, end, name, 'admin'));
  for (const name of new Set(known)) {
    if (!text.includes(name.slice(0, 2))) continue;
    const short = bareName(name);
    if (short === name || short.length < 2 || bareNames.includes(short) || !text.includes(short)) continue;
    for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
      const end = at + short.length;
      if (text.startsWith(name, at)) continue;
      // 岭东青石: behind the province that it lies in.
      const larger = found.find((mention) => mention.end === at && mention.name !== name);
      const isOwn = name === where.place && !longer.test(text.slice(end, end + 2));
      if ((larger && (isOwn || bareTail.test(text.slice(end, end + 4)))) || isBareAt(text, at, end))
        found.push(mentionAt(text, where, larger?.start ?? at, end, name, 'admin'));
    }
  }
  // 云州湾区: a name that holds the suffix of another place is never read to its end.
  const own = /^.{1,3}[州市县区镇乡]..?[市县区旗]$/u.test(where.place ?? '') ? where.place! : '';
  for (let at = own ? text.indexOf(own) : -1; at >= 0; at = text.indexOf(own, at + own.length))
    if (!found.some((mention) => mention.start <= at && mention.end > at))
      found.push(mentionAt(text, where, at, at + own.length, own, 'admin'));
  const short = shortCity(where.place);
  for (let at = short ? text.indexOf(short) : -1; at >= 0; at = text.indexOf(short, at + short.length))
    if (!/[场值面容]/u.test(text[at + short.length] ?? ''))
      found.push(mentionAt(text, where, at, at + short.length, where.place!, 'admin'));
  // 江苏南京: the city behind its province.
  for (const { end, name } of [...found]) {
    if (!provinces.has(name.replace(/省$/u, ''))) continue;
    const pattern = /省$/u.test(name) ? cityBehind : bareCity;
    pattern.lastIndex = end;
    const city = pattern.exec(text)?.[0];
    if (city) found.push(mentionAt(text, where, end - name.length, end + city.length, city, 'admin'));
  }
  // 江苏省南京市, 上海浦东新区, 西藏全区: the last of a row of names is the place.
  for (let index = 0; index < found.length; index += 1) {
    const { end, name } = found[index]!;
    within.lastIndex = end;
    const words = within.exec(text)?.[0];
    const inner = words?.replace(prefectureAhead, '');
    if (!words || !inner || !isPart(inner) || noName.test(inner)) continue;
    const isWhole = /^全/u.test(inner);
    found.push(mentionAt(text, where, found[index]!.start, end + words.length, isWhole ? name : inner, 'admin'));
  }
  for (const match of matchesOf(whole, text)) {
    if (match[1] === '国' && match[0] !== '全国' && match[0] !== '我国') continue;
    // 全国重点实验室4家: what it is called.
    const behind = text.slice(match.index + match[0].length);
    if (honours.test(behind) || /^(?:人口|经济|农业|污染源)普查/u.test(behind)) continue;
    const before = found
      .filter((mention) => mention.end <= match.index && !mention.isBase)
      .map((mention) => fullName(mention.name));
    const end = match.index + match[0].length;
    // 该市青石区: the place within it.
    within.lastIndex = end;
    const inner = match[0].startsWith('全') ? undefined : within.exec(text)?.[0];
    if (inner && isPart(inner)) found.push(mentionAt(text, where, match.index, end + inner.length, inner, 'admin'));
    else {
      // 北浦区新增96家，我区41家: whoever was named just before, 我 is who writes.
      const others = match[0][0] === '我' && where.place?.endsWith(match[1]!) ? [] : before;
      found.push(mentionAt(text, where, match.index, end, wholeName(match[1]!, where, others), 'admin'));
    }
  }
  if (anySite.test(text))
    for (const match of matchesOf(site, text)) {
      const name = match[1]!
        .replace(/^.*(?:走进|来到|走访|调研|参观|位于|选址[于在]?|[起终]点[至为是在到]|[起止]于)/u, '')
        .replace(verbAhead, '');
      if (
        name.length >= 4 &&
        !isVerbal.test(name) &&
        !isClass(name) &&
        !/^(?:记者|[全我本][省市区县]|各|重[点大])/u.test(name) &&
        !/\d[余多]?[个家项亿万]/u.test(name)
      )
        found.push(
          mentionAt(
            text,
            where,
            match.index + match[0].length - name.length,
            match.index + match[0].length,
            name,
            'site',
          ),
        );
    }

  for (const { start, end, name } of placesCountedTogether(text)) {
    found = found.filter((mention) => mention.end <= start || mention.start >= end);
    found.push(mentionAt(text, where, start, end, name, 'admin'));
  }

  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PlaceMention[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    // 云江地区的保险赔付: no longer than 云江.
    const isBroad =
      !/[省市区县州旗镇乡]/u.test(text[one.end - 1]!) &&
      /^地区(?!生产|经济|GDP|间|性|差)/u.test(text.slice(one.end, one.end + 5));
    const mention = isBroad ? { ...one, end: one.end + 2 } : one;
    // 岭江海关: its district is no city's.
    const isCustoms = /^海关(?!总署)/u.test(text.slice(one.end, one.end + 4));
    if (
      isCustoms ||
      (last && mention.start < last.end) ||
      isBehindDash(mention, text) ||
      isLinked(mention, found, text)
    )
      continue;
    kept.push(mention);
  }
  return kept;
}

/** 江东—江西工程 lies in neither. */
const isLinked = ({ start, end }: Span, all: readonly Span[], text: string): boolean =>
  all.length > 1 &&
  all.some(
    (other) => (other.end + 1 === start && isDash(text[other.end]!)) || (end + 1 === other.start && isDash(text[end]!)),
  );

/** 西安—银川联合申报: the second of two that are named as one. */
const isBehindDash = ({ start }: Span, text: string): boolean =>
  isDash(text[start - 1] ?? '') &&
  bareNames.some((name) => text.endsWith(name, start - 1) && text.startsWith(name, start - 1 - name.length));

const isDash = (sign: string): boolean => /[—–－-]/u.test(sign);

/** 全市 is the city that the district lies in, or the article's own place where that is a city. */
export function wholeName(suffix: string, where: Where, before: readonly string[]): string {
  if (suffix === '国') return '全国';
  const own = before.findLast((name) => name.endsWith(suffix));
  const place = where.place && fullName(where.place);
  const known = (where.within ?? []).find((name) => name.endsWith(suffix));
  // 岭东省委……在全省选择4个县: the one that its own sentence names, before the one that the article is about.
  return own ?? (place?.endsWith(suffix) ? place : (known ?? `全${suffix}`));
}

const suffix = /(?:特别行政区|(?:[回壮]族|维吾尔)?自治区|地区|省|市|区|县|州|旗|镇|乡)$/u;
const autonomous = new RegExp(`${peoples}自治[州县旗]$`, 'u');

/** Without its suffix, where that leaves a name: 衢州市 is 衢州, and 衢州 is not 衢; 凉山彝族自治州 is 凉山, as 凉山州 is. */
export function bareName(full: string): string {
  const name = shortZone(full);
  const short = name.replace(/自治[州县旗]$/u.test(name) ? autonomous : suffix, '');
  return short.length >= 2 ? short : name;
}

/** 南京 and 南京市 are one place; 江宁 and 江宁区 too. */
export function samePlace(a: string, b: string): boolean {
  return bareName(a) === bareName(b);
}

/** 云江 of 云江市 and of 云江新区: as people call either. */
export const calledShort = (place: string): string => bareName(place.replace(/(?<=.{2})新区$/u, ''));
