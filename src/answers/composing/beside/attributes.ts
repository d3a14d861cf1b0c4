import type { Query } from '../../../domain.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { overlap } from '../matching/surroundings.ts';
import { namesStreet } from '../sentences/answer-kinds.ts';

/** Whether what is told has what a question asks of a thing. */
type Tells = (told: string) => boolean;

const signs = '零一二三四五六七八九十';
/** 2 of 哪两个; 十 of 十大行动. */
const numberOf = (sign: string): number => (sign === '两' ? 2 : /\d/u.test(sign) ? Number(sign) : signs.indexOf(sign));

/**
 * What a question asks of a thing that it names, beside how much: who did it, what it is called, which they are, against what it is measured. A sentence that
 * speaks of the thing alone, however like the question it is, tells none of these. `undefined` where a question asks for nothing of the kind.
 */
export function attributeAsked({ text, language }: Query): Tells | undefined {
  if (language === 'en') return undefined;
  for (const [asks, tells] of attributes) {
    const found = asks.exec(text);
    if (found) return (told) => tells(told.replace(wrapped, '$<words>'), found, text);
  }
  return undefined;
}

/** 原文说：“…”: the quotation marks of an answer name nothing. */
const wrapped = /原文说：“(?<words>.*?)”(?=。|$)/gmu;

const agent =
  /由|公司|集团|银行|[局院所校厅社委办厂]|政府|党委|协会|学会|大学|团队|书记|主任|县长|区长|市长|[镇乡村]|·|(?:说|表示|介绍|指出|提出|强调)/u;

/** Who builds something, in Chinese and in English. */
export const builtBy = {
  asks: /谁(?:来|在|负责)?(?:承?建|[修盖造施]工?)(?:设|造)?的?(?:$|[？?])|\bwho (?:(?:is|are|was|were) )?(?:build(?:s|ing)?|built|construct(?:s|ing|ed)?)\b/iu,
  tells:
    /由(?!于|此)[^，。；]{2,24}?[建修造盖投施]|承建|代建|(?:施工|建设|投资)(?:单位|方|主体)|公司|集团|出资|[铁建交]局|村民|[政州省市县]府/u,
};

const attributes: readonly (readonly [RegExp, (told: string, found: RegExpExecArray, text: string) => boolean])[] = [
  // 是谁提出的.
  [
    /(?:是|由)谁在?(?!家|哪|的$)(?<act>\p{Script=Han}{1,3}?)的?[？?]?$|谁在?(?!家|哪|家)(?<done>\p{Script=Han}{2,3}?)的[？?]?$/u,
    (told, { groups }, text) => {
      const act = (groups!.act ?? groups!.done)!;
      const isDone = act.length < 2 || formsOf(act).some((form) => told.includes(form));
      // 谁主持的 may be told by a name alone.
      return isDone && (groups!.done !== undefined || agent.test(without(told, text)));
    },
  ],
  // 谁在建, of how many work there.
  [builtBy.asks, (told) => builtBy.tells.test(told)],
  // 特等奖是谁.
  [
    /(?:奖|冠军|第一名|榜首)(?:得主|获得者)?(?:都?是)?谁|谁(?:[得拿获夺]了?|获得)[^，。？]{0,5}(?:奖|冠军|第一)/u,
    (told) => /获|摘|夺|荣膺|斩|折桂|得主|颁给|授予|[奖军名首]：|第一名[是为]|冠军[是为]/u.test(told),
  ],
  // 两场大会叫什么.
  [
    /(?:[两三四五六七八九十\d][个场项家条座届]|[都各]|分别)[^，。]{0,8}?(?:叫|名字是|名称是)(?:做|作)?(?:什么|啥)/u,
    (told, _, text) => named.test(without(told, text)),
  ],
  // “三区”是哪些, of “两带、三区”, which counts them.
  [
    /[一二两三四五六七八九十多](?<kind>[心核轴带区园片廊极城港谷圈翼线点链网群])[”」]?(?:分别|具体|都)*(?:是|指|有|包括)(?:的是)?(?:哪|什么|啥)/u,
    (told, { groups }, text) => {
      const { kind } = groups!;
      return new RegExp(
        `是指|指的是|即(?![将刻可使便日时])|包括|分别|——|：|\\p{Script=Han}${kind}[、和与及]\\p{Script=Han}{1,8}${kind}`,
        'u',
      ).test(without(told, text));
    },
  ],
  // 十大行动都有哪十个, 哪三区.
  [
    /哪(?<count>[两三四五六七八九十\d])(?![天日年周次]|个月)|(?<among>[三四五六七八九十\d])大\p{Script=Han}{2,6}?(?:包括|都?有|都?是|指的?是?)?(?:哪些|什么|啥)/u,
    (told, { groups }, text) => {
      const count = numberOf(groups!.count ?? groups!.among!);
      return itemsIn(without(told, text), count) >= Math.min(count, Math.max(3, count / 2));
    },
  ],
  // 19个项目分别是哪些企业.
  [
    /(?:分别|具体)(?:是|有|为|叫)?(?:哪些|什么)\p{Script=Han}{0,6}[？?]?$/u,
    (told, _, text) =>
      without(told, text)
        .split(/[，。：；]/u)
        .some((stretch) => /[“、](?!\d)/u.test(stretch)) || /[二三四五六七八九十]是/u.test(told),
  ],
  // 那五个乡镇分别是哪几个.
  [
    /(?:[都各]|分别|具体)?(?:是|有)哪几[家个所座条位项][？?]?$/u,
    (told, _, text) =>
      /\p{Script=Han}、(?=\p{Script=Han})|；/u.test(without(told, text)) || /[二三四五六七八九十]是/u.test(told),
  ],
  // 是哪家公司在施工.
  [
    /哪[家个]\p{Script=Han}{0,4}(?:公司|企业|集团)(?!最|多|少|的)/u,
    (told) => /公司|集团|有限|股份|科技|中[铁建交]|城[建投]|[局院厂行]/u.test(told),
  ],
  // 在哪个会场办的.
  [
    /在哪[个家座](?<what>会场|场馆|酒店|礼堂|会议室)/u,
    (told, { groups }) =>
      told.includes(groups!.what!) ||
      /(?:在|于|走进|来到)(?!此)[^，。；]{2,18}(?:中心|馆|酒店|宾馆|礼堂|厅|会堂|广场|大厦|会议室)/u.test(told),
  ],
  // 在哪条路上, of a sentence that names none.
  [/[在到]哪一?条(?:街|路|大道|巷)/u, (told) => namesStreet(told)],
  // 这笔钱是哪里出的, of what it is spent on.
  [
    /(?:钱|资金|经费|亿|万)元?(?:都)?(?:是|由|从)(?:哪里?|哪儿|谁|什么地方)(?:来|出|掏|拨|给)|[从由]哪里?[来出]的?(?:钱|资金)/u,
    (told) =>
      /财政|自筹|贷款|专项债|债券|基金|出资|拨[付款]|来自|来源|补助|捐|融资|社会资本|[由从][^，。；]{2,16}[出承投筹拨]/u.test(
        told,
      ),
  ],
  // 南桥地块要建什么, of what is built elsewhere.
  [
    /(?<where>\p{Script=Han}{2,10}?)(?:上|里)?(?:打算|准备|计划|要|将|会|能|拟)*[建盖修造](?:成|个|些)?(?:什么|啥)/u,
    (told, { groups }) => {
      const clauses = told.split(/[，；。\n]/u);
      const at = clauses.flatMap((clause, index) => (clause.includes(groups!.where!) ? [index] : []));
      return at.length === 0 || at.some((index) => /[建盖修造]|打造/u.test(clauses.slice(index, index + 2).join('')));
    },
  ],
  // “一轴”是指哪条轴线.
  [
    /是指(?:哪|什么|啥)/u,
    (told, _, text) => /是指|指的是|即(?![将刻可使便日时])|包括|分别|——|：/u.test(without(told, text)),
  ],
  // 高于全国吗.
  [
    /(?:高于|低于|快于|慢于|多于|少于|超过|[高低快慢强]过|比|跑赢)(?<where>全[国省市])/u,
    (told, { groups }) =>
      new RegExp(
        `${groups!.where}[^，。；]{0,12}\\d|(?:[高低快慢多少]于|超过|[高低快慢]|比|跑赢)${groups!.where}`,
        'u',
      ).test(told),
  ],
  [/是?全[国省市]第一[吗么？?]/u, (told) => /第[一1]|首位|居首|榜首|领先|之首|最/u.test(told)],
  // 咨询电话是多少, of when it is answered.
  [/(?:电话|热线|手机号?|座机)(?:号码?)?(?:是|有)?(?:多少|几|什么|啥)(?!时候|点)/u, (told) => /\d{3}/u.test(told)],
  // 马某住哪, of what else he did.
  [/(?<!入)住(?:在)?(?:哪(?!个|家)|什么地方)/u, (told) => /住|居|籍|家[在中]|位于/u.test(told)],
  // 三级能效补多少, of those of the first and the second.
  [
    /(?<grade>[一二三四五\d])级(?=能效|残疾|伤残|响应|医院|公路|职称|资质)/u,
    (told, { groups }) => {
      const at = numberOf(groups!.grade!);
      return new RegExp(`(?:${at}|${signs[at]})[、和至到]?级`, 'u').test(told);
    },
  ],
  // 判了几年, of how long he was a doctor.
  [/判(?:刑|了|处)*(?:多少|几)/u, (told) => /[判刑]|拘役/u.test(told)],
  // 几号.
  [/几月?号/u, (told) => /\d{1,2}[月日号]/u.test(told)],
  // 取消了几个.
  [
    /(?<act>取消|停[建工产办]|放弃|撤销|撤回|倒闭|流失|关[闭停]|下马|烂尾)[了过]?(?:多少|几)/u,
    (told, { groups }) => formsOf(groups!.act!).some((form) => told.includes(form)),
  ],
  // 都是本地人吗.
  [
    /\p{Script=Han}都是?(?<what>\p{Script=Han}{2,8}?)了?(?:吗|(?<![什怎这那多])么)/u,
    (told, { groups }) => formsOf(groups!.what!).some((form) => overlap(form, told) >= 0.5),
  ],
];

const named = /[“《「]|名为|叫|称|命名|取名|[一二三四五]是|分别(?:是|为)|、(?!\d)|\n/u;

/** What a sentence says beside what a question says itself in quotation marks: 一轴、三区、多园 of “一轴、三区、多园”. */
const without = (told: string, text: string): string =>
  told.replace(/[“「《][^”」》]*[”」》]/gu, (quoted) => {
    const words = quoted.match(/\p{Script=Han}+/gu) ?? [];
    const isCount = words.length > 1 && words.every((word) => countOfAreas.test(word));
    return words.length > 0 && (isCount || words.every((word) => text.includes(word))) ? '' : quoted;
  });
/** 三区 of “一轴、三区”: how many there are, and the name of none. */
const countOfAreas = /^[一二两三四五六七八九十多]\p{Script=Han}{1,2}$/u;

/** The most things that one stretch of a text names one after the other: 甲、乙和丙, or 甲和乙 where two are asked for. */
const itemsIn = (told: string, asked: number): number =>
  Math.max(
    ...told.split(/[，。：]/u).map((stretch) => {
      const isRow = asked === 2 || stretch.includes('、');
      return 1 + (isRow ? (stretch.match(/、(?!\d)|[和与]|及(?!以|其)/gu)?.length ?? 0) : 0);
    }),
    1 + (told.match(/；|\n|[二三四五六七八九十]是/gu)?.length ?? 0),
  );
