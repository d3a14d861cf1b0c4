import type { Rule } from '../../../text/rewriting.ts';

const who = "(?:\\p{L}[\\p{L}\\d’'-]*)";
const people =
  '(?:people|residents?|staff|workers?|employees|prosecutors|judges|doctors|nurses|teachers|students|officials|members|women|men|villagers|patients|visitors|candidates|cadres|volunteers|drivers|players|runners|ones|those|them|population)';

const inAges = (bounds: string): RegExp =>
  new RegExp(
    `\\b(?<who>${people}|is|are|was|were|share|percentage) (?:who |that )?(?:(?:is|are|was|were|aged) )*(?:${bounds}) (?:the age of )?(?<age>[1-9]\\d)(?: years?(?: old| of age)?)?(?=\\W*$|,? (?:and|or|in|among|at|on|by|who|do|did|are|is|were|was)\\b)`,
    'giu',
  );

/**
 * Constructions of English that are put together otherwise than Chinese: what holds a place ranks, what holds a share accounts for it. Numbers that say of
 * which people something is are put into Chinese at once, since they are no number that is claimed.
 */
export const constructions: readonly Rule[] = [
  // Of what was told before.
  [/^\W*(?:and )?who(?: is|['’]s| was) (?:responsible|in charge)(?: (?:of|for) (?:it|that|this))?\W*$/giu, '谁负责'],
  // What share of GDP went to research: a ratio with a name of its own.
  [
    /\b(?:what|which|how large an?) (?:share|percentage|proportion|percent) of (?:the )?(?:\p{L}+(?:['’]s)? )?(?:gdp|gross domestic product)(?: \p{L}+){1,3} (?:r&d|research and development)(?: (?:spending|expenditure|investment))?(?: (?:reach|make up|account for|take up))?\b/giu,
    'what is the R&D intensity',
  ],
  // Where was the fair held: 在哪里 stands before what is done there.
  [
    /^(?<lead>\W*(?:and |so )?)where (?:was|were|is|are|will) (?!(?:it|this|that|they|these|those)\b)(?<what>[^?]{3,60}?) (?:be |being |going to be )?(?:held|hosted|staged|organi[sz]ed)(?= (?:in|on|this|last|next)\b|\W*$)/giu,
    '$<lead>where was held $<what>',
  ],
  // Which cities did they go to: 前往.
  [
    /\b(?<where>(?:which|what) (?:\p{L}+ )?(?:cities|places|provinces|countries|regions|towns) (?:did|does|do|has|have) .{2,40}?) (?:go|gone|been|travel(?:led|ed)?) to\b/giu,
    '$<where> 前往',
  ],
  // To store coal: no shop.
  [/\b(?<to>to|been|being|are|is|was|were) stored?\b/giu, '$<to> stockpiled'],
  // The exports figure: how much they come to.
  [/\bthe (?<what>(?:\p{L}+ ){0,2}\p{L}+) figure(?= (?:for|in|on|of|at|alone)\b|\W*$)/giu, 'the amount of $<what>'],
  // The world's top 50 of anything.
  [/\b(?:the )?top (?!500\b)(?<number>[1-9]\d{1,2})\b/giu, '$<number>强'],
  [
    /(?<=\bhow many of the \d+ [^?]{2,40}?) (?:have|has|had|were|are)(?: already)?(?: been)? (?:completed|finished|done)\b/giu,
    ' 已完成',
  ],
  // Per 10,000 yuan of GDP: per unit of it.
  [
    /\bper (?:10,?000|ten[- ]thousand|every 10,?000) (?:yuan|rmb) of (?:gdp|gross domestic product|gross regional product)\b/giu,
    'per unit of GDP',
  ],
  // What place does the port hold; where does it sit, come in.
  [
    /\b(?:what|which) (?:place|rank|position|spot) (?:does|do|did|has|is) (?<who>.{2,60}?) (?:hold|held|occupy|take|took|come(?: in)?|got|get|have|in|at)\b/giu,
    'where does $<who> rank',
  ],
  [
    /\bwhere (?<does>does|do|did) (?<who>.{2,60}?) (?:sit|place|stand|come(?: in)?|finish|end up)(?= (?:in|among|nationwide|nationally|within|on|for|by)\b)/giu,
    'where $<does> $<who> rank',
  ],
  // What share of the city's pork does the county hold?
  [
    /\b(?<share>(?:what|which|how large a|how big a) (?:share|percentage|proportion|percent|fraction|part|slice|portion|cut)\b.{2,70}?\b(?:do|does|did) .{2,50}?) (?:hold|take|have|make|represent|form|contribute|provide)(?: up)?(?=\W*$| in\b| of\b)/giu,
    '$<share> account for',
  ],
  [/\b(?:what|how (?:large|big) an?) (?:slice|portion|cut|chunk) of\b/giu, 'what share of'],
  // 40岁以下 of people under 40; 1,000 yuan is no age.
  [inAges('under|below|younger than|less than|up to'), '$<who> $<age>岁以下'],
  [inAges('over|above|older than|more than|at least'), '$<who> $<age>岁以上'],
  // The policies that were approved, those got approved.
  [
    /\b(?:get|gets|got|gotten|getting) (?:its |their |the )?(?<thing>(?:\p{L}+ ){0,4}?)(?<done>approved|selected|recognised|recognized|listed|certified|finished|built|completed|named)\b/giu,
    '$<thing>$<done>',
  ],
  [
    /\b(?<has>has|have|had) (?<who>(?:\p{L}+ ){1,4}?)got(?=\W*$| (?:in|at|on|now|so far|this|altogether)\b)/giu,
    '$<has> $<who>',
  ],
  [
    /\b(?<=(?:how many|how much|what|which) .{1,60})(?:has|have) (?<who>(?:\p{L}+ ){1,3}?)got\W*$/giu,
    'does $<who>have',
  ],
  // Who runs the planning division: its head.
  [
    /^(?<lead>\W*)who (?:runs|heads|leads|is running|is heading|is leading|is at the head of|is in charge of|manages) (?<what>(?:the )?(?:\p{Ll}+ ){0,5}?(?:division|department|bureau|office|station|branch|school|hospital|committee|section|academy|institute|court|team|company|firm|plant|factory|park|association|centre|center|cooperative))\b/iu,
    '$<lead>who is the head of $<what>',
  ],
  // Did prices rise or fall: whichever way they went.
  [
    /\b(?:rise or fall|fall or rise|go up or down|go down or up|up or down|increase or decrease|grow or shrink|risen or fallen|gone up or down|gain or lose|growing or shrinking)\b/giu,
    'grow or shrink',
  ],
  [/\bhow (?:often|frequently)\b/giu, 'how often'],
  [/\bhow (?:soon|quickly)\b/giu, 'how long'],
  // How big is the fund, the deal: how much money, where a field is measured in mu.
  [
    new RegExp(
      `\\bhow (?:big|large|sizeable|sizable) (?<is>is|was|are|were|will) (?<what>(?:the |its |this |that |their )?(?:${who} ){0,5}?(?:funds?|loans?|deals?|budgets?|debts?|contracts?|orders?|investments?|subsid(?:y|ies)|deficit|surplus|profits?|losses|loss))\\b(?! (?:park|base|zone|hall|centre|center|site))`,
      'giu',
    ),
    'what $<is> the total size of $<what>',
  ],
  // A total of, worth how much.
  [
    /(?<=\b(?:projects?|deals|contracts)\b.{2,60}),? and (?:worth|for|costing|valued at) how much(?: money)?(?: in (?:all|total))?/giu,
    ' and how much is the total investment',
  ],
  // What does a ticket cost: a price, where the bridge costs what is invested in it.
  [
    /\b(?:what|how much) (?:does|do|did|will|would) (?<one>(?:an?|one|each) [^,?]{2,60}?) cost\b(?! of)/giu,
    'how much 多少钱 is $<one>',
  ],
  [/\b(?:what|how much) (?:is|was) the (?:price|cost) (?:of|for) (?=(?:an?|one|each) )/giu, 'how much 多少钱 is '],
  // What does tap water cost: its price, too.
  [
    /\b(?:what|how much) (?:does|do|did|will) (?<one>(?:tap |drinking |piped )?water|(?:natural |piped )?gas|electricity|heating|parking)(?: supply)? cost\b(?! of)(?<per> (?:per|a|an) \p{L}+)?/giu,
    'how much 多少钱 is the $<one> price$<per>',
  ],
  // More than a year before: told by how much it grew.
  [
    /\b(?:than|compared (?:with|to)|over|from|on) (?:(?:a|one|the) year (?:earlier|ago|before)|(?:the )?previous year|(?:in |at |during )?the same (?:period|time|months?) (?:of )?(?:last year|a year (?:earlier|ago)|the year before|the previous year))\b/giu,
    'year-on-year',
  ],
  [
    /,? and how (?:big|large) (?:were|are|was|is) (?:they|it|these|those)(?: in total| altogether| all told| together)?\b/giu,
    ' and what is their total size',
  ],
  // How much do nurses earn a month: their wage, and not what their hospital takes in.
  [
    new RegExp(
      `\\bhow much (?:do|does|did|are|is|were|was) (?<who>[^,?]{0,60}?\\b${people})(?<where>(?: in| at| of)(?: the)? [^,?]{2,30}?)? (?:earn|make|paid|get|get paid|take home|bring home)(?<there> in [^,?]{2,30}?)?(?: on average)? (?:per|a|each|every) (?<time>month|year)(?<then>(?: (?:in|at) [^,?]{2,30}?)?)(?:,? on average)?(?=\\W*$)`,
      'giu',
    ),
    'how much is the average $<time>ly wage of $<who>$<where>$<there>$<then>',
  ],
  // Who earns more: whose income is higher.
  [
    /\bhow much (?:more|less) (?:do|does|did) (?:an? |the )?(?<one>.{3,40}?) (?:earn|make|take home|get paid)(?<where> in [^,?]{2,30}?)? than (?:an? |the )?(?<other>[^,?]{3,40}?)(?: do| does| did)?(?=\W*$)/giu,
    'how much higher is the income of $<one> than the income of $<other>$<where>',
  ],
  [
    /^(?:which|who)(?: group| one| side)? (?:earns?|makes?|earned|gets paid|has the (?:higher|lower) income) (?:more|less)?(?<where> in [^,?]{2,30}?)?,? (?:an? |the )?(?<one>[^,?]{3,40}?) or (?:an? |the )?(?<other>[^,?]{3,40}?)(?=\W*$)/giu,
    'is the income of $<one> higher than the income of $<other>$<where>',
  ],
  // How much more does each earn, with nobody to be set against: by how much its income grew.
  [
    /\bhow much (?:extra|more)(?: income| money)? (?:do|does|did|can|could|will|has|have) (?<who>.{2,40}?) (?:earn|earned|make|made|get|got|take home|took home|bring home)\b(?!.*\b(?:than|compared)\b)/giu,
    'how much 增收 does $<who> have',
  ],
];
