import { rewriting } from '../../../text/rewriting.ts';
import { turns, withNumberAsked, withoutAside } from './asides.ts';

/** Short for, in what is typed in haste. */
const short: Readonly<Record<string, string>> = Object.fromEntries(
  `yr=year yrs=years qtr=quarter qtrs=quarters mth=month mths=months wk=week wks=weeks pls=please plz=please thx=thanks ppl=people avg=average pct=percent govt=government
   gov't=government bldg=building bldgs=buildings biz=business infra=infrastructure wht=what wat=what hw=how abt=about approx=about gimme=give$me lemme=let$me wanna=want$to gonna=going$to
   gotta=have$to whats=what$is wheres=where$is whos=who$is hows=how$is folks=people whens=when$is whatre=what$are howmany=how$many howmuch=how$much`
    .split(/\s+/u)
    .map((pair) => pair.replaceAll('$', ' ').split('=') as [string, string]),
);

const asks =
  '(?:what|which|how|who|where|when|why|is|are|was|were|do|does|did|has|have|had|will|can|could|tell|give|list|name|show|by how)';

/** For a short brief: how much…; for my thesis, what…: what it is asked for, and nothing of what is asked. */
const preamble = new RegExp(
  `^(?:(?:(?:just )?(?:for|as part of|i(?:'m| am) (?:writing|doing|preparing|working on)|we(?:'re| are) (?:writing|doing|preparing)|i need (?:this|it) for) (?:an? |the |my |our |this )?(?:[\\w-]+ ){0,3}?(?:brief|briefing|report|paper|thesis|essay|dissertation|story|homework|assignment|presentation|slides?|deck|blog|post|newsletter|memo|note|summary|piece|caption|headline|client|boss|editor|class|readers)|(?:a )?(?:quick|short|simple|small|one|another|last|final) (?:question|check|one|thing)|(?:just )?(?:curious|wondering|checking|to (?:check|confirm|be sure|be clear))|fact[- ]check|(?:my|our|the) (?:boss|editor|client|colleague|teacher|friend|professor) (?:asks|wants to know|is asking)|question|remind me|out of curiosity|for (?:the record|reference|clarity)|in (?:short|one line|one sentence|brief)|one more(?: thing)?)(?<mark>\\s*[:;,.–—-]+\\s*|\\s+)(?:and |so )?)(?=${asks}\\b)`,
  'iu',
);

const inTurns = rewriting(turns);
const numeral = '(?:\\d[\\d,.]*\\d|\\d)';

/**
 * An English question as it would be written with care: shorthand written out (yr, n, 100m yuan), what it is asked for left out (for my
 * paper: …), and some turns put as they are more often put.
 */
export function spoken(question: string): string {
  const words = inTurns(withNumberAsked(withoutAside(question)))
    .trim()
    .replace(/(?<![\p{L}\d'’&])[a-z][a-z']*(?![\p{L}\d&])/giu, (word) => {
      const whole = Object.hasOwn(short, word.toLowerCase()) ? short[word.toLowerCase()]! : word;
      return whole;
    })
    .replace(/(?<![\p{L}\d'’.&])(?:n|&)(?=\s+\p{Ll})/gu, 'and')
    .replace(/^n\s+/iu, 'and ');
  return (
    (preamble.exec(words)?.groups ? words.replace(preamble, '') : words)
      .replace(
        new RegExp(
          `(?<![\\p{L}\\d.])(?<number>${numeral}) ?(?<size>bn|b|mn|mln|m|k)(?=[ -](?:yuan|rmb|cny|dollars|usd)\\b)`,
          'giu',
        ),
        inWords,
      )
      .replace(
        new RegExp(
          `(?<money>rmb|cny|usd|us\\$|[¥$]) ?(?<number>${numeral}) ?(?<size>bn|b|mn|mln|m|k)(?![\\p{L}\\d])`,
          'giu',
        ),
        inWords,
      )
      // 200-plus firms; 50-million-yuan-plus deals.
      .replace(
        new RegExp(
          `(?<number>${numeral})[- ](?<unit>million|billion)[- ](?<money>yuan|rmb|cny)[- ]?(?:plus|\\+) (?<thing>\\p{L}+)`,
          'giu',
        ),
        '$<thing> over $<number> $<unit> $<money>',
      )
      // New projects worth over 100 million yuan: by their size they are one kind.
      .replace(
        /(?<=\bprojects) (?:each )?(?:worth|valued at|costing|with (?:an? )?investments? of|of) (?:more than|at least|above|over|upwards of) (?=\d)/giu,
        ' over ',
      )
      .replace(
        new RegExp(`(?<![\\d.])(?<number>${numeral})(?:-plus\\b| plus(?= \\p{L}+s\\b)|\\+)`, 'giu'),
        'over $<number>',
      )
      .replace(/\bhi-?tech\b/giu, 'high-tech')
      // If I add the buses and the trams, how many is that: their sum.
      .replace(
        /^if (?:you|i|we) (?:add|put|take|count)(?: up| together)? (?<items>.+? (?:and|to|with|plus) .+?)(?: up| together| in total)?,? (?:then )?(?:(?:roughly|about|approximately|in all) )?(?:how (?:many|much)|what)\b[^,?]*\?*$/iu,
        (...match: unknown[]) =>
          `what is the sum of ${(match.at(-1) as { items: string }).items.replace(/ (?:to|with|plus) /u, ' and ')}`,
      )
      // More general public spending than revenue: general public revenue.
      .replace(
        /\b(?<kind>(?:(?:general|public|budget|budgetary|fiscal|government) )+)(?<one>revenue|income|spending|expenditure)(?<between> (?:than|and|versus|vs\.?|minus|over) (?:the )?)(?=(?:revenue|income|spending|expenditure)\b)/giu,
        '$<kind>$<one>$<between>$<kind>',
      )
      .replace(
        /^(what (?:does|do|did) \D{0,20}\d[\d,.]*(?: figures?| number)?) (?:count|measure|tell us|cover|quantify)\W*$/iu,
        '$1 refer to',
      )
      // 97.3 refers to what
      .replace(
        /^(?<what>\D{0,12}\d[\d,.]*\s?%?(?: (?:million|billion|trillion|yuan|mu|units?))*)(?: figures?| number)? (?:refers?|stands?|is referring|corresponds?|relates?) (?<to>to|for) what\W*$/iu,
        'what does $<what> refer to',
      )
      // Who runs the county: its head, and not whoever is in charge of something.
      .replace(
        /\bwho (?:heads|runs|leads|governs|is in charge of|is running|is leading) (?:the )?(?:(?<name>\p{Lu}\p{L}+) )?(?<kind>district|county|city)(?= government\b|\W*$)/giu,
        'who is the $<name> $<kind> head',
      )
      // Which three sectors: their names are asked for, however many.
      .replace(/\bwhich (?:two|three|four|five|six|seven|eight|nine|ten|\d) (?=\p{Ll})/giu, 'which ')
      .replace(
        /\b(?<what>[Ww]hat (?:are|were) (?:the |(?:\p{Lu}\p{L}+(?:['’]s)? )+)?)(?:two|three|four|five|six|seven|eight|nine|ten) (?=(?:\p{Ll}+ )?(?:targets|goals|aims)\b)/gu,
        '$<what>',
      )
  );
}

const sizes: Readonly<Record<string, string>> = {
  b: 'billion',
  bn: 'billion',
  m: 'million',
  mn: 'million',
  mln: 'million',
  k: 'thousand',
};

function inWords(...match: unknown[]): string {
  const { money, number, size } = match.at(-1) as Record<string, string | undefined>;
  return `${number} ${sizes[size!.toLowerCase()]}${money ? ` ${/cny|rmb|¥/iu.test(money) ? 'yuan' : 'dollars'}` : ''}`;
}
