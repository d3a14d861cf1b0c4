import type { Rule } from '../../../text/rewriting.ts';
import { isSaid } from '../said.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What asks how much it is, or ends the question. */
const howMuch =
  '(?:的?(?:差距|差额|数额|规模))?(?:一共|总共|大概|大约|到底|[是有为達达])*(?:到了?|了)?(?:多少|多大|几(?=个?[百十]?[亿万成元倍])|幾(?=個?[百十]?[億萬成元倍]))?';
const end = '(?=$|[？?，,。呢啊呀了万亿萬億元倍]|个?亿)';

/** Names that statistics give to what lies between two of their numbers, each put as those two: `word` is the name that an article may use itself. */
const named: readonly { readonly word: string; readonly rule: Rule }[] = [
  {
    word: '顺差',
    rule: [
      new RegExp(`(?:对外|外贸|货物)?(?:贸易|外贸|进出口|貿易|外貿|進出口)?的?[顺順]差${howMuch}${end}`, 'gu'),
      '出口比进口多多少',
    ],
  },
  {
    word: '逆差',
    rule: [
      new RegExp(`(?:对外|外贸|货物)?(?:贸易|外贸|进出口|貿易|外貿|進出口)?的?逆差${howMuch}${end}`, 'gu'),
      '进口比出口多多少',
    ],
  },
  { word: '存贷差', rule: [new RegExp(`存[贷貸]差${howMuch}${end}`, 'gu'), '存款余额比贷款余额多多少'] },
  { word: '存贷比', rule: [new RegExp(`存[贷貸]比[例率]?${howMuch}${end}`, 'gu'), '贷款余额占存款余额的百分之几'] },
  {
    word: '收入比',
    rule: [
      new RegExp(`城[乡鄉](?:居民)?(?:人均)?(?:可支配)?收入(?:倍差|比(?![较上去前例重])[值例]?)${howMuch}${end}`, 'gu'),
      '城镇居民收入是农村居民收入的几倍',
    ],
  },
  {
    word: '收入差',
    rule: [
      new RegExp(`城[乡鄉](?:居民)?(?:人均)?(?:可支配)?收入(?:差距|差额|差|相差|差别)${howMuch}${end}`, 'gu'),
      '城镇居民收入和农村居民收入相差多少',
    ],
  },
  {
    word: '收支差',
    rule: [
      new RegExp(`(?:财政)?收支(?:的)?(?:缺口|差额|差距|差)${howMuch}${end}`, 'gu'),
      '一般公共预算支出比一般公共预算收入多多少',
    ],
  },
];

/** 贸易顺差多少, where no article names it: exports without imports. */
export const inTwoNumbers = (text: string, vocabulary: Pick<Vocabulary, 'texts'>): string =>
  /[顺順逆]差|存[贷貸]|城[乡鄉]|收支/u.test(text)
    ? named.reduce(
        (left, { word, rule: [pattern, form] }) => (isSaid(word, vocabulary) ? left : left.replace(pattern, form)),
        text,
      )
    : text;

const part = '(?:[这那本此](?:一)?[批次回轮])?(?:要|会|将|计划)?(?<part>\\p{Script=Han}{2,10}?)的?';

/** How people put two things against each other, and what is left of one, in the words that the rules know. */
export const againstWords: readonly Rule[] = [
  // 还剩多少栋不在这批交付里: without those that are.
  [
    new RegExp(
      `还[剩有](?<many>(?:多少|几)\\p{Script=Han}{1,6}?)(?:并|都)?(?:不在|不属于|没有?列入|没有?纳入|未列入|未纳入)${part}(?:里头?|里面|之?中|之?内|范围内?|之列|名单上?)?(?=$|[？?])`,
      'gu',
    ),
    '减去$<part>的还剩$<many>',
  ],
  // 占整个楼宇面积的
  [
    /(?<=占(?:了|到)?)(?:整个|全部的?|所有的?)(?=\p{Script=Han}{2,10}(?:的|百分之|几成|多少))(?!\p{Script=Han}{1,4}[省市区县州镇村])/gu,
    '',
  ],
  [/实绩/gu, '实际'],
  // 今年打算投的那部分
  [/(?:打算|准备|预备|预计|计划)要?投(?:下去|进去)?的(?:那?一?(?:部分|块儿?|笔)|钱|资金)?/gu, '计划投资'],
  // 按时序本该完成多少
  [/[按照](?:着)?(?:时序|序时|时间进度)(?!进度)(?:来说|来讲|来算|走|推进)?[，,]?/gu, '按序时进度'],
  [/(?:要是|如果|假如)?(?:不|没有?)超前[，,]?(?=按序时进度)/gu, ''],
  // 甩开全国均值几个百分点, 跑赢全省几个点
  [
    /(?:远远|大幅)?(?:甩开|领先于?|跑赢|超[过出]|高出|高于|快于)(?:了|出)?(?<base>全[国省市区县州])(?:的)?(?:平均|均)?(?:水平|值|线|数)?(?:了|有|达)?(?=(?:多少|几)个?(?:百分)?点)/gu,
    '比$<base>平均高',
  ],
  [
    /(?:落后于?|低于|不及|慢于|低出)(?<base>全[国省市区县州])(?:的)?(?:平均|均)?(?:水平|值|线|数)?(?:了|有|达)?(?=(?:多少|几)个?(?:百分)?点)/gu,
    '比$<base>平均低',
  ],
  // 甲在数量上超出乙多少
  [
    /[，,]?(?:在)?(?:数目|数量|个数|总量|总数)上?[，,]?(?:要|还)?(?:超[出过]|多出|多过|高出)(?<other>\p{Script=Han}{2,12}?)(?=多少|几)/gu,
    '比$<other>多',
  ],
  // 甲比乙多占地几亩
  [
    /比(?<other>\p{Script=Han}{2,12}?)[要]?(?<way>[多少])(?<what>占地|投资|出口|进口|招收|招生|供地|用地|接待|完成)(?:了)?(?=(?:多少|几)(?!次))/gu,
    '的$<what>比$<other>$<way>',
  ],
  // 城里人和农村人今年上半年收入相差多少, 城里人比乡下人多挣多少
  [
    /(?:城里|城市|城镇)的?(?:人|居民)(?<and>[和跟与同比、])(?:农村|乡下|村里|乡里)的?(?:人|居民)(?=[^，,。？?]{0,14}(?:收入|[赚挣拿]))/gu,
    '城镇居民$<and>农村居民',
  ],
  [
    /(?:农村|乡下|村里|乡里)的?(?:人|居民)(?<and>[和跟与同比、])(?:城里|城市|城镇)的?(?:人|居民)(?=[^，,。？?]{0,14}(?:收入|[赚挣拿]))/gu,
    '农村居民$<and>城镇居民',
  ],
  [
    /(?<one>城镇|农村)居民比(?<other>城镇|农村)居民(?:人均|平均|每人|每年|一年|全年)*(?<more>[多少])(?:收入|[赚挣拿])(?=了?(?:多少|几))/gu,
    '$<one>居民收入比$<other>居民收入$<more>',
  ],
  // 两块加起来: the two that are named.
  [/[，,]?(?:[这那])?(?:两|二|三|四)(?:大?块|头|边|方面|部分|样|者)(?=合计|加|合起来|拢|[一总]共)/gu, ''],
  // 2024年目标减2023年实际差多少
  [
    /^(?<one>[^，,？?减]{2,24}?)\s*减去?(?![少排税负免产贫轻速弱值灾压掉])\s*(?<other>(?!已)(?:(?:19|20)\d\d年?)?[^，,？?\d的减]{2,16}?)\s*(?:等于|得|差了?|是|有|还?剩)(?=多少|几)/gu,
    '$<one>和$<other>相差',
  ],
];
