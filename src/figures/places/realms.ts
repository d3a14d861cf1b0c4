import type { Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';
import { type PlaceMention, type Where, wholeName } from './places.ts';

/** How a sentence says that a body tells of its own realm: 国家统计局数据显示, 工信部副部长介绍. */
const telling =
  '(?:决定|部署|每年组织|组织开展|提出|出台|印发|数据|统计|发布|公布|显示|消息|预计|预测|估计|测算|估算|介绍|表示|指出|透露|披露|监测|通报|白皮书|统计公报|(?:书记|主任|[部局署司]长|发言人|负责人)[\\p{Script=Han}\\s]{0,8}：)';
/** What a body does to the district rather than tells of its realm: 工信部公布的…名单, 省农科院专家组测产. */
const deed =
  '名单|名录|榜单|认定|批准|批复|授予|评选|入选|下达|专家|测产|测评|测定|检测|检验|考核|评价|评估|反馈|核定|核算|验收|调研|督导|联合|满意度|处罚|决定书|监管分?局|分局|调查队|支队|救援|预警|通知|纪委|[省市区县州]\\p{Script=Han}{1,6}局';
/** A name that holds no smaller place: 国家税务总局青石区税务局 is the district's own. */
const han = '(?:(?![省区县州]|市(?!场))[\\p{Script=Han}、])';
const country = [
  `国务院${han}{0,12}?`,
  `国家(?!级|消防|应急)${han}{1,12}?(?:总?局|委员会|委|部|总?署|总社|办公室)`,
  `中国(?:民航局|人民银行|证监会|银保监会|科学院|工程院)`,
  `中国${han}{1,16}?(?:协会|联合会|学会|商会|研究会|研究院|研究中心|促进会|信通院)`,
  '海关总署|央行|人民银行总行|(?:金融监管|市场监管|税务|体育|广电|统计)总局',
  '(?:工业和信息化|工信|财政|农业农村|商务|教育|科技|科学技术|民政|人力资源和?社会保障|人社|自然资源|生态环境|住房和?城乡建设|住建|交通运输|水利|文化和旅游|文旅|退役军人(?:事务)?|公安|司法|应急管理|国家安全)部',
].join('|');
const province = `省(?:统计局|${han}{1,10}?(?:厅|委员会|委|局|协会|联合会))`;
/** What is told of a whole trade: its market, not the trade of one place or firm. */
const extent =
  '(?:市场(?:总)?(?:规模|容量|需求|体量)|行业(?:总)?(?:规模|产值|收入|营收|需求)|产业(?:总)?规模|需求量|总需求|保有量|消费[总]?量|总?装机(?:容量|规模|总量)?|总?产[量能]|出货量)';

/** What is told of a whole country besides: 中国经济. */
const wealth = '(?:经济\\s*(?:规模|总量|增[速长]|[今明去]年|将|同比|实际)|GDP|CPI|通胀率?|失业率)';
/** Who expects something of a country: IMF预计. */
const expecting = '(?:反观\\s*|(?:[A-Za-z]{2,8}|[\\p{Script=Han}]{0,8})(?:预计|预测)\\s*)?';

/** Where a clause begins, with what leads up to a source. */
const head =
  '(?<=^|[，。；：！？\\s“])(?:(?:据|根据|按照|来自|据悉|日前|近日|此前|目前|而|但|同时|另外|此外)[，\\s]*)*\\s*';
const teller = new RegExp(
  `${head}(?:(?<country>${country})|(?<province>${province}))(?!门|署(?!名)|[省市区县])(?![^，。；：“]*?(?:${deed}))(?=[^，。；：“]*?${telling})`,
  'gu',
);
const told = new RegExp(
  `${head}${expecting}(?:(?<world>全球|世界)|(?<country>国内|中国))(?!首|最|外|领先|知名)(?=[\\p{Script=Han}A-Za-z、（）()]{0,16}?${extent}(?!占|的?份额|第|排名|居|位列)|\\s*(?:\\p{Script=Han}{0,4}的)?${wealth})`,
  'gu',
);
/** 与国内400多家企业合作: whoever they are, they are not the district's. */
const partners = /(?<=[与和同向对为接]|联合|覆盖|来自)(?<country>国内)(?=(?:约|近|超过?|逾)?\d+[余多]?[家个所座])/gu;
/** Regions of several provinces, and other countries, of which a clause tells. */
const region = new RegExp(
  `${head}${expecting}(?<name>(?:京津冀|长三角|珠三角|粤港澳大湾区|成渝地区双城经济圈|成渝|长江经济带|[东中西]部|东北)(?:地区|区域)?(?!三?省)|(?:美国|日本|韩国|德国|法国|英国|意大利|西班牙|俄罗斯|印度|越南|泰国|新加坡|马来西亚|印度尼西亚|印尼|澳大利亚|加拿大|巴西|墨西哥|欧盟|欧洲|欧元区|中国内地|中国大陆|亚洲|[南北]?美洲|非洲|大洋洲|国外))(?![、和与及等](?!\\d)|(?:地区)?(?:协同|一体化|城市|各|市场|企业|客|游客|首|最|第|[^，；：。]{0,8}(?:重点|合作|名优|对口)))(?=(?: {2,}[的份度]?)?\\p{Script=Han}{0,16}?(?:总[值量额]|规模|装机|用电量|人口|增加值|产值|进出口|CPI|GDP|经济|失业率|通胀)|(?:则|也|却|约|仅有?|只有|独揽|以|拥有|有)?[（(]?\\d)`,
  'gu',
);
const anyRegion =
  /京津冀|[长珠]三角|大湾区|成渝|长江经济带|[东中西]部|东北|[美日韩德法英]国|日本|意大利|西班牙|俄罗斯|印度|越南|泰国|新加坡|马来西亚|印尼|澳大利亚|加拿大|巴西|墨西哥|欧|中国[内大]|[亚美非]洲|大洋洲|国外/u;
/** A sign of each of them: most sentences hold none. */
const anyTeller =
  /国务院|国家|中国|总[署局]|央行|人民银行|[信化政村务育技障源境设输利游军安法理全]部(?!门|分)|省(?:统计|\p{Script=Han}{1,10}[厅局委会])/u;
const anyTold = /国内|中国|全球|世界/u;
const tells = new RegExp(telling, 'u');

/**
 * 国家统计局数据显示，…; 国内仿制药市场规模…: a realm of which a clause tells without naming it, 全国, 全球 or 全省. A ministry's deed
 * for the district (工信部认定的…) is none.
 */
export function realmsIn(words: string, places: readonly PlaceMention[], where: Where): PlaceMention[] {
  const tellers = anyTeller.test(words) && tells.test(words) ? matchesOf(teller, words) : [];
  const all = [
    ...tellers,
    ...(anyTold.test(words) ? [...matchesOf(told, words), ...matchesOf(partners, words)] : []),
    ...(anyRegion.test(words) ? matchesOf(region, words) : []),
  ];
  if (all.length === 0) return [];
  const isNamed = (span: Span, upTo: number) =>
    places.some(({ start, end, name }) => start < upTo && end > span.start && !/^全[国省]$/u.test(name));
  const found = all.map(
    ({ index, 0: text, groups }): PlaceMention => ({
      start: index,
      end: index + text.length,
      name: groups?.name ?? (groups?.world ? '全球' : groups?.province ? wholeName('省', where, []) : '全国'),
      kind: 'admin',
      isReporter: false,
      isBase: false,
    }),
  );
  return found.filter((realm) => !isNamed(realm, tellingAt(words, realm.end)));
}

const countries =
  /(?:[美韩德法英]国|日本|意大利|西班牙|俄罗斯|印度(?!尼)|越南|泰国|新加坡|马来西亚|印度?尼|澳大利亚|加拿大|巴西|墨西哥|欧[盟洲元]|沙特|阿联酋|伊朗|土耳其|瑞士|荷兰|比利时|乌克兰|以色列|南非|埃及|阿根廷|菲律宾|卢森堡|卡塔尔|科威特|智利|中国)(?!游客|旅客|国债|企业|公司|市场|客)/gu;
/** The countries that words name, in their order. */
export const countriesIn = (words: string): readonly RegExpExecArray[] => [...words.matchAll(countries)];
/** Whether a sentence names another country than the one that the text had gone on about: what it tells is hardly of that one. */
export const namesAnother = (words: string, place: string | undefined): boolean =>
  place !== undefined &&
  isCountry.test(place) &&
  (words.match(countries) ?? []).some((name) => !place.startsWith(name));
const isCountry = new RegExp(`^(?:${countries.source})`, 'u');

/** 全国, 全球, 我国: no place that a district's article goes on about. */
export const isRealm = (name: string | undefined): boolean =>
  name !== undefined && (/^(?:[全我]国|全球)$/u.test(name) || anyRegion.test(name.slice(0, 6)));

/** 全球销量: of more than the country. */
export const isBeyond = (words: string): boolean => /全球|全世界|世界各|海外|境外|国外/u.test(words);

/** 区内, 园区, 当地: back in the place that the article is about. */
export const isLocal = (words: string): boolean =>
  /(?:^|[，；：、\s])(?:目前|如今|其中|同时|此外|近年来|去年|今年)*(?:辖区|辖?[区县市镇]内|境内|域内|园区|片区|该?项目|本地|当地|这里)/u.test(
    words,
  );

/** Where the words that name who tells end: 国家税务总局青石区税务局统计 is the district's own. */
const tellingAt = (words: string, from: number): number => {
  const found = tells.exec(words.slice(from));
  return found ? from + found.index : from;
};
