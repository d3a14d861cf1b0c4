import type { Glossary, GlossaryTerm } from '../domain.ts';
import { scanQuantities } from '../figures/scan.ts';
import { bareNames } from '../figures/gazetteer.ts';
import { romanised, type Vocabulary } from './vocabulary.ts';

/** Everyday English of questions about districts, for what the glossary does not name. Inflections are cut before the look-up. */
const words: Readonly<Record<string, string>> = Object.fromEntries(
  `worker=工人 builder=施工人员 manager=管理人员 staff=人员 employee=员工 people=人 person=人 building=楼宇 tower=楼宇 office=商务 highend=高端 site=现场 visit=走访 call=走访
   enterprise=企业 company=企业 firm=企业 business=企业 problem=难题 difficulty=难题 issue=难题 solve=解决 resolve=解决 project=项目 key=重点 major=重点 large=重大 big=重大
   investment=投资 invest=投资 attract=引进 introduce=引进 land=土地 landed=落地 settle=落地 sign=签约 new=新 start=开工 launch=开工 construction=建设 build=建设 complete=建成 deliver=交付 handover=交付
   parcel=宗 plot=宗 supply=供地 competitive=优势 advantageous=优势 area=面积 space=面积 square=平方 mu=亩 hectare=公顷 park=园区 industrial=产业 industry=产业 cell=细胞 medicine=医学 medical=医学 biopharma=生物医药
   pharmaceutical=制药 biological=生物 finance=金融 financial=金融 fund=资金 spend=列支 allocate=列支 earmark=列支 budget=预算 fiscal=财政 revenue=收入 tax=税收 income=收入 expropriation=征收 acquisition=征收
   demolition=拆迁 relocation=拆迁 trip=次 promotion=推介 conference=大会 meeting=大会 outside=外 city=市 district=区 growth=增长 grow=增长 rise=增长 increase=增长 decline=下降 fall=下降 drop=下降
   school=学校 hospital=医院 road=道路 bridge=桥 subway=地铁 metro=地铁 tourist=游客 visitor=游客 export=出口 import=进口 trade=贸易 foreign=外 population=人口 resident=居民 job=就业 employment=就业 housing=住房
   service=服务 digital=数字 technology=技术 innovation=创新 talent=人才 policy=政策 reform=改革 environment=环境 culture=文化 tourism=旅游 slogan=口号 theme=主题 tone=基调 keynote=基调 plan=规划 layout=格局
   center=中心 centre=中心 computing=计算 ai=人工智能 artificial=人工 intelligence=智能 node=节点 super=超级 platform=平台 fortune=500强 top500=500强 overall=整体 university=大学 student=学生 bed=床位 car=汽车
   economy=经济总量 cbd=中央商务区 keynote=总基调 expo=博会 exhibition=博会 industries=产业 direction=方向 price=价格 house=房 home=房 weather=天气 mayor=市长 governor=省长 secretary=书记 head=区长 leader=领导`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);

const stop = new Set(
  `a an the of in on at for to from by with and or is are was were be been has have had do does did will would shall should can could may might it its this that these those there what whats which who whom whose when where why how
   many much number amount total value figure figures data please tell me us about give show list all any some as than then so i you we they he she your our my s re not no yes just also per each every between into during over under up down out off
   does im want know need like get got was value statistics latest current currently now today exactly really actually only more most less least big large high low fast long far same other another thing things ones one two
   result results achievement achievements main major indicator indicators target targets goal goals aim aims aiming aimed plan plans planned expect expected intend projected forecast hope strive achieved achieve actual actually realised realized accomplished reached
   reach difference average sum combined overview summary carried carry holding hold set aside similar similarly stand stands refer refers mean means named called done made make take taken part right true really so
   heard using whether bring brought listed set going doing come came put said says currently numbers terms
   yuan rmb cny percent percentage billion million thousand meter metre meters metres sqm sq compared compare comparison versus vs difference different rate level through via within across before after until since district county province city municipality region town`.split(
    /\s+/,
  ),
);

const months = 'january february march april may june july august september october november december'.split(' ');

interface Chinese {
  readonly text: string;
  /** A place that is none of the corpus' own, as English writes it. */
  readonly elsewhere?: string;
}

/** An English question as the Chinese words that ask the same. Words without a counterpart stay, so that they are met or missed like any other. */
export function chineseOf(question: string, glossary: Glossary, vocabulary: Vocabulary): Chinese {
  let left = ` ${question.replace(/[’']s\b/gu, '').replace(/[-–—]/gu, ' ')} `;
  const said: string[] = [];
  const take = (pattern: RegExp, say: string | ((match: RegExpExecArray) => string)) => {
    for (let match = pattern.exec(left); match; match = pattern.exec(left)) {
      said.push(typeof say === 'string' ? say : say(match));
      left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`;
    }
  };

  for (const name of [...vocabulary.homes, ...vocabulary.around]) {
    const bare = bareName(name);
    left = left.replace(longerName(bare), ` ${bare} `);
    take(nameOf(bare), name);
  }
  for (const name of namesIn(left)) {
    left = left.replace(longerName(name), ` ${name} `);
    take(nameOf(name), /^(?:北京|上海|天津|重庆)$/u.test(name) ? `${name}市` : name);
  }
  const elsewhere = /\b[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:District|County|City|Province)\b/u.exec(left)?.[0];
  if (elsewhere) left = left.replace(elsewhere, ' ');

  take(
    /\b(?:the )?(first|second) half (?:of )?((?:19|20)\d\d)\b/iu,
    (m) => `${m[2]}年${/first/i.test(m[1]!) ? '上' : '下'}半年`,
  );
  take(
    /\b(?:the )?(first|second|third|fourth) quarter (?:of )?((?:19|20)\d\d)\b/iu,
    (m) => `${m[2]}年${'一二三四'[['first', 'second', 'third', 'fourth'].indexOf(m[1]!.toLowerCase())]}季度`,
  );
  take(/\b((?:19|20)\d\d)[ -]?Q([1-4])\b/iu, (m) => `${m[1]}年${'一二三四'[Number(m[2]) - 1]}季度`);
  take(
    /\b(?:the )?first (two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) months (?:of )?((?:19|20)\d\d)\b/iu,
    (m) =>
      `${m[2]}年前${Number(m[1]) || ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'].indexOf(m[1]!.toLowerCase()) + 2}个月`,
  );
  take(/\bQ([1-4]) (?:of )?((?:19|20)\d\d)\b/iu, (m) => `${m[2]}年${'一二三四'[Number(m[1]) - 1]}季度`);
  take(
    new RegExp(`\\b(${months.join('|')})(?: (\\d{1,2})(?:st|nd|rd|th)?,?)? ((?:19|20)\\d\\d)\\b`, 'iu'),
    (m) => `${m[3]}年${months.indexOf(m[1]!.toLowerCase()) + 1}月${m[2] ? `${m[2]}日` : ''}`,
  );
  take(/\b((?:19|20)\d\d)\b/u, (m) => `${m[1]}年`);
  take(/\blast year\b/iu, '去年');
  take(/\b(?:this|the current) year\b/iu, '今年');
  take(/\bnext year\b/iu, '明年');

  const kind: string[] = [];
  const ask = (pattern: RegExp, say: string) => {
    if (pattern.test(left)) kind.push(say);
  };
  ask(
    /\b(?:target|goal|aim|plan(?:ned|s)?|expect(?:ed|s)?|intend|projected|forecast|hope|strive|will|going to|to be (?:\w+ed|built))\b/iu,
    '目标',
  );
  ask(
    /\b(?:achieved?|actual(?:ly)?|real(?:ised|ized)|accomplished|(?<!to be )completed|already|so far|did .* (?:attract|reach|complete|achieve|bring))\b/iu,
    '实际完成',
  );
  ask(
    /\b(?:who are you|what can you (?:do|answer)|your (?:data|sources?)|how (?:new|recent|up to date)|help)\b/iu,
    '你是谁',
  );
  ask(/\b(?:difference|how much (?:more|less|higher|lower)|gap|exceed)\b/iu, '相差多少');
  ask(
    /\b(?:which (?:is|was) (?:larger|bigger|higher|more|smaller|lower|less)|larger|bigger|(?:higher|lower|more|less) than)\b/iu,
    '对比',
  );
  ask(/\b(?:average|per project|each on average)\b/iu, '平均多少');
  ask(/\b(?:sum|combined|add(?:ed)? up|altogether)\b/iu, '合计');
  ask(/\b(?:compare|compared|comparison|versus|vs)\b/iu, '对比');
  ask(
    /\bwhat did\b.*\b(?:achieve|accomplish|get done)|\b(?:main|key|major) (?:results|achievements|figures|indicators)\b/iu,
    '有哪些',
  );
  ask(/\b(?:list|what are (?:the|its|all)|which (?:targets|figures|goals)|overview|summary)\b/iu, '有哪些');
  ask(/\b(?:growth|grow|grew|growing|increase|rise)\b/iu, '增速');
  ask(/\b(?:share|proportion|what percentage of)\b/iu, '占比');
  ask(/\b(?:how many|how much|how large|how big)\b/iu, '多少');
  ask(/^\s*(?:is|was|are|were|did|does|do|has|have|will)\b/iu, '吗');
  ask(/\b(?:what (?:is|does|was)|stand for|refer to|mean)\b.*\d/iu, '是什么');

  const lower = left.toLowerCase();
  for (const { label, name, stem } of labelsOf(glossary)) if (lower.includes(stem)) take(label, name);

  // What is counted has been read; what is left of numbers is the question's own figures, kept as they are for the scanner.
  for (const quantity of scanQuantities(left).toReversed())
    left = `${left.slice(0, quantity.start)} ${left.slice(quantity.end)}`;
  const rest = left
    .replace(/\b(?:top|fortune|global) 500\b/giu, ' top500 ')
    .split(/[^\p{L}\p{N}.,%]+/u)
    .map((word) => word.replace(/^[.,]+|[.,]+$/gu, ''))
    .filter((word) => word && !stop.has(word.toLowerCase()))
    .map((word) => translate(word.toLowerCase()) ?? word);
  return {
    text: [...said, ...joinNames(rest), ...kind].join(' '),
    ...(elsewhere && { elsewhere }),
  };
}

const bareName = (name: string) => name.replace(/(?:新区|省|市|区|县|州|镇|旗)$/u, '');

/** Yunxi in `Yunxi CBD`: the first word of a longer name. */
function longerName(name: string): RegExp {
  const latin = romanised(name);
  return new RegExp(
    `(?<![A-Za-z])${latin.charAt(0).toUpperCase()}${latin.slice(1)}(?=\\s+(?!District|City|County|Province|Municipality|New Area)[A-Z])`,
    'u',
  );
}

/** A Chinese question may still write its own district in Latin letters. */
export function romanisedHome(question: string, { homes, around }: Vocabulary): string {
  if (!/[a-z]{3}/iu.test(question)) return question;
  return [...homes, ...around].reduce((text, name) => text.replace(nameOf(bareName(name)), name), question);
}

const nameOf = (name: string) =>
  new RegExp(
    `(?<![A-Za-z])${[...romanised(name)].join("['\\s]?")}(?:\\s+(?:District|City|County|Province|Municipality|New Area))?(?![A-Za-z])`,
    'iu',
  );
const pattern = (label: string) =>
  label
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/[\s-]+/gu, '[\\s-]+')
    .replace(/y$/u, '(?:y|ies)')
    .concat('(?:e?s)?');
/** 云栖 中央商务区 is one name. */
function joinNames(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? '';
    if (bareNames.includes(before) && /\p{Script=Han}/u.test(word)) joined[joined.length - 1] = `${before}${word}`;
    else joined.push(word);
  }
  return joined;
}

interface Label {
  readonly label: RegExp;
  readonly name: string;
  /** What a text must hold, in lower case, to be worth trying the label on. */
  readonly stem: string;
}

const labels = new WeakMap<Glossary, readonly Label[]>();

/** The English names of the glossary's terms, and those of its Chinese aliases that are Latin (GDP), longest first. */
export function labelsOf(glossary: Glossary): readonly Label[] {
  const known = labels.get(glossary);
  if (known) return known;
  const latin = (term: GlossaryTerm) => term.aliases.filter((alias) => /^[A-Z&]{2,}$/i.test(alias));
  const made = glossary
    .flatMap((term) => [...term.english, ...latin(term)].map((words) => ({ words, name: term.name })))
    .sort((a, b) => b.words.length - a.words.length)
    .map(({ words, name }) => ({
      label: new RegExp(`(?<![A-Za-z])${pattern(words)}(?![A-Za-z])`, 'iu'),
      name,
      stem: words.split(/[\s-]/u)[0]!.replace(/y$/iu, '').toLowerCase(),
    }));
  labels.set(glossary, made);
  return made;
}

let romanisedNames: ReadonlyMap<string, string> | undefined;

function namesIn(text: string): string[] {
  romanisedNames ??= new Map(bareNames.map((name) => [romanised(name), name]));
  return [...text.matchAll(/[A-Z][a-z]+(?:'[a-z]+)?/gu)]
    .map((m) => romanisedNames!.get(m[0].toLowerCase().replace("'", '')))
    .filter((name) => name !== undefined);
}

function translate(word: string): string | undefined {
  for (const stem of [
    word,
    word.replace(/ie[sd]$/u, 'y'),
    word.replace(/es$/u, ''),
    word.replace(/s$/u, ''),
    word.replace(/(?:ed|ing)$/u, ''),
    word.replace(/(?:ed|ing)$/u, 'e'),
  ])
    if (Object.hasOwn(words, stem)) return words[stem];
  return undefined;
}
