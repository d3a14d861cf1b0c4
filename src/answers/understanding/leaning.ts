import type { Dimension, Query } from '../../domain.ts';
import { talkKinds } from './asking.ts';
import { asksGain, asksMore, isBareAct, onceBuilt } from './bare-acts.ts';
import { isTermAlone } from './elliptic.ts';
import { stageAlone } from './stage-asked.ts';

/** What a follow-up may ask of the thing before it, naming nothing else. */
export const attribute = /^(?:面积|金额|人数|投资额?|总投资|时间|原因|地点|范围|名单|内容|作用|意义|排名|名次)?$/u;

/** 去乡下的有多少, 出口的有几家: of those that the turn before counted. */
const headless =
  /^(?:那么?|其中)?\p{Script=Han}{2,8}的(?:一共|大概|又|能|会)?(?:有|是|占)(?:多少|几)\p{Script=Han}?[？?]?$/u;

/** What is measured, and what a share is of. */
export const measure = /.(?:率|度|量|额|值|数|比重?|收入|支出|面积|人口|规模)$/u;

/** What only a firm has: after what was asked of one, its own. */
export const ofFirms = /毛利|净利|换手率|市[盈净销]率|市值|股[价本]|负债率|净资产收益率|每股|成交额/u;

/** The name that a question begins with: 海辰重工 of 海辰重工净利润多少. */
export const beginsWith = ({ rest, text }: Query): string =>
  rest.split(' ').find((word) => word.length > 2 && text.startsWith(word)) ?? '';

/** 谁负责, 谁捐的: whatever the turn before told of. */
export const whoDid =
  /^(?:那么?|都|是|由|又)*谁(?![是当任叫说讲])(?<did>\p{Script=Han}{1,3}?)(?:的|了)?(?:呢|啊|呀)?[？?]?$/u;

/** 哪个片区, 具体是哪几条街: of what was told before. */
export const whichAlone =
  /^(?:那么?|具体|都|分别|是|有)*哪(?:一|几|些)?(?:[个家座条所处项片块]|(?![个家座条所处项片块])(?=\p{Script=Han}{2}))(?<noun>(?![年月天日里儿位有能会]|[最更]|比较|[多高快大长少低慢小短贵早晚好强远近重](?:[些点呢？?]|一点|$))\p{Script=Han}{1,4}?)(?:呢|啊|呀)?[？?]?$/u;

/** 什么时候开诊: what opens, the turn before said. */
const whenAlone =
  /^(?:那么?|大概|预计|最快|到底|它)*(?:什么时候|何时|哪[一]?[天年]|几月份?)(?:能|会|可以|才|要|正式)*\p{Script=Han}{1,3}[？?]?$/u;

/** 投资多少, after how large a hospital is: money, and no land. */
export const measuredIn = (rest: string): Dimension[] | undefined => measures.find(([words]) => words.test(rest))?.[1];
const measures: readonly (readonly [RegExp, Dimension[]])[] = [
  [/(?:^| )(?:金额|投资额?|总投资|造价|花费|成本|预算)$/u, ['money']],
  [/(?:^| )(?:面积|占地)$/u, ['area']],
  [/(?:^| )人数$/u, ['people']],
];

/** 都验收了吗: of what, the turn before said. */
const asksDone = /^(?:那么?|[都全]部?|已经?|现在|到底|这些|后来|最后)*\p{Script=Han}{1,4}了(?:[吗么]|没有?)[？?]?$/u;

export const genericNoun =
  /^(?:校长|院长|园长|馆长|厂长|站长|书记|老板|董事长|总?经理|创始人|企业|公司|单位|部门|项目|地方|地点|宗地|地块|城市|国家|人员|负责人|时候|建成|竣工|投产|投用|开工|完工)$/u;

/** 占全省多少, 比全国快多少, 在省里排第几: what is measured so, the turn before said. */
export const measured = /^(?:那|又)?(?:在|占|比)(?:全|我|咱们?)?[国省市区县](?:里|内|平均)?/u;

/** 增速比一季度快还是慢: of what the turn before asked about. */
const sinceThen =
  /^(?:那|又|增[速幅长]|涨幅)*[比较](?:去年|前年|上一?年|上个?月|上个?季度|\d{1,2}月份?|[一二三四]季度|[上下]半年|同期|年初)/u;

/** 分布在几个镇: what is, the turn before said. */
const spread = /^(?:那|都)?(?:分布|覆盖|涉及|来自|惠及)(?:在|了|到)?(?:多少|几|哪)/u;

/** 比上一届多了多少: of what, nobody can tell. */
const gained = /^(?:那|又)?比[^，,？?]{2,8}?(?:[多少高低增减涨降]|增[加长]|减少)了?(?:多少|几)[^，,的]{0,3}$/u;

/** 那…呢, 面积多大, and the target: a question that names too little to stand alone. */
export function leansOnContext(query: Query): boolean {
  if (talkKinds.has(query.kind)) return false;
  if (
    /^(?:那|那么|它|她|他|这[个家座些次回]|该|沿[线途](?!各)|[园院校厂村镇店馆区][里内]|其中|里[头面]|当中|and |what about|how about|then |is it |how \w+ is it)|呢[？?]?$/iu.test(
      query.asked,
    )
  )
    return true;
  // How much is the toll? When is it due?
  if (
    /^(?:how|what|when|who|where|why)\b.*\b(?:the \w+\W*$|(?:it|they|its|their|he|she)\b)/iu.test(query.asked) &&
    !query.place &&
    query.terms.length === 0
  )
    return true;
  // How many of them are new?
  if (
    /^(?:and )?how many (?:of (?:them|those|these|which) )?(?:are|were|is|was) (?!there|in|at|on)[a-z-]+\W*$/iu.test(
      query.asked,
    ) &&
    !query.place &&
    query.terms.length === 0
  )
    return true;
  if (isTermAlone(query)) return true;
  const namesNone = !query.place && !query.period && query.asked.length <= 12;
  // 总投资有多大, after how many projects there are: theirs.
  const isOfProjects =
    query.rest === '' && query.terms.length > 0 && query.terms.every(({ term }) => ofProjects.test(term.name));
  if (isOfProjects && namesNone) return true;
  if (
    (spread.test(query.asked) ||
      stageAlone.test(query.rest) ||
      asksDone.test(query.asked) ||
      headless.test(query.asked) ||
      whenAlone.test(query.asked) ||
      (whichAlone.test(query.asked) && query.terms.length === 0) ||
      whoDid.test(query.asked)) &&
    namesNone
  )
    return true;
  // 总共才285亩？: of what, the turn before said.
  // 建成后能引来多少人才: of what was named, whatever is counted.
  if (namesNone && onceBuilt.test(query.asked)) return true;
  const claimsOnly = query.quantities.length === 1 && query.terms.length === 0 && query.rest === '' && namesNone;
  if (claimsOnly && onlyClaims.test(query.asked)) return true;
  if (query.terms.length > 0 || query.quantities.length > 0) return false;
  if (measured.test(query.asked) || (namesNone && gained.test(query.asked))) return true;
  if (sinceThen.test(query.text) && !query.place) return true;
  // 什么时候建成, 在哪里, 是哪些企业: of what, nobody can tell without the question before.
  const isBare = query.rest.split(' ').every((word) => word === '' || isBareAct(word) || genericNoun.test(word));
  return attribute.test(query.rest.replace(/\s/g, '')) || asksGain(query) || (isBare && (namesNone || asksMore(query)));
}

const onlyClaims =
  /^(?:那|也|总共|一共|合计|加起来)*(?:才|就|只有?|仅|有|是不是|是|不就|居然|竟然)+(?:有|是)?\d|^(?:大概|大约|差不多)?\d[^，,]*(?:[对是][吗吧]|[吗吧])[？?]?$/u;

/** What projects have, and hardly a place. */
export const ofProjects = /^(?:总投资|企业投资额|签约金额|协议投资额?)$/u;

/** 为什么, 谁负责, 在哪儿: what is asked of a thing in between, and nothing that a later turn could be of. */
export const isAside = ({ asked }: Query): boolean =>
  /^(?:那么?|但是?)?(?:这是|是)?(?:为什么|为何|为啥|怎么回事|什么原因|原因(?:呢|是什么)?|在?哪[儿里]|什么时候|何时|why)(?:呢|啊|呀)?[？?]?$/iu.test(
    asked,
  ) || whoDid.test(asked);
