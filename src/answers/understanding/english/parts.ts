/** The questions that one message asks together, each to be read after those before it: how long is it, and what does it cost; GDP and its growth. */
export function englishParts(question: string): string[] {
  const asks = '(?:what|how|when|where|who|which|why|is|was|are|were|did|does|do|has|have|will) ';
  const own =
    /^(.{4,}?),? and (?:its|their|the) ((?:year-on-year |yearly |annual )?(?:growth|increase|change|rank|share|ranking)(?: rate)?\b.*)$/iu.exec(
      question,
    );
  if (own) return [own[1]!, own[2]!];
  // How many began, and total investment? Where did it rain most, and when?
  const more =
    /^(?<first>how \b.{8,}?),? and (?:its |their |the )?(?<what>(?:(?:total|overall|combined|annual|yearly|monthly|average|planned) ){0,2}(?:investment|revenue|income|output value|output|cost|price|area|floor area|capacity|length|wage|salary|pay|profit|budget|value))\W*$/iu.exec(
      question,
    ) ?? /^(?<first>.{8,}?),? and (?<what>where|when|why|by how much)\W*$/iu.exec(question);
  if (more) return [more.groups!.first!, more.groups!.what!];
  // New firms in the park, number and growth.
  const both =
    /^(.{4,}?)[,:;]? (?:(?:the|their|its) )?(?:number|amount|value|volume|total|figure|level|size) and ((?:(?:the|their|its) )?(?:year-on-year |yearly |annual )?(?:growth|increase|change|rise|share)(?: rate)?)\W*$/iu.exec(
      question,
    );
  if (both && !/^(?:what|how|which|who)\b/iu.test(question)) return [`how many ${both[1]!}`, both[2]!];
  const parts = question.split(new RegExp(`(?:[,;]? and|[,;])\\s+(?=${asks})`, 'iu')).filter((part) => part.trim());
  return parts.length > 1 && parts.every((part) => new RegExp(`\\b${asks}`, 'iu').test(part)) ? parts : [question];
}

/** What a question sets against each other or adds up: A's GDP and B's of `how much larger was A's GDP than B's`. */
export function englishSides(question: string): string[] {
  const words = question.replace(/[?.!\s]+$/u, '');
  const against =
    /^(?<one>.{2,200}?)\b(?:than|versus|vs\.?|compared (?:with|to)|relative to)\b(?<other>.{2,200})$/iu.exec(
      words,
    )?.groups;
  if (against) return [against.one!, against.other!];
  const joined =
    /\b(?:between|of|do|did|does|are|were|is|was|what are|add(?:ing)? up|sum up|total of|or)?\b(?<one>.{2,200}?)\b(?:and|or|plus)\b(?<other>.{2,200})$/iu.exec(
      words,
    )?.groups;
  return joined ? [`${joined.one!}${ofBoth(joined.one!, joined.other!)}`, joined.other!] : [];
}

/** At the harbour site, of the nurses and the cleaners at the harbour site: both are there. */
function ofBoth(one: string, other: string): string {
  if (/ (?:at|in|of|from|on|by|for) /u.test(one.replace(/^.*\b(?:sum|total) of /u, ''))) return '';
  return / (?:at|in|of|from) (?:the )?(?:\p{Ll}+ ){0,2}?\p{Lu}\p{L}+(?: [\p{L}\d]+){0,4}$/u.exec(other)?.[0] ?? '';
}
