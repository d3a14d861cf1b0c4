import type { Dimension, Status } from '../../../domain.ts';

/** By what an English question asks: the Chinese words that ask the same, and what they leave no room for. */
export interface Frame {
  /** Put behind what is asked about. */
  readonly say: readonly string[];
  readonly status?: Status;
  readonly dimensions?: readonly Dimension[];
  /** The question is of how much something changed: words of change name nothing else then. */
  readonly isOfChange: boolean;
  /** A larger place that it names is what something is measured against (in the city, of the city's total), not what is asked about. */
  readonly isAgainst: boolean;
  /** It is about the bot, or no question at all. */
  readonly isTalk: boolean;
}

/** What leads up to a question and is none of it. */
const opening =
  /^(?:(?:hi|hello|hey|hello there|please|ok|okay|so|well|and|but|then|now|anyway|actually|also|sorry|thanks|btw|by the way|i (?:was wondering|wonder)(?: if)?|tell me|(?:can|could|would|will) you (?:please |kindly )?(?:tell|give|show|say|explain|remind|let)(?: me| us)?(?: know)?|(?:do you|does anyone) know(?: if| whether)?|i(?: would|'d| want| need)?(?: like| want| need)? to (?:know|find out|see)|give me|show me|what about|how about)\b[\s,.!:]*)+/iu;

/** A question without the politeness around it. */
export const withoutOpening = (text: string): string =>
  text
    .trim()
    .replace(opening, '')
    .replace(/,?\s*please\b/giu, '');

const aboutBot =
  /^(?:help|who are you|what are you|what(?:'s| is) your name|what (?:can|do|could) you (?:do|answer|know|offer|tell me|help (?:me )?with)|what (?:can|should|could) i ask|how (?:do|does|can|should) (?:i|you|this|it|the bot) (?:use|work)|what (?:kinds?|sorts?) of questions|who (?:made|built|created|trained) you|(?:what|where|which)\b.*\byour (?:data|sources?|information|answers?|articles?|figures|corpus|knowledge)|what (?:data|sources?|articles?|information) (?:do|are) you|how (?:old|new|recent|fresh|up[ -]to[ -]date|current)\b.*\b(?:articles?|data|information|sources?|corpus)|how (?:new|recent|up[ -]to[ -]date) (?:are|is) you|when (?:was|were|is)\b.*\b(?:data|corpus|articles?|you)\b.*\bupdated|are you (?:a bot|a robot|an ai|human|chatgpt|real))/iu;
const author =
  /^who (?:(?:wrote|edited|published|reported)\b|(?:is|was) the (?:author|editor|reporter)(?: of (?:this|the) (?:article|story|report|news))?\??$)/iu;
const published =
  /^when (?:was|were) (?:it|this) (?:published|written|posted)\b|^when (?:was|were)\b.*\b(?:articles?|reports?|story|news)\b.*\b(?:published|written|posted)\b|^(?:when|what (?:date|day)) (?:is|was) (?:this|that|the|your) (?:latest |newest )?(?:article|report|story|news) (?:from|dated)\b/iu;
const summary =
  /^(?:what (?:is|was) (?:the|this|that|your)?\s*(?:latest|newest)?\s*(?:article|report|story|news) about|(?:summari[sz]e|sum up) (?:the|this|that)?\s*(?:latest|newest)?\s*(?:article|report|story|news)|what does (?:the|this|that)?\s*(?:latest|newest)?\s*(?:article|report|story|news) say)[\s?.!]*$/iu;
const aboutArticles = /^(?:what|which|how many|list)\b.*\barticles\b/iu;
const greeting =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|howdy|yo)(?: there| quwen| bot)?[\s!.,?]*$/iu;
const thanks =
  /^(?:(?:ok|okay|great|good|nice|cool|perfect|got it|alright),?\s*)?(?:thanks?(?: you)?(?: so much| very much| a lot)?|thx|cheers|bye|goodbye|see you|ok|okay|great|got it)[\s!.,]*$/iu;

const participle =
  '(?:\\w{2,}ed|built|begun|sold|brought|held|given|spent|paid|put|set up|found|made|done|won|taken|broken|drawn|laid|born)';
const target =
  /\b(?:targets?|targeted|goals?|aims?|aimed|aiming|plans?|planned|planning|expects?|expected|expecting|intends?|intended|projected|forecast|hopes?|hoping|strives?|scheduled|due to|set to|budgeted|(?<!\bi )wants? to|seeks? to|aspires?|promised|pledged|upcoming|hopefully)\b/iu;
/** Was planned, did plan: what a past tense says of an aim. */
const pastAim =
  /\b(?:did|was|were|has|have|had|been)(?: \w+){0,5} (?:plan(?:ned)?|expect(?:ed)?|target(?:ed)?|scheduled|budgeted|project(?:ed)?|intend(?:ed)?|promised?|aim(?:ed)?|to be)\b/giu;
const strongActual =
  /\b(?:actual(?:ly)?|achieved?|attained?|reali[sz]ed|accomplished|already|so far|to date|currently|now|at present|in operation|in reality|really (?:did|was|were))\b/iu;
/** How many schools are there: those that stand, and none that are aimed at. */
const thereNow = /\bhow many\b[^?]*\b(?:are|is) there\b/iu;
const past = new RegExp(
  `\\bdid\\b|\\b(?:has|have|had)(?: \\w+){0,4} (?:been|${participle})\\b|\\b(?:was|were)(?: \\w+){0,6} ${participle}\\b`,
  'iu',
);
const change =
  /\b(?:growth|grow|grew|grown|growing|grows|increas(?:e|ed|es|ing)|rise|rose|risen|rises|rising|fall|fell|fallen|falls|falling|declin(?:e|ed|es|ing)|drop(?:s|ped|ping)?|decreas(?:e|ed|es|ing)|shr[aiu]nk|expand(?:ed)?|year[- ]on[- ]year|yoy|growth rate|(?:go|went|gone|going|goes|was|were|is|are) (?:up|down)|change(?:d)?|(?:get|got|gets|getting|become|became) (?:worse|better)|worsen(?:ed|ing|s)?)\b/iu;
const fall =
  /\b(?:fall|fell|fallen|falling|declin\w*|drop\w*|decreas\w*|shr[aiu]nk|(?:go|went|gone|was|were) down)\b/iu;
const number = '(?:over |about |around |nearly |almost )?(?:rmb |cny |usd |[¥$€])?\\d';

const difference =
  /\bdifferences?\b|\bgap\b|how (?:much|many)(?: \w+){0,3}? (?:more|less|fewer|higher|lower|larger|bigger|smaller|greater|longer)\b|by how (?:much|many)|how far (?:short|below|above|ahead|behind|off)|\bshort of\b|how far (?:is|was|are|were|did|does) .* (?:from|off) (?:\w+ ){0,4}(?:targets?|goals?|plans?|quota|budget)\b|still (?:to go|missing|needed|left)|how (?:much|many) (?:\w+ ){0,3}(?:remain|are left|is left|to go)/iu;
const comparison = new RegExp(
  `\\b(?:compare[ds]?|comparison|versus|vs)\\b|\\bwhich (?:\\w+ )?(?:is|was|had|has|grew|are|were)(?: \\w+)? (?:larger|bigger|higher|more|faster|smaller|lower|less|fewer|greater)\\b|\\b(?:higher|lower|more|less|larger|bigger|smaller|greater|faster|slower|fewer)\\b(?: \\w+){0,4} than (?!${number})|\\bor (?:less|more|lower|higher)\\b|\\bwhich\\b.{0,40}\\b(?:more|less|higher|lower|larger|bigger|smaller|faster|slower|fewer)\\b.*\\bor\\b|\\b(?:outpace|exceed|overtake|surpass)(?:d|ed|s)?\\b (?!${number})`,
  'iu',
);
const targetMet =
  /\b(?:targets?|goals?|plan)\b.*\b(?:met|achieved|reached|hit|fulfilled|completed|missed|exceeded)\b|\b(?:meet|met|hit|reach|reached|achieve|achieved|miss|missed|fulfil\w*|exceed|exceeded|beat)\b.*\b(?:targets?|goals?|plan|budget)\b/iu;
const average =
  /\bon average\b|\beach on average\b|\baverage (?:investment|size|area|amount|number|floor|per)\b|\bper (?:project|company|enterprise|firm|plot|parcel|school|building|site|trip|hectare)\b/iu;
const sum =
  /\b(?:and|plus)\b.*\b(?:combined|altogether|together)\b|\b(?:combined|altogether|together)\b.*\b(?:and|plus)\b|\bplus\b|\b(?:sum of|add(?:ed)? up)\b|\btotal of\b.*\band\b|\band\b.*\bin total\b/iu;
const times = /\bhow many times\b|\bratio (?:of|between)\b|\btimes (?:as|larger|bigger|higher|the size)\b/iu;
const share =
  /\b(?:share|proportion|percentage|percent|fraction) of\b|\bas an? (?:share|proportion|percentage)\b|\bwhat (?:share|proportion|fraction|part)\b|\baccount(?:s|ed)? for\b|\b(?:does|do|did)\b.*\bmake up\b|\bhow much of\b/iu;
export const isOfShare = (question: string): boolean => share.test(question);
const rank =
  /\brank(?:s|ed|ing)?\b|\b(?:what|which) (?:place|position)\b|\bwhere (?:does|did) \w+ (?:stand|place|come)\b/iu;
const isOfCity = (text: string) => /\bcity(?:[- ]?wide)?\b/iu.test(text);
const isOfProvince = (text: string) => /\bprovince\b/iu.test(text);
const ofCountry = /\bnation(?:wide|ally)\b|\bin (?:the country|china)\b/iu;
/** Above the city's average. */
const beyond =
  /\b(?:(?<over>above|ahead of|in excess of)|(?<under>below|behind|short of|under)) (?:the |that of (?:the )?)?(?<whole>city|provinc|nation|country)\w*/iu;
const wholes: Readonly<Record<string, string>> = { city: '市', prov: '省', nati: '国', coun: '国' };
const wished =
  /\b(?:wants?|hopes?|aims?|aspires?|seeks?|plans?|intends?|trying|like|aiming|hoping) to (?:\w+ ){0,3}(?:rank|be|stand|place|come)\b/iu;
const list =
  /^(?:list|name|(?:all|every)(?: of)? (?!\w+s? (?:is|are|was|were)\b)|enumerate|summari[sz]e|break down|outline)\b|\b(?:break ?down|overview|summary)\b|\bwhat (?:are|were) (?:the|its|all|some|this|next)\b.*\b(?:targets|goals|figures|results|achievements|indicators|numbers|statistics|projects|industries|parks|measures|aims|objectives|types|categories|plans)\b|\bwhat (?:(?:main|key|other|economic|specific) )?(?:targets|goals|aims|objectives)\b|\bwhich (?:of )?(?:the )?(?:\w+ )?(?:targets|figures|goals|projects|industries|companies|parks|measures|enterprises|sectors|indicators)\b|\bwhat (?:kinds?|types?|sorts?) of\b|\b(?:main|key|major) (?:results|achievements|figures|indicators|targets|goals|numbers)\b|^what did\b.*\b(?:achieve|accomplish|get done)\b|\bhow did\b.*\b(?:perform|do|fare)\b/iu;
const yesNo = /^(?:is|was|are|were|did|does|do|has|have|had|will|can|could|am|isn't|didn't|wasn't|weren't)\b/iu;
const tag =
  /(?:,|\s)\s*(?:right|correct|true|isn't it|is that (?:right|true|correct|so)|(?:does|is|was|did|are|were|has|have|will) not (?:it|they)|yes|no|eh|ok)\s*[?.!]*$|\bis it (?:true|correct|right)\b|\bi (?:heard|read|thought|believe|think)\b|\bis that (?:right|true|correct)\b/iu;

const talk = (say: string): Frame => ({ say: [say], isOfChange: false, isAgainst: false, isTalk: true });

/** A question without its times. */
interface Asked {
  readonly plain: string;
  /** Without the names of metrics too: a planned area is no plan. */
  readonly free: string;
  /** And without its own figures. */
  readonly numberless: string;
  /** How many figures of its own it states. */
  readonly figures: number;
}

/** What is 381亿元? */
const bareWhat =
  /^what (?:is|was|are|were|does|do|did) (?:(?:the|this|that|a|figure|number|amount|value|of)\b\s*)*(?:about|for)?\W*$/iu;

const yearOnYear = /\byear[- ]on[- ]year\b/iu;
const fewer = /\bhow (?:much|many)(?: \w+){0,3}? (?:less|fewer|lower|smaller)\b|\bfall|\bfell|\bdrop/iu;

/** Of several, the one that goes farthest: which grew fastest, which is the largest. */
const most: readonly (readonly [string, RegExp])[] = [
  [
    '下降最多',
    /\b(?:f[ae]ll|dropp?(?:ed|s)?|declined?|shr[aiu]nk|los[te])(?: \w+){0,2}? (?:the )?(?:most|fastest|furthest|hardest)\b|\b(?:largest|biggest|sharpest|steepest|worst|deepest) (?:\w+ )?(?:fall|drop|decline|decrease)\b/iu,
  ],
  [
    '增长最慢',
    /\bgr[eo]w(?:s|ing|n)?(?: \w+){0,2}? (?:the )?(?:slowest|least)\b|\b(?:slowest|smallest|lowest|weakest) (?:\w+ )?(?:growth|increase|rise|gain)\b|\bslowest[- ]growing\b/iu,
  ],
  [
    '增长最快',
    /\b(?:gr[eo]w|rose|rise|ris|increas|jump|surg|expand)\w*(?: \w+){0,2}? (?:the )?(?:fastest|quickest|most)\b|\b(?:largest|biggest|highest|strongest|sharpest|fastest) (?:\w+ )?(?:growth|increase|rise|gain|jump)\b|\bfastest[- ]growing\b/iu,
  ],
];
/** Of places all are told, each with its growth. */
const farthestOf = (free: string, question: string): string | undefined =>
  /^(?:which|what|who)\b(?! (?:\w+ )?(?:township|town|district|count|cit|village|province|region|street|place))/iu.test(
    question,
  )
    ? most.find(([, words]) => words.test(free))?.[0]
    : undefined;

/** Which category has the most projects. */
const ofAll =
  /^which (?:[\p{L}-]+ ){1,3}(?:has|have|had|got|gets|received?|holds?|plans?) (?:the )?(?:most|largest|biggest|highest|fewest|least|smallest|lowest)\b/iu;

/** By what a question asks. */
export function frameOf({ plain, free, numberless, figures }: Asked): Frame {
  const question = withoutOpening(plain);
  if (author.test(question)) return talk('文章作者是谁');
  if (published.test(question)) return talk('文章什么时候发布');
  if (summary.test(question)) return talk('总结这篇文章');
  if (aboutArticles.test(question)) return talk('有哪些文章');
  if (aboutBot.test(question) || aboutBot.test(plain.trim())) return talk('你是谁');
  if (greeting.test(plain.trim())) return talk('你好');
  if (thanks.test(plain.trim())) return talk('谢谢');
  const count = /\bhow many\b/iu.exec(free);
  const dimensions = dimensionsOf(plain);
  const isOfChange = change.test(free) && (!count || dimensions?.[0] === 'percent');
  const aims = target.test(free) || /\b(?:targets?|goals?)\b/iu.test(plain);
  const isTold = thereNow.test(plain) || strongActual.test(free) || past.test(free.replace(pastAim, ' '));
  const status: Status | undefined = aims === isTold ? undefined : aims ? 'target' : 'actual';
  const isYesNo = yesNo.test(question) || tag.test(plain);
  const say: string[] = [];
  const isMet = targetMet.test(free);
  const isPart = share.test(free);
  const isApart = difference.test(free) && !(isOfChange && !/\btargets?\b|\bthan\b/iu.test(free));
  if (/\b(?:targets?|goals?|aims?|plans?|planned|objectives?)\b/iu.test(plain)) say.push('目标');
  const farthest = farthestOf(free, question);
  // How far the growth was from its target: of what is measured in growth.
  if (isApart && aims && /\bgr(?:ow|ew)/iu.test(free)) say.push('增速');
  if (isOfChange && !isApart) say.push(farthest ?? (fall.test(free) ? '下降' : '增速'));
  else if (farthest) say.push(farthest);
  else if (ofAll.test(question)) say.push(/\b(?:fewest|least|smallest|lowest)\b/iu.test(question) ? '最少' : '最多');
  const isRanked = rank.test(free) && !/^(?:who|which)\b/iu.test(question);
  // Where does it want to rank: to be among the first, as a rule, and in no place of a number.
  const isWished =
    isRanked &&
    wished.test(free) &&
    /^(?:where|what)\b/iu.test(question) &&
    !/\b(?:by|in terms of|city|province)\b/iu.test(question);
  const over = beyond.exec(free)?.groups;
  if (over) say.push(`${over.under ? '低' : '高'}于全${wholes[over.whole!.toLowerCase().slice(0, 4)]}平均`);
  const against = isOfCity(free)
    ? '全市'
    : isOfProvince(free)
      ? '全省'
      : isRanked && ofCountry.test(free)
        ? '全国'
        : '';
  if (isPart) say.push(against ? `占${against}比重多少` : '占比多少');
  if (isWished) say.push('什么');
  else if (isRanked) say.push(against ? `在${against}排名第几` : '排名第几');
  if (times.test(free)) say.push('几倍');
  else if (isApart && yearOnYear.test(free)) say.push(`比去年同期${fewer.test(free) ? '减少' : '增加'}多少`);
  else if (isApart) say.push('相差多少');
  else if (isMet) say.push('目标完成了吗');
  else if (average.test(free)) say.push('平均多少');
  else if (sum.test(withoutOpening(free))) say.push('合计多少');
  else if (comparison.test(free)) say.push('对比');
  if (list.test(question)) say.push('有哪些');
  if (isYesNo && !isMet) say.push('吗');
  if (
    figures > 0 &&
    (/\b(?:stand for|refers? to|mean|represent|describe|denote|signify|indicate|quantify|correspond to|stand for|belong to|relate to|(?:what|which) (?:does|did|do|is|was|are|were) .* (?:count|measure|cover|about|tell us|a count of|the number of))\b/iu.test(
      question,
    ) ||
      bareWhat.test(withoutOpening(numberless)))
  )
    say.push('是什么');
  return {
    say,
    ...(isMet || isApart || times.test(free) ? {} : status && { status }),
    ...(dimensions && !isPart && !isApart && { dimensions }),
    ...(over && isOfChange && { dimensions: ['percent', 'points', 'multiple'] as const }),
    isOfChange,
    isAgainst: isPart || isRanked || over !== undefined,
    isTalk: false,
  };
}

const countedIn: readonly (readonly [readonly Dimension[], RegExp])[] = [
  [['percent', 'points'], /^(?:percent|per cent|percentage|%|points)/iu],
  [['money'], /^(?:(?:hundred|thousand|million|billion|trillion)s? (?:of )?)?(?:yuan|rmb|cny|dollars?|usd|euros?)\b/iu],
  [['area'], /^(?:mu|hectares?|acres?|(?:million )?(?:square|sq)\.? ?(?:met|kilomet|m|km)\w*|sqm|m2)\b/iu],
  [['length'], /^(?:kilomet\w+|km|met(?:er|re)s|miles?)\b/iu],
  [['weight'], /^(?:(?:million )?ton\w*|kilograms?|kg)\b/iu],
  [['energy', 'power'], /^(?:kilowatt\S*|megawatt\S*|gigawatt\S*|kwh|mwh|gwh|mw|gw)\b/iu],
  [['duration', 'count'], /^(?:(?!(?:an?|per|each|every|the) )\w+ ){0,4}?(?:days?|hours?|months?|weeks?|minutes?)\b/iu],
  [['duration'], /^years?\b/iu],
  [['multiple', 'count'], /^times\b/iu],
];

/** How much of what, and the other words that leave only one kind of answer; the first that fits. */
const askedIn: readonly (readonly [readonly Dimension[], RegExp])[] = [
  [
    ['area'],
    /\bhow (?:much )?(?:land|space|area|floor space)\b|\bwhat (?:(?:is|was|are|were|the|its|total|floor|land|planned|site|gross|built) )*(?:area|space|size)\b|\bhow (?:large|big) (?:is|was|are|were)\b(?!.*\b(?:economy|gdp|economic|population)\b)/iu,
  ],
  [
    ['duration'],
    /\bhow long\b.*\b(?:take|takes|took|taken|last|wait|process|processing|approval|permit|until|need)\b/iu,
  ],
  [
    ['length'],
    /\bhow long (?:is|are) (?!.*\b(?:wait|contract|loan|term|lease|course|programme|program|period|season|holiday|internship|training|process|trip|journey|drive|ride|flight|walk|valid|open|delay|festival|campaign|event|warranty|exhibition|queue)\b)/iu,
  ],
  [['length', 'duration'], /\bhow long\b/iu],
  [
    ['length'],
    /\bhow (?:far(?!.*\b(?:targets?|goals?|plans?|aims?|quota|budget)\b)|tall|high|deep|wide) (?:is|was|are|does)\b(?!.*\b(?:rate|growth|income|wage)\b)/iu,
  ],
  [['energy', 'power'], /\bhow much (?:\w+ ){0,2}(?:electricity|power|energy)\b/iu],
  [
    ['weight'],
    /\bhow much (?:\w+ ){0,2}(?:grain|rice|wheat|corn|cargo|freight|waste|tea|meat|fish|fruit|vegetables|coal|produce|seafood|sugar|salt|steel|cement|garbage|rubbish|ore|cotton|pork|beef|milk|fertili[sz]er|feed|seed|straw|aquatic products?)\b/iu,
  ],
  [
    ['money'],
    /\bhow much\b.*\b(?:costs?|invest\w*|spen[dt]\w*|earn\w*|pa(?:y|id)|worth|rais\w+|allocat\w*|fund\w*|money|subsid\w*|set aside|budget\w*|earmark\w*|loans?|loss|lost|profits?|revenue|income|sales|capital|made)\b|\bwhat (?:does|did|will|would)\b.*\bcost\b|\b(?:cost|price|worth) of\b/iu,
  ],
];

/** What an answer is counted in, by the words that ask for it. */
function dimensionsOf(plain: string): readonly Dimension[] | undefined {
  const many = /\bhow many\s+(.*)/iu.exec(plain)?.[1];
  const inUnit = /\bin ((?:square|sq|mu|hectares?|kilomet|km|tons?|tonnes|yuan|rmb|us dollars?)\b.*)/iu.exec(
    plain,
  )?.[1];
  const counted = inUnit && countedIn.find(([, words]) => words.test(inUnit))?.[0];
  if (counted) return counted;
  if (many !== undefined) return countedIn.find(([, words]) => words.test(many))?.[0] ?? ['count', 'people', 'other'];
  return askedIn.find(([, words]) => words.test(plain))?.[0];
}
