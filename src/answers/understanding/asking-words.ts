import type { Rule } from '../../text/rewriting.ts';

/** Everyday words that ask for a name, a saying or a time, as the rules read them; they come behind the other spoken forms. */
export const askingWords: readonly Rule[] = [
  // 是哪俩字, 定的哪四个字: the words themselves.
  [/哪(?:俩|仨|[两三四五六七八几]个)大?字(?=$|[？?，,啊呀呢])/gu, '什么'],
  [/(?<=[哪那这])俩(?=\p{Script=Han})/gu, '两个'],
  [/仨(?=\p{Script=Han})/gu, '三个'],
  // 那句口号怎么喊的
  [/(?<=(?:口号|标语|[那这]句\p{Script=Han}{1,6}?)(?:到底|都|是)*)怎么[喊说念提讲写]的?(?:来着)?/gu, '是什么'],
  [/(?<=\p{Script=Han})[那这]句(?=口号|标语)/gu, '的'],
  // 招过商, 动了工: a verb parted from its noun.
  [/(?<=招)[过了](?=商)|(?<=[开动复停])[过了](?=工)/gu, ''],
  // 星期几不开
  [/(?<=(?:星期|礼拜|周)几|哪天)(?:不开|关门|休息)(?=$|[？?，,的啊呀呢])/gu, '闭馆'],
  [/(?:要是|万一|如果|假如)?(?:碰上|碰到|赶上|遇上|遇到)(?=[下刮停大台雨雪])/gu, '遇'],
  // 排在某区前面的是哪个
  [/排在?了?(?<who>\p{Script=Han}{2,10}?)的?(?:前面|前头|之前)的?/gu, '$<who>仅次于'],
  // 车展咱区办了没
  [/(?:咱们?|俺们?|我们)(?<level>[区县市镇])(?![里长委中场政民])/gu, ' $<level>里'],
  [/(?:想要?|力争)?[挤冲打]进(?=全[国省市区县])/gu, '跻身'],
];

/** Phrases that ask for a time, or put a case; none of them names what is asked about. */
export const askingPhrases =
  '都在(?=哪)|(?:以后|后来)(?=现在|如今|叫)|几点钟?(?:到几点钟?)?|(?:星期|礼拜)几|周几|碰上|碰到|赶上|遇上|遇到|遇(?=[下刮停大台雨雪])|万一|平时|平日';
