import type { Draft, Source } from '../../domain.ts';
import { surnames } from '../../figures/places/bodies.ts';
import { literal } from '../../text/matches.ts';
import { sentences } from '../../text/sentences.ts';
import { type Material, passagesOf, quoteOf } from './saying/drafting.ts';
import { refuse } from './saying/refusals.ts';

/** 他是谁, 他什么职务: who somebody is of whom the turn before was told. */
export const asksTitle = (asked: string): boolean =>
  /^(?:那么?|请问)?(?:什么|啥)?(?:职务|职位|身份|头衔)(?:呢|是什么)?[？?]?$|^(?:那么?|请问)?(?:[他她]|[这那]个?人)(?:又|到底|究竟)?(?:是|的)*(?:谁|(?:什么|啥)(?:职务|职位|身份|来头|头衔|人|官)|[干做](?:什么|啥|嘛)的|(?:职务|职位|身份|头衔)(?:是(?:什么|啥)|呢))(?:呢|啊|呀)?[？?]?$/u.test(
    asked,
  );

const title =
  '(?:[局主处科部厅司会院校书区县市镇村省州署行社站所队组馆园厂段财]长|主任|书记|教授|研究员|经理|董事长|总裁|总监|负责人|工程师|秘书长|发言人|专家|主席|会长|委员|代表|干部|干事|医生|医师|老师|创始人|店主|老板|理事|院士)';
/** Whoever speaks or is named behind a title. */
const titled = new RegExp(
  `${title}[\\s、]?(?<name>[${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=[：:，,说表介透告指坦在正等]|[\\s]|$)`,
  'u',
);

/** The sentence that was told, where it gives the title of whom it names, or the one of the same article that does. */
export function tellTitle(material: Material, told: Draft): Draft {
  const { known, query } = material;
  const quoted = ({ passage, start, end }: Source): Draft => ({
    kind: 'grounded',
    language: query.language,
    claims: [
      quoteOf({ passage, start, end }, passage.text.slice(start - passage.start, end - passage.start), query.language),
    ],
  });
  for (const source of told.kind === 'refused'
    ? []
    : told.claims.flatMap((claim): readonly Source[] => claim.sources)) {
    const { passage, start, end } = source;
    const words = passage.text.slice(start - passage.start, end - passage.start);
    if (titled.test(words)) return quoted(source);
    // 某某认为，……: named in full elsewhere.
    const name = /^(?:“[^”]*”)?(?<name>[\u4e00-\u9fff]{2,4}?)(?:还|也|并)?(?:介绍|表示|认为|说|指出|透露|告诉)/u.exec(
      words,
    )?.groups?.name;
    if (name === undefined) continue;
    const { text } = known.articles.get(passage.articleId)!;
    const named = sentences(text).find((one) =>
      new RegExp(`${title}[\\u4e00-\\u9fff·\\s]{0,8}${literal(name)}`, 'u').test(text.slice(one.start, one.end)),
    );
    const holder =
      named && passagesOf(passage.articleId, known).find((one) => one.start <= named.start && named.end <= one.end);
    if (named && holder) return quoted({ passage: holder, start: named.start, end: named.end });
  }
  return refuse(material, 'not-in-corpus', told.kind === 'refused' ? [] : told.claims.slice(0, 1));
}
