import type { Draft, Query } from '../../../domain.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { isOfPlace } from '../facts/reading.ts';
import { aimed } from '../facts/realised.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { sentencesOf } from '../saying/told-sentences.ts';

/** 村村, 每个村, 所有的村: all of a kind. */
const doubled = /(?<one>[村户家人校镇乡园县区街组店厂])\k<one>(?:都|全)?/u;
const each =
  /(?:每一?[个家户所座条处]|各个?|所有的?|全部的?|全[区县市镇乡]的?)(?<one>[\p{Script=Han}]{1,6}?)(?:是不是|是否|已经?)?(?:都|全)/u;
const covered = /(?:是不是|是否|有没有|实现了?|做到)*(?:已经?|都)?(?:实现|做到)?了?全(?:部)?覆盖/u;

interface Asked {
  /** 村 of 村村: it is said within a longer word, 行政村. */
  readonly one: string | undefined;
  readonly words: readonly string[];
}

function askedIn({ kind, text, quantities, period, language }: Query, homes: readonly string[]): Asked | undefined {
  if (
    kind !== 'yes-no' ||
    language === 'en' ||
    quantities.length > 0 ||
    period !== undefined ||
    /多少|几|哪|谁|为什么|怎么/u.test(text)
  )
    return undefined;
  const found = doubled.exec(text) ?? each.exec(text) ?? covered.exec(text);
  if (!found) return undefined;
  const left = homes
    .flatMap((home) => [home, home.replace(/[省市区县州旗镇乡村]$/u, '')])
    .reduce((words, home) => words.replace(home, ''), text.replace(found[0], ' '))
    .replace(/是不是|是否|有没有|吗|了|没有?$|吧|已经?|现在|目前|全[区县市]|都|全|[？?]/gu, ' ');
  const words = left
    .split(/\s+/u)
    .flatMap((one) => (one.length > 4 ? segmenterTerms(one) : [one.replace(/^[通有能上连接进到用]+/u, '')]))
    .filter((word) => word.length > 1 && !isVerb(word) && !/[了吗没]/u.test(word));
  const one = found.groups?.one;
  return words.length === 0 && !one ? undefined : { one, words };
}

const rate = /率(?:均?[达为到]+(?:了)?|[^，。；\d]{0,4})?(?<percent>\d+(?:\.\d+)?)%/gu;
const wholly = /全覆盖|村村通|户户通|全部(?:通|实现|完成|纳入|覆盖|建立|接入|开通)|均已|都已|无一/u;
const partly = /尚未|还有|仍有|未通|没有|除/u;

/** Whether all of a kind have something: by a rate that is told of it, which is 100% or is not, or by words that say all. */
export function tellEach(material: Material): Draft | undefined {
  const { query, vocabulary } = material;
  const asked = askedIn(query, vocabulary.homes);
  if (!asked || asked.words.length === 0) return undefined;
  for (const { article, source, text } of sentencesOf(material)) {
    if (text.length > longest || !isOfPlace(query, text, article)) continue;
    for (const part of text.split(/[；、]/u)) {
      const isOfIt =
        (asked.one === undefined || part.includes(asked.one)) && asked.words.every((word) => part.includes(word));
      if (!isOfIt) continue;
      const rates = [...part.matchAll(rate)].map(({ groups }) => Number(groups!.percent));
      const isWhole = rates.length > 0 ? rates.every((one) => one === 100) : wholly.test(part) ? true : undefined;
      if (isWhole === undefined) continue;
      const isOpen = aimed.test(part) || (isWhole && partly.test(part));
      const { yes, otherwise } = phrasesOf(query.language);
      return {
        kind: 'grounded',
        language: query.language,
        ...(!isOpen && { lead: isWhole ? yes : otherwise }),
        claims: [quoteOf(source, text, query.language)],
      };
    }
  }
  return undefined;
}
const longest = 260;
