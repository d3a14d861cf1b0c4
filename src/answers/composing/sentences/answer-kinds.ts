import { timeMentions } from '../../../figures/times/periods.ts';

/** 去年9月 is a time on whatever day it was written. */
const anyDay = { publishedOn: '2000-06-15' };
const dateline = /^[^，。；]{0,12}?\d{1,2}月\d{1,2}日[电讯]/u;
const daysTold = /[昨今前当][天日晚晨]|[上本下](?:周|个?月|季度)|周[一二三四五六日末]/u;

/** 方明介绍, 何平院士: a person by what he says or is. */
export const namesPerson = (text: string): boolean =>
  /[\u4e00-\u9fff]{2,3}(?:任|说|表示|介绍|指出|透露|坦言|宣布|强调|致辞|宣读|告诉|认为|回应|出席|主持|创|率|带|为|团队)|(?:院士|教授|研究员|专家|博士|师傅)[\u4e00-\u9fff]{2,3}(?:[、，]|等|和)|·/u.test(
    text,
  );

/** A body of the administration, by what its name ends in. */
export const namesBody = (text: string): boolean =>
  /(?<![全各本].{0,3})(?:[厅局委]|管委会|总会|中心|协会|海关|法院|检察院)(?!外|面|长|托|员)/u.test(text);

/** A street or a road, by what its name ends in. */
export const namesStreet = (text: string): boolean =>
  /(?<!\d\p{Script=Han}{0,4})\p{Script=Han}{2}(?<!道|铁|线|公|油|水|电|街|沿|马|老|高|修)(?:街(?!道|路|区|坊)|路(?!径|线|面|灯|网|段|口|程)|大道|巷)/u.test(
    text,
  );

/** A reason, by the words that lead up to one. */
export const saysWhy = (text: string): boolean =>
  /受.{1,16}影响|有了[^，。；]{2,16}(?:加持|支持|支撑|助力)|在[^，。；]{2,16}(?:加持|推动|带动)下|主要问题|问题在于|难点|瓶颈|(?<!原)因(?!素|子|地制宜)|由于|因此|因而|所以|(?<!(?:调查|核查|查明|分析|查找|鉴定)[^，。；]{0,6})原因(?!分析|调查|核查|正|[仍尚还]|待|不明)|旨在|为了|以便|导致|使得?|卡在|难在|受限于|得益于|归功于|[源缘]于|在于|看[中好]|冲着|鉴于|考虑到|出于|之所以|所致|造成(?!\d|[^，。]{0,6}[伤亡])|促使|拖累|制约(?!\p{Script=Han}{0,8}(?:难题|问题|困难|事项))|图的是|为的是|主要是(?!指)|拉低/u.test(
    text,
  );

/** What kind of words answer a question, by how it asks; a sentence that has them is likelier the answer. */
export const answerKinds: readonly (readonly [RegExp, (sentence: string) => boolean])[] = [
  // 东邻哪些县, 挨着什么地方
  [
    /(?:毗邻|接壤|相邻|挨着|邻近|紧邻).*(?:哪|什么)|(?:哪|什么).*(?:毗邻|接壤|相邻|挨着|邻近|紧邻)/u,
    (text) => /[毗相紧东西南北]邻|邻近|接壤|[东西南北]接|交界|隔[江河湖海]相望/u.test(text),
  ],
  // 拆到哪一步了, 进行到什么阶段
  [
    /\p{Script=Han}到(?:什么|哪一?个?)(?:阶段|步|程度|地步)|进展(?:怎么样|如何|到哪)/u,
    (text) => /阶段|尾|启动|动工|开工|开始|完成|过半|封顶|正在|进[入行场]|推进|摸底|签约|已|\d%/u.test(text),
  ],
  // 打哪个电话投诉, 热线是多少
  [
    /(?:哪一?个|什么|多少|啥)(?:投诉|举报|咨询|服务)?(?:电话|热线|号码)|(?:电话|热线)(?:号码?)?(?:是|为)?(?:多少|几|哪|什么)/u,
    (text) => /(?<![\d.])(?:1?\d{4}|1[12]\d|\d{7,12}|\d{3,4}[-—转]\d{3,8})(?![\d.年元%万亿个人])/u.test(text),
  ],
  [/几点/u, (text) => /\d[:：]\d\d|[\d一二三四五六七八九十]时|[一二三四五六七八九十\d]点|24小时|全天/u.test(text)],
  // 艺术周几号开幕 asks for no day of a week.
  [/(?:星期|礼拜|周)几(?![号月点])/u, (text) => /周[一二三四五六日末]|星期|礼拜|每[天日周]/u.test(text)],
  // 改完以后叫什么: the new name of a thing stands in quotation marks, or behind what says that it is one.
  [
    /(?<!人|谁|老板|长|书记|主任|经理|师傅|[子儿女妻夫爸妈爷奶叔伯兄弟姐妹])(?:现在|以后|后来|将来|如今)?(?:改|更|取|起)?[叫名](?:字|成|做|为|了)?(?:是)?什么名?/u,
    (text) =>
      /[“「][^”」]+[”」]/u.test(text) ||
      /(?:更名|改名|取名|命名|得名|名为|改称|[称叫]作?)/u.test(text) ||
      namesPerson(text),
  ],
  // 去了哪些城市
  [/[去跑](?:了|过)?(?:哪|什么地方)/u, (text) => /前往|(?<!以)赴|奔[向到]|走进|[去跑][了过遍]/u.test(text)],
  [
    /哪[一]?天|几号|几月几|which day/iu,
    (text) => /\d{1,2}[日号]|\d{1,2}月(?!份?起)|周[一二三四五六日末]|星期|礼拜/u.test(text),
  ],
  [/哪一?年|which year/iu, (text) => /\d{4}年|[去今前明]年|\d{1,2}世纪|年代|时间表/u.test(text)],
  [
    /什么时候|何时|哪年|哪一年|哪天|几月|什么(?:时期|年代|时代)|时间|年份|when/iu,
    // 8月4日电: when it was sent is no time of what it tells, nor is 目前.
    (told) => {
      const text = told.replace(dateline, '').replace(/[当目]前/gu, '');
      return (
        timeMentions(text, anyDay).length > 0 ||
        daysTold.test(text) ||
        /\d{1,2}世纪|时间表|农历|每[年周月].{0,8}[月日号周]/u.test(text)
      );
    },
  ],
  // 这个项目为什么重要 is told by what it is or does for others, and hardly by a cause.
  [
    /为(?:什么|何)(?:这么|如此|那么|很|十分|特别)?(?:重要|关键|要紧|受重视)|(?:重要性|意义)(?:何在|在哪|是什么)|有(?:什么|何)(?:重要)?意义/u,
    (text) =>
      /填补|补[齐上]|关键|核心|重要|意义|支撑|枢纽|龙头|首[个家座条]|唯一|最大|带动|助力|标志着|有(?:利|助)于|因(?!素|子|地制宜)/u.test(
        text,
      ),
  ],
  [/(?<![称成分])为什么|为何|原因|理由|怎么(?:还|就|会|又)?[没不停]|why/iu, saysWhy],
  [
    /多少|(?<!哪)几|多[大高长远宽重深快]|how (?:many|much|long|far|high|big)/iu,
    (text) => /\d|[一二三四五六七八九十百千万亿两]/u.test(text),
  ],
  [
    /干嘛|(?:干|做)什么(?:用|的)|用来|用途|作用|做什么用|管什么|为了(?:什么|啥)/u,
    (text) =>
      /用于|为了|以便|目的|从而|进而|引导|促[进使]|推动|用来|为主|任务|作为|解决|满足|作用|功能|旨在|负责|主管|改[成为建造]|变成|[总首][监席]|经理|[长员师]，/u.test(
        text,
      ),
  ],
  [
    /哪里|哪儿|何处|地点|位于|(?:什么|哪些)(?:地方|地区)|哪个(?:国家|城市|省|市|区|县|地区)|where/iu,
    (text) => /[省市区县州国镇村岛路街洲]|位于/u.test(text),
  ],
  // 最大的客户是谁 may be a firm or a country.
  [
    /(?:最大|第[一二三]大?|主要)的?\p{Script=Han}{2,6}(?:伙伴|对象|客户|来源|市场|买家|东家|投资者)是谁/u,
    (text) => /[最第首]/u.test(text),
  ],
  // 哪个部门公示的
  [/哪一?个(?:部门|单位|机构|局)/u, namesBody],
  // 谁建的, 谁来投, 是哪家在建
  [
    /谁(?:来|在|去|给)?(?:出资|承)?[建修造盖投]|哪家(?:公司|企业|单位)?(?:来|在|负责)?(?:承建|[建修盖](?=的|$|[？?]))/u,
    (text) => /由(?!于|此)[^，。；]{2,24}?[建修造盖投]|承建|代建|出资|(?:施工|建设|投资)(?:单位|方|主体)/u.test(text),
  ],
  [/谁|哪位|何人|叫什么|who/iu, (text) => namesPerson(text) || /由/u.test(text)],
  [
    /^什么是|^[^的]*是什么(?:东西|意思)?[？?]?$|(?:的)?(?:定义|含义)/u,
    (text) => /是(?:指|一|由)|指的是|(?<![在立随当旋])即(?![将刻可使便日时])|称为|又称|，是/u.test(text),
  ],
  [/哪一?站|哪个站/u, (text) => /站/u.test(text)],
  [/哪一?条(?:街|路|大道|巷)/u, (text) => namesStreet(text)],
  [/哪两[个家位条座所项]/u, (text) => /[、和与及]|分别/u.test(text)],
  [
    /哪些|哪几|哪[两三四五六七八九十][个家位条座所项]|什么(?:样的)?(?:产业|行业|措施|活动|项目)/u,
    (text) => /、|包括|分别|等/u.test(text),
  ],
];
