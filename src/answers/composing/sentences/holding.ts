import { surnames } from '../../../figures/places/bodies.ts';
import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { siteName } from '../../understanding/entities.ts';

type Holds = (sentence: string) => boolean;

/**
 * What a sentence must hold to answer at all, by how a question asks: two ends for 从哪到哪, where it comes from for 来自哪里, a name beside the thing for
 * 项目都叫什么. Unlike the kinds of words by which sentences are put in order, without these nothing is told. `undefined` where a question asks for none of them.
 */
export function mustHold(text: string): Holds | undefined {
  const all = needed.flatMap(([asks, holds]): Holds[] => {
    const found = asks.exec(text);
    return found && !isOfPerson(found.groups?.thing) ? [(sentence) => holds(sentence, found)] : [];
  });
  return all.length > 0 ? (sentence) => all.every((holds) => holds(sentence)) : undefined;
}

const needed: readonly (readonly [RegExp, (sentence: string, found: RegExpExecArray) => boolean])[] = [
  // 这条线从哪到哪, 起点和终点在哪.
  [
    /(?:从|由|起)哪[里儿个]?\p{Script=Han}{0,4}?[，、]?(?:[修通开跑]?到|至)哪|起点.{0,4}终点|起[讫止]/u,
    (sentence) => twoEnds.test(sentence),
  ],
  // 钱从哪来, 客商来自哪些城市.
  [
    /(?:来自|来源于|出自)(?:于|了|的)?(?:哪|什么地方)|从哪[里儿]?来|(?:哪[里儿]|什么地方)来的|来源是(?:什么|哪)/u,
    (sentence) =>
      /来自|来源|源于|出自|籍|由[^，。；]{1,12}(?:提供|供应|出资|拨付|捐)|从(?!哪|而|事)[^，。；]{1,14}(?:引|运|来|调|购|进)|(?:整合|统筹|争取|筹集|吸纳)[^。；]{1,40}资金|(?:中央|[省市县区]级|财政|自筹|社会|贷款|专项债)[^，。；]{0,10}(?:资金|补助|\d)/u.test(
        sentence,
      ),
  ],
  // 招商花了多少钱: what came in was not spent.
  [
    /(?:花|耗|砸|掏)(?:费|去|掉|了|出)*(?:多少|几)|(?:花|耗)(?:费|去|掉|了)*[^，。？]{0,4}(?:多少|几)[亿万千]*(?:钱|元|块)/u,
    (sentence, { input }) =>
      sentence
        .split(/[，。；]/u)
        .some(
          (clause) =>
            !(ofGoing.test(input) && /投资|签约|资金/u.test(clause)) &&
            /(?<!过)(?:[\d一二三四五六七八九十两][万亿千百]*|[余多][万亿]?)(?:元|块|美元|人民币)|免费/u.test(clause) &&
            !/(?:引进|引入|吸引|到位|完成|实现)[^，。；]{0,8}(?:投资|外资|产值|收入|总值|\d)|产值|税收|营收|销售|收入(?!\p{Script=Han}*费)/u.test(
              clause,
            ),
        ),
  ],
  // 建医院花了多少钱: what it takes to pull it down is not that.
  [
    /(?:^|[^新改扩])[建修盖造](?![议筑立制])\p{Script=Han}{2,12}(?:花|投资?|用)(?:了|费)?(?:多少|几)/u,
    (sentence) => /[建修盖造]|投资|投入|概算|预算/u.test(sentence),
  ],
  // 今年的主题是什么: an event that is held on some theme tells none.
  [
    /主题\s?(?:都?是|叫|为)?(?:什么|啥|哪个)|以什么为主题|什么主题/u,
    (sentence) =>
      /以[^，。；]{1,40}为主题|主题(?:[是为：:“]|定为|聚焦|围绕)|”的?(?:为|年度)?主题(?![活宣展演公日月教论讲班])/u.test(
        sentence,
      ),
  ],
  // 难在哪里, 遇到了什么困难: that many people worked there tells none.
  [
    /难(?:点|处)?(?:是|就)?在(?:哪|什么)|难点是?什么|(?:遇到|遇上|碰到|面临|存在)[^，。？]{0,4}(?:什么|哪些)[^，。？]{0,4}(?:困难|难题|麻烦|挑战)/u,
    (sentence) =>
      /[难险软漏塌缺堵]|断层|涌水|突泥|溶洞|岩爆|破碎|坚硬|滞销|短缺|复杂|松散|瓶颈|不足|问题|压力|短板|偏[慢弱低]|较[弱慢]|挑战|不便/u.test(
        sentence,
      ),
  ],
  // 处理后的水用来做什么: how much water there is tells no use of it.
  [
    /(?:用来|拿[来去]|可以?用?[来去]?)(?:干|做)(?:什么|啥|哪)|(?:用|应用)[于在到](?:了|于)?(?:什么|哪)|(?:干|做)什么用|(?:用途|用处)(?:都?[是有])?(?:什么|哪)|有(?:什么|哪些)(?:用途|用处)/u,
    (sentence, { input }) =>
      // Of money and of land what was done with it is told.
      /\d|[钱元款]|资金|经费|预算|土地|地块|宗地|空间/u.test(input) ||
      /用(?![户工时量餐]|地[面积]|电量|水量|人)|作为|[可供]供|供(?:给|应|市民|居民|\p{Script=Han}{0,4}使)|补[水充给]|可(?!以?说|见|谓|望)|提供|满足|解决|缓解|保障|服务|承担|功能(?!区)|成为|改[成为]|[变建]成|打造|投向|支持|助力|方便/u.test(
        sentence,
      ),
  ],
  // 法官是谁: how many cases judges hear names none of them.
  [
    /(?<post>[局院所科处站校区县市镇乡村厂会队馆班]长|书记|主任|法官|检察官|经理|老师|教练|医生|律师|技师)(?:是谁|是哪位|叫什么(?:名字)?|姓什么)[？?]?$/u,
    (sentence, { groups }) =>
      !sentence.includes(groups!.post!) ||
      new RegExp(`${groups!.post!}(?!们|人均|平均|年均|总?数|\\d)`, 'u').test(sentence),
  ],
  // 林知夏是谁: what he is stands beside the name.
  [
    /^(?<who>\p{Script=Han}{2,4}?)(?<![长员任记理师])(?:这个?人)?(?:是谁|是什么人|是哪位|是?[干做](?:啥|嘛|什么)的|是?什么(?:职务|身份))[？?]?$/u,
    (sentence, { groups }) => {
      const parts = segmenterTerms(groups!.who!);
      const isName =
        parts.every((part) => part.length === 1) || (parts[0]!.length === 1 && surnames.includes(parts[0]!));
      // Of four signs are the names of firms, too.
      return !isName || saysWho(groups!.who!, sentence) || (groups!.who!.length > 3 && saysBusiness(sentence));
    },
  ],
  // 谁主持的发布会: who did it is told with what he did.
  [
    /谁(?<act>主持|承办|主办|牵头|承建|设计|赞助)|(?<done>主持|承办|主办|牵头|承建|设计|赞助)[^，。？]{0,3}是?谁/u,
    (sentence, { groups }) =>
      // 主办方供图: who took the picture.
      sentence.replace(/主办方?(?:供图|提供|供稿)/u, '').includes((groups!.act ?? groups!.done)!) ||
      /由|负责|共同/u.test(sentence),
  ],
  // 哪个法院判的: which of them it is is its name.
  [
    /哪(?:一?[个家所])(?<body>法院|检察院|医院|大学|银行|公安局|派出所|交易所|气象台)(?![\p{Script=Han}]{0,6}(?:最|多少|几))/u,
    (sentence, { groups }) =>
      new RegExp(
        `\\p{Script=Han}{2}(?<!(?:[该本各全这那省市区县]|对|向|由|经|在|到|从|被)\\p{Script=Han}?)${groups!.body!}`,
        'u',
      ).test(sentence),
  ],
  // 新院区建在哪里, 音乐节在哪办: a place stands in what is told.
  [
    /(?<![难好差错强贵花用投卡])在(?:哪[里儿]?|什么地方)(?![些个几两三]|\p{Script=Han}{0,2}(?:[年天月]|方面|时|一?[步环项站条层]))|[搬迁]到(?:哪|什么地方)|(?:选址|坐落|位于)(?:在|于)?(?:哪|什么地方)/u,
    (sentence) => located.test(sentence),
  ],
  // 去哪些地方招商了: where one went is told as a journey.
  [
    /(?:[去到往赴]了?(?:哪[里儿些]|什么)(?:地方|城市)?|哪[些里儿](?:地方|城市)?去)(?:开展|参加)?(?:招商|考察|推介|参展|路演|学习|调研)/u,
    (sentence) => /[前奔]往|(?<!以)赴|走进|走访|北上|南下|出访|先后[到去在]|等地|来到/u.test(sentence),
  ],
  // 某公司是做什么的: what it earned says nothing of that.
  [
    /^(?<thing>[\p{Script=Han}A-Za-z\d]{4,}?)(?<!用来|拿来|以前|之前|原来|原先|过去|当初)(?:是|主要|平时|一般|专门)+(?:[做干]|经营|从事)(?:什么|啥)(?:业务|产品|行业|生意)?的?[？?]?$/u,
    (sentence, { groups }) => saysBusiness(sentence) || saysWho(groups!.thing!, sentence),
  ],
  // 以前叫什么
  [
    /(?:以前|原来|之前|原先|曾经?|过去|早先)的?(?:名字)?叫(?:什么|啥)/u,
    (sentence) =>
      /原名|曾用名|前身|[更改]名|[原旧曾古]称|曾叫|改[为称]|原(?:为|是|叫)|由[^，。]{2,16}(?:改|变更)/u.test(sentence),
  ],
  // 成立多久了: a length of time, or when it began.
  [
    /多久了?[？?]?$|多长时间了?[？?]?$/u,
    (sentence) =>
      /[\d一二两三四五六七八九十百半多几数](?:多|余)?个?(?:年|月|季度|天|日|周|星期|小时|分钟|秒|世纪|学期|工作日)|周年|[当次隔]日|即[时刻]|时分|\d[:：]\d\d|长期|永久/u.test(
        sentence,
      ),
  ],
  // 前一交易日是多少点: what was so on the day itself is not that.
  [
    /(?<![比较跟和与同][^，。]{0,4})(?<before>[前上]一个?(?:交易日|天|日))(?!比|相比)/u,
    (sentence, { groups }) => sentence.includes(groups!.before!),
  ],
  // 给了什么评级
  [/(?:什么|啥|哪种)(?:信用)?(?:评级|等级|级别)/u, (sentence) => /级|星/u.test(sentence)],
  // 项目都叫什么, 换乘站叫什么名字: a name stands beside the thing.
  [
    /(?<thing>[\p{Script=Han}\d]{2,}?(?:现在|分别|具体|以后|后来|[都各])*)(?:叫|名[字称]是)(?:做|作|作)?(?:什么|啥)/u,
    (sentence, { groups }) => isNamed(groups!.thing!, sentence),
  ],
];

/** What somebody is stands beside the name. */
const saysWho = (name: string, sentence: string): boolean =>
  new RegExp(
    `[员长任记理师授席官人事士裁手民户主家板医者工匠警农]${literal(name)}|${literal(name)}(?:，|、|（)?(?:现任|是|任|担任|为|今年|\\d+岁)`,
    'u',
  ).test(sentence);

/** What a firm does; 主营收入8亿元 says nothing of that. */
const saysBusiness = (sentence: string): boolean =>
  business.test(sentence.replace(/主营(?:业务)?收入|主要(?:指标|领导)/gu, ''));
const business =
  /主营|主要(?=从事|做|生产|经营|业务|产品|提供|负责|为)|从事|经营|专[注营业精]|研[发制究]|生产|制造|加工|提供|服务|致力|业务|负责|承担|职责|是一?[家个所座支种]|[零售供应运贸开发]商|用[于来]|作为|平台|公司，/u;

/** 外出招商花了多少钱: what the projects that it brought are to take was not spent on it. */
const ofGoing = /招商|考察|推介|出差|参展|宣传|培训|走访/u;

const located =
  /位于|坐落|地处|选址|落户|落地于|毗邻|紧邻|附近|旁边?|对面|设[在于](?!\d)|[在赴](?![中我全本各外出祖])\p{Script=Han}{1,4}国(?![家际内外企有])|境内(?!外)|交[汇叉界]|[沿临靠]\p{Script=Han}|(?:在|到|至|于|从|赴|往|走进|来到)(?!此|这|其|全[国省市区]|\d)\p{Script=Han}{1,14}(?:[省市县区镇乡村州旗盟路街巷港湾岛山湖河江海站园馆厂院校场里内外旁边侧岸城楼店]|中心|基地|广场|大厦|大学|公司|集团)|(?<![全本我该各的])\p{Script=Han}{2}(?<!的|千亿|百强|万亿)(?:[县镇乡村](?![域级委民振])|街道)|\p{Script=Han}{2}(?:商务区|开发区|片区|园区)(?:\d|\p{Script=Han}{2,14}(?:项目|工程|基地))/u;

const twoEnds =
  /(?:起[于自点]?|从|自|由|[东西南北]起)(?!\d|哪)[^\d，。；]{2,20}[，、]?\s*(?:[东西南北]?[止到至达抵]|终点|延伸|开往|驶往)[于到至]?(?!\d)\p{Script=Han}|连接[^，。；]{2,20}[与和、]|往返/u;

/** 女儿叫什么 asks for a person's name, which stands in no quotation marks. */
const isOfPerson = (thing: string | undefined): boolean => thing !== undefined && person.test(thing);
const person = /人|老板|书记|主任|经理|师傅|院士|教授|记者|代表|冠军|获得者|[长员师生子儿女妻夫爸妈爷奶叔伯兄弟姐妹]$/u;

/** Whether a sentence puts a name beside a thing: “北辰一号”盾构机, 盾构机名为…, 甲、乙等项目. */
function isNamed(words: string, sentence: string): boolean {
  const thing = words
    .split('的')
    .at(-1)!
    .replace(/(?:现在|分别|具体|以后|后来|[都各的了新改更取起])+$/u, '');
  const head = segmenterTerms(thing).at(-1) ?? thing;
  if (!sentence.includes(head)) return true;
  const noun = literal(head);
  const behind = [...sentence.matchAll(new RegExp(`(\\p{Script=Han}{2,8}?)${noun}`, 'gu'))].map(([name, before]) => ({
    name,
    before: before!,
    own: withoutAsked(before!, words),
  }));
  // 白塔站 of 换乘站: what ends in one sign is a name by itself; so is what the dictionary does not know, of one thing (岚悦城 of 岚悦城商业综合体).
  // Stations that are named beside it are no 换乘站.
  const own = sentence.split(/[，。；]/u).filter((clause) => clause.includes(thing));
  if (head.length === 1 && own.length > 0 && own.length < sentence.split(/[，。；]/u).length)
    return own.some((clause) => isNamed(words, clause));
  if (head.length === 1 && behind.some(({ name, before, own }) => own === before && siteName.test(name))) return true;
  if (!ofSeveral.test(words) && behind.some(({ own }) => own.length > 2 && isUnknown(own))) return true;
  return new RegExp(
    `[”》」][^，。；]{0,10}${noun}|${noun}[^，。；]{0,12}[“《「]|${noun}[^，。；]{0,8}(?:名为|叫|称|命名|[包含]括|分别|为|是|有|：)|(?:名为|取名|更名|命名|改名|改称|[称叫]作?)|[、和][^，。；]{1,20}(?:等|两|三)[^，。；]{0,10}${noun}|等[^，。；]{0,6}${noun}|、[^，。；]{1,14}${noun}`,
    'u',
  ).test(sentence);
}

/** 岚悦城 of 岚悦城商业, where 商业综合体 is asked about. */
function withoutAsked(before: string, words: string): string {
  let own = before;
  while (own.length > 1 && words.includes(own.slice(-2))) own = own.slice(0, -2);
  return own;
}

/** 都叫什么 asks for several names. */
const ofSeveral = /都|各|分别|些|[几两三四五六七八九十\d][个座家条]/u;
/** 岚悦城: signs that make no words stand for a name. */
const isUnknown = (words: string): boolean => {
  const parts = segmenterTerms(words);
  return parts.some(
    (part, at) =>
      part.length === 1 &&
      parts[at + 1]?.length === 1 &&
      !/[一二三四五六七八九十个的了过亿万元新市区全等和与]/u.test(part + parts[at + 1]!),
  );
};
