import { literal } from '../../../text/matches.ts';
import { type Rule, rewriting } from '../../../text/rewriting.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isSaid } from '../said.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { withFullNames } from './short-names.ts';
import { formsOf, isAct } from './synonyms.ts';
import { asTold } from './told-as.ts';

/** What is asked in 多少 or 几, a few signs on. */
const asked = (signs: number) => `(?=\\p{Script=Han}{0,${signs}}(?:多少|(?<![那这哪好])几))`;
/** What a district attracts. */
const attracted = '(?:项目|企业|公司|资金|投资|外资|资本|500强|钱)';

/** How people talk of what a district does, as its articles put it; simplified characters in, simplified characters out. */
const rules: readonly Rule[] = [
  // 卖电池卖了多少钱: the verb said twice.
  [
    /(?<done>[卖种养修建买收产做造盖招跑看])(?<what>(?![入益支])\p{Script=Han}{1,8}?)\k<done>(?=了(?:多少|几))/gu,
    '$<what>$<done>',
  ],
  // 把通胀压到多少
  [/(?<=\p{Script=Han}{2})压(?:低|降)?到(?=多少|几|\d)/gu, '降到'],
  [/国库(?:一共|总共)?(?:进账|收入?)(?:了|到)*/gu, '财政收入'],
  // 出口了多少钱的东西
  [/(?<=(?:出口|进口)了?(?:多少|几)个?[亿万]*(?:元|钱))的(?:货物?|东西|商品|产品)/gu, ''],
  // 公司赔了多少钱: whichever is told of.
  [
    /^(?:这家?|那家?|该)?(?:公司|厂子)(?=(?:一共|总共|到底|究竟|[今去]年|上半年)*[赚赔亏挣卖裁砍亏][^，。？?]{0,3}(?:多少|几))/gu,
    '',
  ],
  // 暴雨完了, 会开完了: behind it.
  [/(?<=[雨震风灾节会]|假期|活动|比赛)完了(?=[，,]?\p{Script=Han}{2})/gu, '后'],
  // 有人死吗
  [/有(?:没有)?人(?:死|伤|受伤|遇难|没了?)了?(?:吗|没有?|么)(?=[？?]?$)/gu, '有没有人员伤亡'],
  [/雾?霾(?:轻|少|淡|小)了(?=多少|几)/gu, 'PM2.5浓度下降了'],
  [/(?<=^|[省市区县镇])人口?少了(?=多少|几)/gu, '常住人口减少了'],
  [/(?<=^|[省市区县镇])人口?多了(?=多少|几)/gu, '常住人口增加了'],
  [/住(?:在)?(?:城里|城市里?|城镇|镇上)的人?占(?:了)?(?=多少|几成|百分之)/gu, '城镇化率'],
  [/一(?:方|吨|立方)水(?:要|得|现在|收)*多少钱/gu, '水多少钱一吨'],
  // 职工平均一个月拿多少钱
  [
    /(?<=(?:职工|员工|工人|医生|护士|教师|老师|[护环农]工)们?)(?:平均)?(?:每|一?个)月(?:平均)?(?:能|可以|大概|大约)*(?:拿|挣|领|赚)到?(?=(?:多少|几)[百千万]?(?:钱|元|块)?[？?]?$)/gu,
    '平均月工资',
  ],
  // 几点塌的 asks when it happened; 几点关门 at which hour of every day.
  [/几点钟?(?=(?:(?!开|关)[^，。？?]){1,6}的[？?啊呀呢]*$)/gu, '什么时候'],
  [/几点钟?(?=(?:(?!开|关)[^，。？?]){1,3}的\p{Script=Han}{2,6}[？?]?$)/gu, '什么时候'],
  // 牙膏市场有多大: what is sold in it, and no ground that it stands on.
  [
    /(?<=(?<![农集商]贸|批发|交易|专业|[菜果花夜鱼]|建材|家具|旧货|超级)市场)(?:能|会)?有?多大(?=[？?啊呀呢]*$)/gu,
    '规模是多少',
  ],
  [/小?两口子?|夫妻[俩两]个?人?|夫妇俩/gu, '夫妻双方'],
  [/最多(?:能|可以?)(?=贷|借)/gu, '最高'],
  [/(?<=补[贴助])按(?=几个点|百分之几|多少)/gu, ''],
  // 两期各占多少亩: each of the stages by its name, and of the ground that it takes.
  [/(?:前后)?两个?期(?:工程|项目)?(?=各|分别)/gu, '一期、二期'],
  [/(?<![抢侵强霸])占(?:了)?(?=(?:多少|几)(?:亩|公顷|平(?:方米|米|方)|平方公里))/gu, '占地'],
  // 两家股东各占多少股: what each of them holds.
  [
    /(?:[两二三四几]?[个家位名方]?|各个?)股东(?:各自?|分别)*(?:占|持)(?:有|了)?(?:多少|几成|百分之几)(?:的)?(?:股份?|股权)?(?=$|[？?，,])/gu,
    '持股比例分别是多少',
  ],
  // 一家企业最多能拿多少, after what is granted.
  [
    /(?:一|每|单)[家个户](?:企业|公司|单位)(?:一年)?最[多高](?:能|可以?|给)?(?:拿|领|得|享受|申请|补)到?(?=多少|几)/gu,
    '单个企业最高补贴',
  ],
  // 一个亿往上的投资, 1亿块以上的项目
  [
    /(?<![\d.十百千几])(?:一个亿|[1一]亿|上亿|过亿|超亿|破亿)元?(?:块钱?)?(?:以上|往上|起步|打底|起)?的?(?:大|好)?(?=(?:投资)?项目|投资)/gu,
    '过亿元',
  ],
  [/(?<![\d.十百千几])(?:上亿|过亿|超亿|破亿|亿元?级|一个亿)元?的?(?:工程|单子|大单|案子)/gu, '过亿元项目'],
  [/(?:刚|新)(?:破土|动土|动工|开挖|开建)的?新?(?=工程|项目)/gu, '新开工'],
  [/(?<=新开工)工程/gu, '项目'],
  // 这些项目合计要投多少钱
  [
    /(?<=项目|工程)(?:合计|一共|总共|加起来|加一块儿?)(?:得|要|需要|会|计划)?投(?:资|入)?(?=(?:多少|几)(?!个?(?:企业|公司|人)))/gu,
    '总投资',
  ],
  // 拆迁到哪一步了
  [/(?:走|进行|推进|进展)?到(?:了)?哪一?步(?:了)?(?=[啊呀呢？?]*$)/gu, '进展怎么样'],
  [/是?(?:关于|有关)(?:什么|啥|哪方面)(?:方面)?(?=的[？?]?$)/gu, '是什么'],
  [/(?:定量|量化|数字化?|硬性|具体)的?(?=目标)/gu, ''],
  [/增长速度/gu, '增速'],
  [/经济(?:发展)?的?(?:预期|目标)增速/gu, '经济增速目标'],
  // 东三省都去了吗, of a name for several.
  [/(?<=^[^、和跟与及，,]{2,8})都去过?了?(?=(?:吗|没有?)[？?]?$)/gu, '去了'],
  [/(?<=(?:多少|几[十百千]?[亿万]?)(?:钱|资金|投资))(?:回来|进来|过来)(?=[啊呀呢了？?]*$)/gu, ''],
  // 工地上有多少人: those who build there.
  [
    /(?<=工地|(?:施工|建设|项目)现场)(?:上|里)?(?:现在|目前|一共|总共|大概)*(?:有|是)?(?<many>多少|几百?)(?:个|名|号)?人(?=[啊呀呢了？?]*$|在?(?:干活|施工|忙))/gu,
    '有$<many>名施工人员',
  ],
  // 哪个馆修得最慢
  [/(?:修|建|盖|干|进展)得最(?<how>[慢快])/gu, '进度最$<how>'],
  // 还有几套空着: flats are told to be lived in.
  [/(?<=还(?:有|剩)(?:多少|几)[套间]\p{Script=Han}{0,6})(?:空着|闲着|空置|没住人|没有?人住)/gu, '没入住'],
  // 那几个园区, 这几家公司: said, and not asked.
  [/[那这]几[天日](?:里|以?来|内)?/gu, ''],
  [/[那这](?:么)?几(?=[个家座所条处栋类样种])/gu, '那些'],
  [/(?<=那些)[个家座所条处栋类样种](?=\p{Script=Han}{2})/gu, ''],
  [/几个?趴/gu, '几个百分点'],
  [/(?<=\d)个?趴/gu, '%'],
  [/(?<=想|要|能|会|再|约|大概|计划|打算|预计|目标)长(?=(?:多少|几)(?:个?(?:百分)?点|成|[？?，,啊呀呢]|$))/gu, '增长'],
  // 招商团队, 出门招商: it is the work that is told of.
  [/(?<=招商)(?:队伍|团队|人员|小组|干部|小分队|的?同志们?)/gu, ''],
  [/(?:外出|出门|出去)(?=招商)/gu, ''],
  [/[拿放推]出来?(?=(?:多少|几|\d+)(?:[亩宗块]|公顷)土?地)/gu, '供'],
  [/[拿放推]出来?(?=(?:多少|几|\d+)(?:[亩宗块]|公顷)(?!土?地|[^，,？?]*[种养栽绿]))/gu, '供地'],
  // 供出去几块地, 卖掉多少套: which way it went is no matter.
  [/(?<=[供卖推放让租销借])(?:出去|出来|出|掉)了?(?=多少|几)/gu, ''],
  [/往外(?=[供卖推租])/gu, ''],
  // 目标几百亿
  [/(?<=目标|计划|任务|投资|收入|[总金]额)(?:是|有|定)?几[十百千]+(?=[万亿](?:元|块)?[啊呀呢]?[？?]?$)/gu, '多少'],
  // 三百来号人
  [/(?<=[\d一二两三四五六七八九十百千万])(?<more>[多来])?号(?=(?:个)?(?:人|工人|员工|职工|学生|老人))/gu, '$<more>'],
  [
    /^谁去(?<whom>\p{Script=Han}{2,4})(?<act>走访|调研|慰问|视察|检查|考察)过?的?(?=[啊呀呢？?]*$)/gu,
    '谁$<act>的$<whom>',
  ],
  // 目标定得比去年低
  [/(?<=投资|收入|产值|增速|项目|任务)定得(?=比)/gu, '目标'],
  [/(?:定了?|定下)(?:的)?(?:是|了)?(?:什么|啥)调子?(?=[啊呀呢？?]*$)/gu, '基调是什么'],
  [/(?:还)?(?:盼着?|指望|奔着)(?=[^，,？?]*(?:涨|增|长|多少|几))/gu, '打算'],
  [/(?:还|又)想(?=[^，,？?]*(?:涨|增|长))/gu, '想'],
  [/(?:往后|日后|将来|今后)(?=\p{Script=Han}{0,4}(?:主|重|搞|抓|发展|打算|准备|想|要|怎么|哪|做|干))/gu, ''],
  [/多大(?:一片|一块)?(?:地方|地儿|地盘)/gu, '多大面积'],
  [/(?:能|可以)?(?:交钥匙|交房|交楼|移交)(?=的|多少|几|[？?，,了啊呀]|$)/gu, '交付'],
  [/(?<=[能会要可得])交(?=(?:多少|几)(?:[栋座幢套间]|万?平))/gu, '交付'],
  [/登了?(?<count>多少|几)(?<thing>[家户]\p{Script=Han}{0,4}?)的?门/gu, '走访$<count>$<thing>'],
  [/京沪(?:穗深|广深|深穗)/gu, '北上广深'],
  [/(?:上门|登门|挨家)(?:看望?|拜访|走访|服务|跑)?了?(?=(?:多少|几)[家户])/gu, '走访'],
  [/(?:自己|个人)(?:还?[要得]|需要)?掏(?:腰包)?(?=(?:多少|几)块?钱[？?]?$)/gu, '个人出'],
  [/一口气|拢共|满打满算|实打实/gu, ''],
  [/(?<=多少|几)趟(?=$|[？?，,啊呀呢了])/gu, '次'],
  // 拉来多少项目, 弄进来几家企业
  [
    new RegExp(
      `(?<!(?:要|想|打算|计划|目标|争取|准备)[^，。？?]{0,3})(?:弄|搞)到的?(?=\\p{Script=Han}{0,8}${attracted})|(?:弄|搞|拉|引|抢|挖|请|招揽?|争取|吸引)(?:进来|过来|来|(?<![弄搞])到|(?<!引)进)的?(?=\\p{Script=Han}{0,8}${attracted})`,
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
  // 冲到哪个数, 定在什么水平
  [/(?<=[到在是为])(?:哪个|什么|啥)(?:数|数字|数目|数值|水平|程度)(?=$|[？?，,啊呀呢])/gu, '多少'],
  [
    /(?<=[想要把]\p{Script=Han}{0,12})(?:冲|干|做|搞|弄|拉|提|推|顶|蹦|飙|涨|增|扩)到(?=(?:多少|几|[\d一二三四五六七八九十]))/gu,
    '达到',
  ],
  // 明年要到多少
  [/(?<=[要能会]|计划|打算|预计|力争|争取|目标)到(?=多少(?![岁号天年月时]))/gu, '达到'],
  // 物价还在往上走, 房价往下掉
  [/往上(?:走|涨|蹿|窜|冲|爬|跑)|[走抬]高了?(?=吗|吧|没|多少|几|[，,？?]|$)/gu, '上涨'],
  [/往下(?:走|掉|跌|滑|降|落)|走低了?(?=吗|吧|没|多少|几|[，,？?]|$)/gu, '下降'],
  [/总盘子(?=[^，,？?]{0,4}(?:多大|多少|几))/gu, '总投资'],
  [/(?<=基金|资金|投资)的?手笔(?=[^，,？?]{0,4}(?:多大|多少|几|\d))/gu, '规模'],
  [/(?<=全[国省市球]|世界|亚洲)的?(?:老大|一哥|头名|头把交椅|领头羊)/gu, '第一'],
  [/(?<=全[国省市球]|世界|亚洲)的?(?:老二|第二把交椅|亚军)/gu, '第二'],
  [/(?:立|签|下)(?:下|了)*的?军令状/gu, '目标'],
  [/战果|战绩|功劳簿/gu, '成绩'],
  // 新建公路70公里完成没有: what was to be done.
  [
    /(?<=(?<![\d.年])\d[\d.]*[万亿]?\p{Script=Han}{1,4})的?(?:任务|指标)?(?=(?:完成|达成|实现)了?(?:没有?|吗)(?:$|[？?，,。啊呀呢]))/gu,
    '的目标',
  ],
  // 白塔湖那儿的游客, 老城那一带: there, which the name says.
  [
    /(?<=\p{Script=Han}{2})(?:那|这)(?:儿|里|边|块儿?|片儿?|旮旯|疙瘩|一[带片块])(?=的|有|能|现在|今年|去年|多少|几|要|准备|打算|怎|[，,？?]|$)/gu,
    '',
  ],
  [/往(?=\p{Script=Han}{2,6}跑了?(?:多少|几)[趟次回])/gu, '到'],
  // 干部去年一共走访多少家
  [
    /(?<=^|[，,。\s])(?:干部|领导|公务员)们?(?=(?:[今去前]年|一共|总共|上半年|都|\d+年)*(?:走访|服务|登门|上门|协调|解决))/gu,
    '',
  ],
  [
    /(?<!(?:算|进出口|外贸|老外|[跟和与同](?!我们|咱们)\p{Script=Han}{2,3})[^？?]*)做(?:了|得|成)?多少(?:钱的?)?(?:生意|买卖)(?=$|[？?，,啊呀呢])/gu,
    '营业额多少',
  ],
  // 每人给多少, 每户最多补多少, 放了多少款: what is given so is money.
  [/(?<=每[人户家名亩](?:最[高多]|能|可以|可)*(?:给|补[助贴]?|奖励?|资助)了?多少)(?=$|[？?，,啊呀呢])/gu, '钱'],
  [/(?<!发|投)放了?多少(?:笔)?款(?!式|项)/gu, '放款多少钱'],
  [/(?:麻烦|烦心|难心|糟心|棘手)(?:的)?事儿?|(?<=多少|几)[个件桩项]?难事/gu, '难题'],
];
const inArticles = rewriting(rules);

type Known = Pick<Vocabulary, 'around' | 'homes' | 'texts'>;

/** Where money and projects come from: 市外 and 省外 are all that is not of the city or the province that the articles tell of. */
function scopesOf(text: string, vocabulary: Known): string {
  if (!/外/u.test(text)) return text;
  const named = vocabulary.around.reduce((left, name) => {
    const level = /[省市]$/u.exec(name)?.[0];
    if (!level) return left;
    const bare = name.slice(0, -1);
    return left.replace(
      new RegExp(`从?${literal(bare)}${level}?(?:以外|之外|外面|外头|外边)(?:的地方)?`, 'gu'),
      `${level}外`,
    );
  }, text);
  // 外地老板投的, 外头的钱: of what is not of the city, where the articles tell of that.
  const plain = isSaid('市外', vocabulary)
    ? named
        .replace(/(?<![省市区县国境])外(?:地|头|面|边|来)(?:来|进来|过来)?的?(?:钱|资金|资本)/gu, '市外投资')
        .replace(
          /(?:[从到去上]|跑到)?外(?:地|头|面|边)的?(?:(?:老板|客商|商人|企业家)们?)?(?:[去今明]年|才|就|都|一共|总共)*[投引拉](?:进来|过来|来|进)了?(?:的?(?:钱|资金))?(?=[多少几\d])/gu,
          '市外投资',
        )
    : named;
  return plain
    .replace(/从?(?:外市|别的市|其他市|市外(?:面|边|头)?)/gu, '市外')
    .replace(/从?(?:外省|别的省|其他省|省外(?:面|边|头)?)/gu, '省外')
    .replace(
      /(?<scope>[市省]外)(?:那边)?(?:引进|引来|拉来|招来|弄来|跑来|进来|过来|流进来|投过来|来)?的?(?:钱|资金|资本|投资)/gu,
      '$<scope>投资',
    )
    .replace(/(?<scope>[市省]外)新?(?:引进|来)的?(?=过亿元)/gu, '$<scope>')
    .replace(/(?:[从到去上]|跑到)(?=[市省]外投资多少)/gu, '');
}

/** 上级资金 where the articles tell of 省级以上资金: what comes from above, by the one name that they give it. */
function fundsOf(text: string, vocabulary: Known): string {
  if (!fromAbove.test(text) || isSaid('上级资金', vocabulary)) return text;
  const told = funds.filter((name) => isSaid(name, vocabulary));
  return told.length === 1 ? text.replace(fromAbove, told[0]!) : text;
}
const fromAbove = /上级(?:扶持|支持|补助|专项)?资金/u;
const funds = [
  '省级以上资金',
  '市级以上资金',
  '上级补助',
  '上级专项资金',
  '中央和省级资金',
  '中央和省资金',
  '国家和省级资金',
  '上级无偿资金',
];

/** A question in the words of the articles, before anything is read from it. */
export const inArticlesWords = (text: string, vocabulary: Known): string =>
  [withFullNames, scopesOf, fundsOf, earnedOf, asTold, actsSaid].reduce(
    (left, step) => step(left, vocabulary),
    inArticles(text),
  );

/** 什么时候动工 where the articles tell of 开工 and never of 动工: an act by the word that they have for it. Of figures the synonyms are met as they are. */
const actsSaid = (text: string, vocabulary: Known): string =>
  (asksOfWords.test(text) ? segmenterTerms(text) : [])
    .filter((word) => word.length > 1 && isAct(word) && !isSaid(word, vocabulary))
    .reduce((left, word) => {
      const told = formsOf(word).find((form) => form.length > 1 && isSaid(form, vocabulary));
      return told === undefined ? left : left.replace(word, told);
    }, text);

const asksOfWords = /[什啥]么?时候|何时|哪一?[年天月]|几[月号点]|谁|在哪|哪里|为什么|怎么/u;

/** 公司赚了多少, where the articles tell of no profit but what is left to the owners. */
const earnedOf = (text: string, vocabulary: Known): string =>
  earned.test(text) && isSaid('净利润', vocabulary) && !tellsProfit(vocabulary) ? text.replace(earned, '净利润') : text;
/** 利润总额 may be named, and its sum told nowhere. */
const tellsProfit = (vocabulary: Known): boolean =>
  isSaid('利润总额', vocabulary) &&
  vocabulary.texts.some((told) => told.includes('利润总额') && /利润总额[^，。；\d]{0,8}\d/u.test(told));
const earned = /(?<!旅游|文旅|景区|门票|集体|农民|村里|村民|[每一个][月天日年人户亩]|能|可以)(?:赚|盈利)了?(?=多少)/u;
