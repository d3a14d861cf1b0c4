import type { Rule } from '../../../text/rewriting.ts';
import { constructions } from './constructions.ts';

/** Where a number was met, and that it puzzles: Saw 21 quoted somewhere; I keep seeing 21 in the group, what is it? */
const met =
  /^\W*(?:i(?:['’]ve| have)?|we|you|they|someone|somebody|people)?\s*(?:just |also |often |always )?(?:keep |kept )?(?:saw|see|sees|seen|seeing|read|reading|heard|hearing|noticed?|spotted|came across|mention(?:ed|s)?|quoted?|there(?: is|['’]s)|the (?:article|report|news|paper) (?:says|said|mentions|has))\b/iu;
/** What is asked at the end, of the number alone. */
const whatIsIt =
  /[,;:.?!–—-]\s*(?:so |and |but )?what(?:['’]s| is| was| are| does| do| did)? ?(?:it|that|this|they|the (?:number|figure))?(?: (?:all )?(?:about|for|mean|stand for|refer to|count|measure|represent))?(?: exactly)?\W*$/iu;
const ofNumber = /\d[\d,.]*\s*['"”’]?,? ?(?:[-–—] ?)?(?:(?:is|of|means?|are|was) )?what(?: exactly| precisely)?\W*$/iu;
const strong =
  /\b(?<asks>what|who|how|where|why|when) (?:on earth|in the world|the heck|the hell|exactly|precisely)\b/giu;
const inNews =
  / (?:in|from|of) (?:the|this|that|your|one of the) (?:\p{Ll}+ )?(?:articles?|reports?|news|story|stories|paper|text)(?=\W*$)/giu;
const unit = '(?: ?(?:percent|per cent|%|million|billion|trillion|yuan|rmb|mu|[\\p{Script=Han}]{1,4}))*';
const number = new RegExp(`\\d(?:[\\d,.]*\\d)?${unit}`, 'giu');

/** “I keep seeing 631.9, what is it?” asks what 631.9 refers to. A question that states two numbers, or a year alone, is left as it is. */
export function withNumberAsked(question: string): string {
  if (!/\d/u.test(question) || !/\bwhat\b/iu.test(question) || /\bhow (?:many|much)\b/iu.test(question))
    return question;
  const plain = question.replace(strong, '$<asks>');
  const all = [...new Set(plain.match(number))];
  if (all.length !== 1 || /^(?:19|20)\d\d$/u.test(all[0]!)) return plain;
  const bare = plain.replace(inNews, '');
  const asks =
    ofNumber.test(bare) ||
    (met.test(bare) && whatIsIt.test(bare)) ||
    /^what(?: is|['’]s| was) (?:the |that |this )?(?:number |figure )?['"“‘]?\d[^a-z]*?(?: (?:figure|number))?(?: (?:all )?(?:about|for))?\W*$/iu.test(
      bare,
    ) ||
    (bare !== question &&
      /^what (?:does|do|did) \D{0,20}\d\S*(?: figures?| number)? (?:count|measure|mean|describe|stand for|refer to|tell us|cover|represent)\W*$/iu.test(
        bare,
      ));
  if (!asks) return plain;
  const { place } = /\b(?:about|in|for|of|on) (?<place>\p{Lu}\p{L}+)/u.exec(bare)?.groups ?? {};
  return `what does ${all[0]} refer to${place ? ` in ${place}` : ''}?`;
}

const ownWords = "(?:my|our|i|we|i[’']m|we[’']re|a friend|some friends?|someone|somebody|mum|dad|mom|grandpa|grandma)";
const asks =
  '(?:how (?:many|much|big|large|long|far|old|fast)|what|which|who|where|when|why|is|are|was|were|do|does|did|has|have|will|can)';
/** What an asker says of himself: My uncle sells flats near the station - how many…? */
const ofOneself = new RegExp(
  `^(?<said>${ownWords} [^?\\d]{6,90}?)(?:\\s+[-–—]+\\s*|[:;.—–]\\s*|,? (?:and |so )(?:i )?(?:wonder(?:ing)?|want to know|was wondering|am curious),? )(?=${asks}\\b)`,
  'iu',
);
const somewhere =
  /\b(?<where>(?:in|at|near|around|by|to) (?:the )?(?:\p{Lu}[\p{L}\d]*(?: (?=\p{Lu}))?)+)(?!.*\b(?:in|at|near|around|by|to) (?:the )?\p{Lu})/u;

/** A question without what its asker tells of himself before it. The place that he names there is what “there” means. */
export function withoutAside(question: string): string {
  const found = ofOneself.exec(question.trim());
  if (!found) return question;
  const asked = question.trim().slice(found[0].length);
  const { where } = somewhere.exec(found.groups!.said!)?.groups ?? {};
  return where && /\bthere\b(?! (?:is|are|was|were|be)\b)/iu.test(asked)
    ? asked.replace(/\bthere\b(?! (?:is|are|was|were|be)\b)/iu, where.replace(/^(?:near|around|by|to)/u, 'in'))
    : asked;
}

/** Turns of speech that ask for a metric, as statistics name it. */
export const turns: readonly Rule[] = [
  ...constructions,
  // The price tag of a project is its investment; that of a phone stays.
  [
    /\b(?:(?:combined|total|overall|aggregate|full|joint) )?price tags? (?:of|on|for|attached to)(?=.*\b(?:projects?|park|plant|base|bridge|road|centre|center|zone|works|scheme|phase|building)\b)/giu,
    'total investment of',
  ],
  [/\b(?:ready|due|slated|up) for (?:handover|hand-over|delivery)\b/giu, 'handed over'],
];
