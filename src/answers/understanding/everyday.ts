import { literal } from '../../text/matches.ts';
import { type Rule, rewriting } from '../../text/rewriting.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is asked in 多少 or 几, a few signs on. */
const asked = (signs: number) => `(?=\\p{Script=Han}{0,${signs}}(?:多少|(?<![那这哪好])几))`;
/** What a district attracts. */
const attracted = '(?:项目|企业|公司|资金|投资|外资|资本|500强|钱)';

/** How people talk of what a district does, as its articles put it; simplified characters in, simplified characters out. */
const rules: readonly Rule[] = [
  // 一个亿往上的投资, 1亿块以上的项目
  [
    /(?<![\d.十百千几])(?:一个亿|[1一]亿|上亿|过亿|超亿|破亿)元?(?:块钱?)?(?:以上|往上|起步|打底|起)?的?(?:大|好)?(?=(?:投资)?项目|投资)/gu,
    '过亿元',
  ],
  // 那几个园区, 这几家公司: said, and not asked.
  [/[那这](?:么)?几(?=[个家座所条处栋类样种])/gu, '那些'],
  [/(?<=那些)[个家座所条处栋类样种](?=\p{Script=Han}{2})/gu, ''],
  [/几[十百千万]+(?:来|多)?(?:号|个|名)?人(?=$|[？?，,啊呀呢了])|几号人/gu, '多少人'],
  [/几个?趴/gu, '几个百分点'],
  [/(?<=\d)个?趴/gu, '%'],
  [/(?<=想|要|能|会|再|约|大概|计划|打算|预计|目标)长(?=(?:多少|几)(?:个?(?:百分)?点|成|[？?，,啊呀呢]|$))/gu, '增长'],
  [/咱(?:们)?(?=[省市区县州旗镇乡村](?!长|场|值))/gu, '我'],
  // 招商团队, 出门招商: it is the work that is told of.
  [/(?<=招商)(?:队伍|团队|人员|小组|干部|小分队|的?同志们?)/gu, ''],
  [/(?:外出|出门|出去)(?=招商)/gu, ''],
  // 供出去几块地, 卖掉多少套: which way it went is no matter.
  [/(?<=[供卖推放让租销借])(?:出去|出来|出|掉)了?(?=多少|几)/gu, ''],
  [/往外(?=[供卖推租])/gu, ''],
  [/(?:上门|登门|挨家)(?:看望?|拜访|走访|服务|跑)?了?(?=(?:多少|几)[家户])/gu, '走访'],
  [/(?:自己|个人)(?:还?[要得]|需要)?掏(?:腰包)?(?=(?:多少|几)块?钱?[？?]?$)/gu, '个人出'],
  [/一口气|拢共|满打满算|实打实/gu, ''],
  [/(?<=多少|几)趟(?=$|[？?，,啊呀呢了])/gu, '次'],
  // 拉来多少项目, 弄进来几家企业
  [
    new RegExp(
      `(?:弄|搞|拉|引|抢|挖|请|招揽?|争取|吸引)(?:进来|过来|来|进|到)(?:了|的)?(?=\\p{Script=Han}{0,8}${attracted})`,
      'gu',
    ),
    '引进',
  ],
  [/帮(?:忙|着)?(?=(?:协调)?(?:解决|化解|处理))/gu, ''],
  [
    new RegExp(`(?:帮(?:着|忙)?)?(?:(?:企业|他们|大家)(?:们)?)?(?:摆平|搞定|搞掂|料理|办妥|理顺)了?${asked(8)}`, 'gu'),
    '解决',
  ],
  [/卡(?<whom>\p{Script=Han}{0,4})脖子的?(?=\p{Script=Han}{0,4}(?:难题|问题|事|困难))/gu, '制约$<whom>'],
  [/(?:麻烦|烦心|难心|糟心|棘手)(?:的)?事儿?|(?<=多少|几)个?难事/gu, '难题'],
];
const inArticles = rewriting(rules);

/** Where money and projects come from: 市外 and 省外 are all that is not of the city or the province that the articles tell of. */
function scopesOf(text: string, { around }: Pick<Vocabulary, 'around'>): string {
  if (!/外/u.test(text)) return text;
  const named = around.reduce((left, name) => {
    const level = /[省市]$/u.exec(name)?.[0];
    if (!level) return left;
    const bare = name.slice(0, -1);
    return left.replace(
      new RegExp(`从?${literal(bare)}${level}?(?:以外|之外|外面|外头|外边)(?:的地方)?`, 'gu'),
      `${level}外`,
    );
  }, text);
  return named
    .replace(/从?(?:外市|别的市|其他市|市外(?:面|边|头)?)/gu, '市外')
    .replace(/从?(?:外省|别的省|其他省|省外(?:面|边|头)?)/gu, '省外')
    .replace(
      /(?<scope>[市省]外)(?:那边)?(?:引进|引来|拉来|招来|弄来|跑来|进来|过来|流进来|投过来|来)?的?(?:钱|资金|资本|投资)/gu,
      '$<scope>投资',
    )
    .replace(/(?<scope>[市省]外)(?:引进|来)的(?=过亿元)/gu, '$<scope>');
}

/** A question in the words of the articles, before anything is read from it. */
export const inArticlesWords = (text: string, vocabulary: Pick<Vocabulary, 'around'>): string =>
  scopesOf(inArticles(text), vocabulary);
