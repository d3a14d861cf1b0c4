import type { Draft, Figure } from '../../../domain.ts';
import { bodyAt, namedBy } from '../../../figures/places/bodies.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { figuresIn } from '../../ledger-index.ts';
import { isToldOf } from '../matching/told-of.ts';
import type { Material } from '../saying/drafting.ts';

/** A park, a building, a firm, as a question names it; 园区 and 公司 alone are none. */
const body =
  /(?<name>(?![这那哪该本全各每几]|其中)(?:(?!多少|几)\p{Script=Han}){2,10}?(?:[港城园]|中心|大厦|广场|基地|医院|学校|[大中小]学|水库|大桥|隧道|公司|集团|机场|电站))(?!市|区|镇|乡|县|村|里)/u;
const generic =
  /^(?:产业|工业|科技|开发|经开|高新|物流|幼儿|公共|我们|咱们|城市|农村|县|新|老|主|全|进|出|古)*(?:[港城园]|中心|大厦|广场|基地|医院|学校|[大中小]学|水库|大桥|隧道|公司|集团|机场|电站)$/u;

/** Of a firm's number, one asks for a firm; a site is none. */
const isAlike = (name: string, subject: string) =>
  firm.test(name) === firm.test(subject) && site.test(subject) && !/^(?:该|这|那|其|本|各)/u.test(subject);
const firm = /(?:公司|集团)$/u;
const site = /(?:[港城园]|中心|大厦|广场|基地|医院|学校|[大中小]学|水库|大桥|隧道|公司|集团|机场|电站)$/u;

/** 在建项目完成投资多少, of all of them, is told by no one of them. */
const ofAllWorks = /(?<which>在建|新?开工|新?签约|续建|储备|落地)的?(?:重[点大])?项目/u;
const oneOfWorks = /(?:项目|工程|基地)$/u;

/** Whether all works of a kind are asked about, and what is told is one work's, of which no word says that it is of that kind. */
export function isOfOneWork({ kind, claims }: Draft, { query, known }: Material): boolean {
  const which = ofAllWorks.exec(simplify(query.text))?.groups?.which?.replace('新', '');
  if (kind !== 'grounded' || query.kind === 'list' || !which || claims.length === 0) return false;
  return claims.every(({ text, sources, derivation }) =>
    sources.every(({ passage, start, end }) => {
      const told = figuresIn(passage, known.ledger).filter((one) => start <= one.start && one.end <= end);
      const sentence = citedWords({ passage, start, end });
      return (
        !derivation &&
        !`${sentence}${simplify(text)}`.includes(which) &&
        told.length > 0 &&
        told.every(({ subject = '' }) => oneOfWorks.test(subject) && namedBy(query.text, subject) < 0.5)
      );
    }),
  );
}

/** 西河大学 and 东河大学 share what they are, and no name. */
const bare = (subject: string) => subject.replace(/(?<=.{2})(?:大学|学院|[中小]学|医院)$/u, '');

/** 三大平台合计贡献税收六成: of all of them, and of none. */
const together = /[两三四五六七八九十\d][大个家座处所]\p{Script=Han}{1,8}(?:合计|总共|一共|共计)/u;

/** Whether a question begins with one firm, and every sentence that is told names another whose its numbers are. */
export function isOfOtherFirmTold({ kind, claims }: Draft, { query, known }: Material): boolean {
  const name = query.names?.find((one) => query.text.startsWith(one));
  if (kind !== 'grounded' || name === undefined || claims.length === 0) return false;
  return claims.every(
    ({ derivation, sources }) =>
      !derivation &&
      sources.every(({ passage, start, end }) => {
        const sentence = citedWords({ passage, start, end });
        const owners = figuresIn(passage, known.ledger).flatMap(({ subject = '', ...one }) =>
          start <= one.start && one.end <= end && sentence.includes(subject) ? [subject] : [],
        );
        return (
          !sentence.includes(name) &&
          owners.length > 0 &&
          owners.every((one) => bodyAt(one, 0)?.kind === 'company' && namedBy(query.text, one) === 0)
        );
      }),
  );
}

/** 大桥全长3公里, in an article on 东溪大桥 that never names the 西溪大桥 that is asked about. */
function isOfOtherWorks(name: string, sentence: string, text: string): boolean {
  const kind = /大桥|隧道|水库|机场|电站$/u.exec(name)?.[0];
  if (!kind || !sentence.includes(kind)) return false;
  const own = name.slice(0, -kind.length);
  return (
    !new RegExp(`${own}\\p{Script=Han}{0,6}${kind}`, 'u').test(text) &&
    new RegExp(`\\p{Script=Han}{2}${kind}`, 'u').test(text)
  );
}

/** 江东上半年机场客流: no body's name. */
const times = /[上下]半年|[去今明前全]年|[一二三四]季度|\d+月份?/gu;

/** Whether a question names one body, and the number that is told is another one's, of which it says no word: 科创城占地多少, of a harbour in it. */
export function isOfOtherBody({ kind, claims }: Draft, { query, known }: Material): boolean {
  const text = query.text.replaceAll(times, ' ');
  const name =
    query.language === 'en'
      ? undefined
      : // 智谷产业圆: as it was put right, where it was misspelt.
        (body.exec(simplify(query.asked).replaceAll(times, ' ')) ?? body.exec(text))?.groups?.name;
  // Its name as it was put right, too.
  const named = [name, body.exec(text)?.groups?.name].filter((one) => one !== undefined);
  const isAsked = query.kind === 'figure' || query.dimensions !== undefined;
  if (!isAsked || kind !== 'grounded' || claims.length === 0 || name === undefined || generic.test(name)) return false;
  return claims.every(({ text, sources, derivation }) => {
    // What is computed stands behind the numbers that it is made of.
    const words = simplify(derivation ? claims.map((claim) => claim.text).join('\n') : text);
    const isStranger = (subject: string) =>
      isAlike(name, subject) &&
      words.includes(subject) &&
      namedBy(query.text, bare(subject)) === 0 &&
      namedBy(simplify(query.asked), bare(subject)) === 0;
    // 园内最大的是乙基地，总投资…: whose it is may stand in the clause before.
    const isOther = ({ subject = '', partOf = '', place = '', start, end }: Figure) =>
      (isStranger(subject) || isStranger(partOf) || isStranger(place)) &&
      sources.some((source) => source.start <= start && end <= source.end);
    return (
      (!derivation || claims.length > 1) &&
      sources.every(({ passage, start, end }) => {
        const sentence = citedWords({ passage, start, end });
        const article = known.articles.get(passage.articleId)!;
        if (!sentence.includes(name.slice(0, 2)) && together.test(sentence)) return true;
        if (!derivation && named.every((one) => isOfOtherWorks(one, sentence, article.text))) return true;
        // 关于乙园区，原文说: the answer itself says whose it is.
        if (!/^关于/u.test(words) && isToldOf(name, article, start)) return false;
        return !sentence.includes(name.slice(-3)) && figuresIn(passage, known.ledger).some(isOther);
      })
    );
  });
}
