import type { Binding, BoundMetric } from './binding.ts';
import { rateBefore } from './clause-before.ts';
import { readMetric } from './metrics.ts';
import { nounBefore } from './nouns.ts';

/** What stands between two numbers of a row: 增长2%和下降1%. */
const goesOn = /^[、和及与](?:同比)?(?<turn>增长|下降|增加|减少|提[升高]|上[升涨]|降低)?$/u;
/** 开工率、投产率由61%、43%提高到85%、72%; 城市、农村低保标准由690元、560元分别提高到730元、610元 */
const fromTo =
  /(?:^|[，；。\s])(?<names>[^，；。、\s]{1,14}[、和与][^，；。、\s]{2,14}(?:率|标准))(?<verb>[从由](?!业|事)[^，；。]*)$/u;
/** 分别对甲公司、乙公司两家企业作出罚款3万元、14万元: who gets, or pays, how much. */
const toEach =
  /分别[对向给为](?<names>[^，。；、\d]{2,16}[、和与][^，。；\d]{2,40}?)(?:等?[两二三四五六七八][家个所名户]\p{Script=Han}{0,4})?(?<verb>(?:作出|处以?|给予|发放|捐赠|拨付|奖励|罚款|赔偿|支付)[^，。；\d]*)$/u;
const grantBehind = /^的?(?<grant>\p{Script=Han}{0,8}?(?:奖[励补金]|补[助贴]|资助|资金|经费))/u;
const grantOf = /(?:一次性)?(?:奖[励补]|补[助贴]|资助)$/u;
/** 甲、乙案件同比下降8%、5%: as many names as numbers. */
const bareRow =
  /(?:^|[，；。…\s])(?<names>[^，；。…、\s\d]{2,14}(?:、[^，；。…、\s\d]{2,14}){0,3}[、和与](?![^，；。…\s]*环比)[^，；。…、\s\d]{2,14}?)(?:同比|年均)?(?<verb>增长|下降|上升|减少|增加|提高|降低|(?<=占比|比重)为)$/u;
/** 城镇和农村居民人均可支配收入29092元、17191元: two names, and as many numbers, without 分别. */
const ofTownAndCountry =
  /(?:^|[，；。\s])(?<names>[^，；。\s\d]{0,6}城(?:乡|镇[和、与及]农村)[^，；。\s\d]{2,16}(?:收入|支出))(?<verb>完成|达到?|为|是|实现)?$/u;
/** 事故和伤亡人数有所上升，同比分别上升6%、3%: what the clause before tells of, without a number. */
const movedBefore =
  /(?:^|[，；。])(?:但|而|其中|不过|同时)?(?<names>[^，；。\d]{2,40}?)(?:仍|也|均|都|双双|同步|继续|有所|略有|持续|明显|大幅|稳步|呈)+(?:上升|下降|增长|提高|减少|增加|回落|上涨|回升)(?:趋势|态势)?，(?:[同环]比|较\s*|分别)*(?:上升|下降|增长|提高|减少|增加|上涨)?$/u;
/** 增幅分别为5%和7%: of each amount that was told before. */
const ofEach =
  /^(?:同比|环比)?(?:(?:增[速幅长]|[涨升]幅)率?|(?<fall>[降跌]幅)|(?<share>占比|比重)|(?<own>(?:覆盖|普及|入住|入驻|使用|完成|完好|达标|合格|优良)率)|(?:力争|争取|预计)?(?<sum>总[数量]))$/u;

/** A、B和C分别增长1%、2%和3%: each number to its own name. */
export function distributed({
  quantity,
  inside,
  index,
  words,
  blanked,
  at,
  chain,
  group,
}: Binding): BoundMetric | undefined {
  const base = at.start - quantity.start;
  let first = index;
  const between = (i: number) => blanked.slice(inside[i]!.end + base, inside[i + 1]!.start + base).trim();
  while (first > 0 && goesOn.test(between(first - 1))) first -= 1;
  let last = index;
  while (last + 1 < inside.length && goesOn.test(between(last))) last += 1;
  const count = last - first + 1;
  if (count < 2) return undefined;
  const before = blanked.slice(0, inside[first]!.start + base);
  // ……分别出口260亿元和130亿元，增长5%和8%
  const bare = /[，；]\s*(?:同比|环比|大幅|小幅|均)*(?<verb>增长|下降|减少|增加)\s*$/u.exec(before)?.groups?.verb;
  const split = bare
    ? { names: '', verb: bare }
    : (
        toEach.exec(before) ??
        /(?<names>[^，；。]*?)(?:年均|同比|各|累计)?分别(?<verb>[^，；。]*)$/u.exec(before) ??
        fromTo.exec(before) ??
        (count === 2 ? ofTownAndCountry.exec(before) : null) ??
        ofAsMany(bareRow.exec(before), count)
      )?.groups;
  if (!split) return undefined;
  // 分别从3家、5家增加到8家、9家: the numbers that it began with, and those that it came to.
  const turn = index > first ? goesOn.exec(between(index - 1))?.groups?.turn : undefined;
  const verb = (turn ?? split.verb ?? '').replace(/^[从由].*(?=[增减提升降扩缩涨跌])/u, '');
  const isBase = /^[从由](?:\s+的?)?(?:每[^，\d]{1,6})?$/u.test(verb);
  const list = (split.names ?? '')
    .trim()
    .replace(/(?<=.{4})[从由](?![业事])[^，；。\d]{0,8}\d.*$|(?<=标准)每[人户名](?:每?[月年天日])?$/u, '')
    // 相邻的甲区、乙区地区生产总值
    .replace(/^[^、，]{1,6}的(?=\s{2,}[、和与]\s)/u, '')
    .replace(/^[\s，、]+|^(?:特别|尤其)是?\s*|[的已]$|^[与和同]?\s*(?:去年|上年)?同期相比$/gu, '')
    .replace(/^(?=一[、和及]二[、和及]三(?:次|大)?产业)/u, '第')
    // 城乡居民收入, 三次产业增加值: the names in short.
    .replace(
      /^(?<ahead>[^、和与及]*)城乡(?<what>[^、和与及]{2,})$/u,
      count === 2 ? '$<ahead>城镇$<what>、$<ahead>农村$<what>' : '$&',
    )
    .replace(
      /^(?<ahead>[^、]*)三(?:次|大)产业(?<what>[^、和与及]*)$/u,
      count === 3 ? '$<ahead>第一产业$<what>、$<ahead>第二产业$<what>、$<ahead>第三产业$<what>' : '$&',
    )
    .replace(
      /^(?<ahead>[^、和与及]*)进[、和]出口(?<what>[^、和与及]*)$/u,
      count === 2 ? '$<ahead>进口$<what>、$<ahead>出口$<what>' : '$&',
    )
    .replace(/沪深两市$/u, count === 2 ? '沪市、深市' : '$&')
    // 产销电机, 电机产销量: two things in short.
    .replace(/^(?<ahead>.*?)产销(?<what>[^、和与及]{2,}|量)?$/u, (words, ahead: string, what?: string) =>
      count === 2 ? twoOf(ahead, what ?? '') : words,
    )
    // 第一、二、三产业: each of them in full.
    .replace(/(?<=第[一二三]|[、和及][一二三])(?=[、和及]第?[一二三](?:[、和及]第?[一二三])?产业)/gu, '产业')
    .replace(/(?<=[、和及])(?=[一二三]产业)/gu, '第');
  const splits = [/、/u, /、|和(?=[^、和]*$)|与(?=[^、与]*$)|(?:以及|及)(?=[^、及]*$)/u, /、|和|与|及|以及/u].map(
    (sign) =>
      list
        .split(sign)
        .map((name) =>
          name
            .trim()
            .replace(
              /^(?:其中|对|参加(?=.*保险))|(?<!占)[比较与](?:上[年月]|[去往]年|上季度)?(?:同期)?(?:相比)?$/gu,
              '',
            ),
        )
        .filter(Boolean),
  );
  const inClause = splits.find((one) => one.length === count) ?? (list === '' ? [] : splits.at(-1)!);
  // ……分别出口260亿元和130亿元，分别增长5%和8%: the second row counts what the first did.
  const rate = ofEach.exec(list);
  const above = (rate ? [...chain, ...group].filter((slot) => slot.quantity.start < inside[first]!.start) : chain)
    .filter((slot) => !slot.isBase)
    .slice(-count);
  const isRow =
    above.length === count &&
    above.every(
      ({ aspect, quantity: { unit } }) =>
        aspect === above[0]!.aspect ||
        (/level|share/u.test(aspect) && unit === '%' && /level|share/u.test(above[0]!.aspect)),
    );
  const isSecond = isRow && (rate ? above[0]!.aspect === 'level' : /^(?:[比较与]\s*(?:往年|同期|相比)*)?$/u.test(list));
  const row = inClause.length === count || isSecond ? undefined : rowBefore(before, count);
  const listed = row ?? inClause;
  // 甲、乙和丙等产品产量增速: what follows 等 is what is told of each.
  const { last: lastName, tail } =
    /^(?<last>.+?)等(?:新?产品)?(?<tail>.*[量值额数速幅率价])$/u.exec(listed.at(-1) ?? '')?.groups ?? {};
  const names = lastName ? [...listed.slice(0, -1), lastName] : listed;
  // 分别是2019年的118%和121%: the verb with its times.
  const written = tail || verb !== split.verb ? undefined : words.slice(before.length - verb.length, before.length);
  const read = readMetric(quantity, `${tail ?? ''}${verb}`, '', written);
  const shape = {
    aspect: read.aspect,
    isBase,
    ...(read.direction && { direction: read.direction }),
    metricCertainty: 'stated' as const,
  };
  // 三年利润分别为8亿元、4亿元；坏账率持续抬头，分别为2%、3%: the row of the rate, and not of what was told before.
  const moving = list === '' && read.aspect === 'level' && quantity.unit === '%' ? rateBefore(before) : '';
  if (moving) return { ...shape, metric: moving };
  // 甲县、乙县分别完成8亿元、4亿元: of what was told of before.
  const told =
    list.replace(/[、和与及\s]/gu, '') === '' && list !== '' && read.phrase === '' && quantity.dimension !== 'rank'
      ? chain.findLast(
          (slot) =>
            slot.metric !== '' &&
            slot.aspect !== 'rank' &&
            (read.aspect === 'growth' ? slot.quantity.dimension !== 'count' : slot.quantity.unit === quantity.unit),
        )?.metric
      : undefined;
  if (told) return { ...shape, metric: told, metricCertainty: 'carried' };
  if (names.length === count) {
    const name = named(names, index - first);
    // 甲、乙位列前二，产值分别为3亿元、2亿元: what the clause counts, each of its own.
    const counted = row ? nounBefore(list) : '';
    if (name === '') return { ...shape, metric: '', metricCertainty: 'assumed' };
    // 年均增长率分别达到3%和5%: each grew so.
    const grown = quantity.unit === '%' ? /(?:增长率|增速|[增升涨降跌]幅)$/u.exec(counted)?.[0] : undefined;
    if (grown) return { ...shape, aspect: 'growth', direction: /^[降跌]/u.test(grown) ? 'fall' : 'rise', metric: name };
    const isShare = quantity.unit === '%' && /(?:占比|比重|比例|份额)$/u.test(name);
    return { ...shape, ...(isShare && { aspect: 'share' }), metric: `${name}${counted}${read.phrase}` };
  }
  // 产值首次突破1亿元、5亿元的，分别奖励20万元、50万元
  // ……的企业，分别给予20万元、50万元一次性奖励
  const behind = /予以?(?:最[高多])?$/u.test(verb)
    ? grantBehind.exec(blanked.slice(inside[last]!.end + base))?.groups?.grant
    : undefined;
  const grant = list === '' ? (grantOf.exec(verb)?.[0] ?? behind) : undefined;
  if (grant) return { ...shape, metric: grant };
  if (isSecond && rate) {
    const told = { metricCertainty: 'carried' as const, isBase: false };
    const { metric } = above[index - first]!;
    const { fall, share, sum, own } = rate.groups!;
    if (own)
      return { ...told, aspect: 'level', metric: `${metric.replace(/^(?:新?建成|新建|设立)(?=.{2})/u, '')}${own}` };
    if (sum) return { ...told, aspect: 'level', metric: `${metric.replace(/^新增/u, '')}${sum}` };
    if (share) return { ...told, aspect: 'share', metric: `${metric}${share}` };
    return { ...told, aspect: 'growth', direction: fall ? 'fall' : 'rise', metric };
  }
  // 游客4000万人次，收入400亿元，分别完成72%和69%
  if (isSecond && quantity.unit === '%' && /完成$/u.test(verb.trim()) && above[0]!.quantity.unit !== '%')
    return {
      metric: `${above[index - first]!.metric}完成`,
      metricCertainty: 'carried',
      aspect: 'share',
      isBase: false,
    };
  if (isSecond)
    return { ...shape, metric: `${above[index - first]!.metric}${read.relation ?? ''}`, metricCertainty: 'carried' };
  // A、B和C分别增长1%和2%: nobody can tell which number is whose.
  if (names.length > 1) return { ...shape, metric: '', metricCertainty: 'assumed' };
  return undefined;
}

/** 电机产量、电机销量 of 产销电机, 电机产销 and 电机产销量. */
const twoOf = (ahead: string, what: string): string => {
  const thing = `${ahead}${what === '量' ? '' : what}`;
  return `${thing}产量、${thing}销量`;
};

/** The last row of `count` names before the clause: 甲、乙和丙 of 甲、乙和丙位列前三，产值分别为…. */
function rowBefore(words: string, count: number): readonly string[] | undefined {
  const moved = ofAsMany(movedBefore.exec(words), count)?.groups?.names;
  if (moved) return moved.split(inRow);
  const clauses = words.split(/[，；。：]/u).slice(0, -1);
  for (const clause of clauses.toReversed()) {
    const head =
      /^(?<names>[^、]{1,10}(?:、[^、]{1,10})*?(?:和|与|以及|及|、)[^、]{1,10}?)(?:仍|为|是|等|均|都|分列|分别|位列|位居|列|排|实现|保持|双双)/u.exec(
        clause.trim(),
      );
    const names = (head?.groups?.names ?? namesBehind.exec(clause)?.groups?.names ?? '')
      .split(/、|和|与|以及|及/u)
      .map((name) => name.trim())
      .filter(Boolean);
    if (names.length === count && names.every((name) => isName.test(name))) return names;
  }
  return undefined;
}

/** A match whose row has `count` names. */
const ofAsMany = (match: RegExpExecArray | null, count: number): RegExpExecArray | undefined =>
  match?.groups?.names?.split(inRow).length === count ? match : undefined;
const inRow = /、|和|与|以及|及/u;

/** 第三、四、五大产地 are ranks. */
const isName = /^(?!第?[一二三四五六七八九十]+(?:$|[大位名]))\p{Script=Han}|^[\w.·]+$/u;

/** 排名前三的景区是甲、乙、丙，分别接待…… */
const namesBehind = /(?:分别|依次)?[是为](?<names>[^、是为]{1,10}(?:、[^、]{1,10})*?(?:和|与|以及|及|、)[^、]{1,10})$/u;

const complete =
  /(?:标准|事故|案件|警情|险情|火情|投诉|纠纷|投资|收入|支出|产值|税收|消费|出口|进口|总额|面积|[率额量值数比A-Z])$/u;

const entered = /^(?:列入|纳入|入选|获批)/u;

const deed = /(?:新?开工|施工|竣工|销售|成交|交易|待售|供应|出让)(?:面积|[额量]|套数|金额)$/u;

/** What rows of names most often share; the longest that fits. */
const sharedHead =
  /(?:居民|企业|地区|面积)?(?:人均可支配收入|人均消费支出|进出口(?:总?[额值])?|出口[额值]?|进口[额值]?|营业额|投资额?|增加值|总?产值|销售(?:额|量|面积)|零售额|营业收入|收入|支出|税收|利润|产量|贷款余额|存款余额|余额|面积|人口|(?:患者)?(?:规范|健康)?管理率|(?:最低生活保障|低保|供养|救助|补助|补贴|养老金)?标准|饲养量|养殖量|存栏量?|出栏量?|用电量|占比|比重|覆盖率|供应量|销量|出货量|交付量|客运量|货运量|吞吐量|排放量|成交量|就业|(?:参保)?人[数次]|参保率|价格)$/u;

/** 城镇、农村居民人均可支配收入, 第二产业、第三产业增加值: the head of the last name serves the ones before it. */
function named(names: readonly string[], index: number): string {
  // 甲、乙、丙三家企业销售额: the number of them is in none of their names.
  const summed =
    /^(?<name>.{1,12}?)等?[一二两三四五六七八九十\d]{1,2}[家个所座条种类大项](?<kind>\p{Script=Han}{2,})$/u.exec(
      names.at(-1)!,
    )?.groups;
  if (summed) return (index === names.length - 1 ? summed.name! : names[index]!) + summed.kind!;
  const name = names[index]!;
  // 80—89岁、100岁及以上老人津贴: each age has its own bound.
  const last = names.at(-1)!.replace(/^(\d+周?岁)及?以[上下]/u, index < names.length - 1 ? '$1' : '$&');
  // 列入省、市重点项目
  if (index < names.length - 1 && /(?:国家|[省市区县])级?$/u.test(name) && /^[省市区县]级?/u.test(last))
    return name.replace(entered, '') + last.replace(/^[省市区县]级?/u, '');
  // 商品房新开工面积、竣工面积、销售面积: what the first one names holds for what is only done with it.
  const whole = index > 0 && deed.exec(name)?.[0] === name ? deed.exec(names[0]!) : null;
  if (whole && whole.index > 1) return `${names[0]!.slice(0, whole.index)}${name}`;
  // 快递业务量、业务收入: of the same trade.
  const shared = index > 0 ? names[0]!.indexOf(name.slice(0, 2)) : -1;
  if (shared > 1 && shared === names[0]!.length - 3 && /[量额数值]$/u.test(names[0]!))
    return names[0]!.slice(0, shared) + name;
  if (index === names.length - 1) return name;
  // 太阳能电池、新能源汽车的出口额, 乘用车、肉类等进口额
  const head =
    /的[^的、等]{2,8}$/u.exec(last)?.[0] ??
    /(?<=等)[^等]{2,8}$|中(?:的)?[^中等]{2,12}(?:占比|比重|比例|渗透率|覆盖率)$/u.exec(last)?.[0];
  if (head && !name.includes('的')) return name + head;
  if (complete.test(name)) return name;
  const common = sharedHead.exec(last)?.[0];
  // 集中供养、分散供养标准: half of the head is said with each.
  if (common && common !== last) return name + (name.endsWith(common.slice(0, 2)) ? common.slice(2) : common);
  for (let length = Math.min(3, name.length); length > 0; length -= 1) {
    const at = last.lastIndexOf(name.slice(-length));
    // 臭氧 and 一氧化碳 share a sign and no head.
    if (at >= 0 && (length > 1 || last.length - at > 3)) return name + last.slice(at + length);
  }
  // 公共、居民充电设施分别新增5台和3台: half a name, and nobody can tell where its other half begins.
  return last.length - name.length > 4 ? '' : name;
}
