import type { Figure } from '../../src/domain.ts';
import { termOf } from '../../src/figures/glossary.ts';
import { agrees, compareQuantities } from '../../src/figures/numbers/compare.ts';
import { isUnnamed, namedBy } from '../../src/figures/places/bodies.ts';
import { bareNames } from '../../src/figures/places/gazetteer.ts';
import { samePlace } from '../../src/figures/places/places.ts';
import type { Base } from './bases.ts';
import { isPlain, type Setting } from './setting.ts';

/** The name of another metric in place of the figure's own: one of the cited passages, else one of the glossary. */
export function otherMetric(base: Base, setting: Setting): string | undefined {
  const { figure, cited, term, library, chance } = setting;
  if (!isPlain(figure) || figure.metric.length < 3 || base.text.split(figure.metric).length !== 2) return undefined;
  if (base.text.indexOf(figure.metric) > base.at) return undefined;
  const isOther = (name: string) =>
    !base.text.includes(name) &&
    shared(name, figure.metric) < 0.34 &&
    (!term || termOf(name, library.glossary) !== term);
  const near = cited
    .filter((other) => isPlain(other) && other.dimension === figure.dimension && other.metric.length >= 3)
    .map((other) => other.metric)
    .filter(isOther);
  const known = library.glossary
    .filter((other) => other !== term && other.dimension === figure.dimension)
    .map((other) => other.name)
    .filter((name) => isOther(name) && !setting.sentence.includes(name));
  const confusable = known.filter((name) => term?.not.includes(name));
  const name = chance.pick([near, confusable, known][chance.below(3)]!) ?? chance.pick(near) ?? chance.pick(known);
  if (name === undefined || isTold(name, setting)) return undefined;
  return base.text.replace(figure.metric, name);
}

/** Whether a cited figure of that name has the value. */
const isTold = (name: string, { cited, figure, library }: Setting) =>
  cited.some(
    (other: Figure) =>
      agrees(compareQuantities(figure, other)) &&
      (shared(name, other.metric) > 0.3 ||
        (other.term !== undefined && termOf(name, library.glossary)?.name === other.term)),
  );

function shared(one: string, other: string): number {
  const grams = (words: string) => [...words].slice(0, -1).map((sign, index) => sign + words[index + 1]);
  const [first, second] = [grams(one), new Set(grams(other))];
  const common = first.filter((gram) => second.has(gram)).length;
  return Math.max(common / Math.max(1, first.length), common / Math.max(1, second.size));
}

/** What a name of a body ends in, so that a stranger's ends alike. */
const kindOf = (name: string): string =>
  /(?:合作社|派出所|事务所|博物馆|图书馆|体育馆|[核水火]电站|服务中心|研究院|.[局院校区园])$/u.exec(name)?.[0] ??
  name.slice(-2);

/** 公司, 该园区: whose a figure is, said without a name. */
const anaphor =
  /(?:该|这家|这个|(?<![\u4e00-\u9fff])|[年月日度]|目前|如今)(?:公司|企业|集团|合作社|项目|工程|园区|片区|基地|景区|学校|医院|[一二三四]期)|[该本][所局校院村]/u;

/**
 * A claim that leaves out whose the figure is, or gives it to another body of the same kind. Neither is false where the claim still tells it:
 * by an anaphor, or by words of the name elsewhere (小米 of 小米公司).
 */
export function otherSubjects(base: Base, setting: Setting): { readonly dropped?: string; readonly changed?: string } {
  const { figure, cited, chance, article } = setting;
  const { subject } = figure;
  if (!subject || base.text.split(subject).length !== 2 || base.text.indexOf(subject) > base.at) return {};
  // 智谷科技公司: what stands around the name may be part of it.
  const dropped = base.text.replace(subject, '');
  const core = subject.replace(/^[\u4e00-\u9fff]{1,4}[省市区县]/u, '').slice(0, 2);
  if (namedBy(dropped, subject) >= 0.5 || dropped.includes(core)) return {};
  // 赵某 stands in no other's place: who has no name is nobody's like.
  const others = cited.flatMap((other) => other.subject ?? []).filter((name) => !isUnnamed(name) && !/某$/u.test(name));
  const strangers = ['远图', '泰岳', '鸿渡', '北陵']
    .map((name) => `${name}${kindOf(subject)}`)
    .filter((name) => !article.text.includes(name));
  const name = chance.pick(
    [...new Set([...others, chance.pick(strangers)!])].filter(
      (one) => namedBy(one, subject) < 0.5 && namedBy(subject, one) < 0.5,
    ),
  );
  return {
    ...(!anaphor.test(dropped.slice(0, base.at)) && { dropped }),
    ...(name && { changed: base.text.replace(subject, name) }),
  };
}

const ofOffice =
  /^\p{Script=Han}{0,10}(?:厅|局|委|办公?室|部门|海关|总队|支队|中心)[^，。]{0,8}(?:介绍|获悉|消息|发布|通报|公布|透露|表示)/u;

/** 全市 for the district, the district for 全市, or a place that the article does not speak of. */
export function otherPlace(base: Base, setting: Setting): string | undefined {
  const { figure, article, chance } = setting;
  const own = figure.place;
  const abroad = Array.from({ length: 20 }, () => `${chance.pick(bareNames)!}市`).filter(
    (name) => !article.text.includes(name.slice(0, -1)) && !article.title.includes(name.slice(0, -1)),
  );
  // A park in the district is the district's, too, and so may be what is told of no place.
  const isSite = own === undefined || !/[省市区县州旗镇乡村国]$/u.test(own);
  const around = isSite
    ? []
    : [article.place, ...(article.within ?? [])].filter((name) => name && !samePlace(own, name));
  const other = chance.pick([
    ...abroad.slice(0, 1),
    // 涿州市…涿州园: a claim that has the place's name says nothing false by naming it.
    ...around.filter((name) => name !== undefined && !base.text.includes(name.slice(0, -1))),
  ]);
  if (other === undefined || figure.isBase) return undefined;
  if (own && base.text.split(own).length === 2 && base.text.indexOf(own) < base.at) {
    // 某省交通运输厅介绍: whose office tells it is not whose figure it is.
    const isOfOffice = ofOffice.test(base.text.slice(base.text.indexOf(own) + own.length));
    return isOfOffice ? undefined : base.text.replace(own, other);
  }
  if (own && base.text.includes(own)) return undefined;
  // 全市 and the like stand for a place without naming it.
  const whole = /(?:全|我|本)[省市区县](?![域民外内])/u.exec(base.text.slice(0, base.at));
  // 安徽省 is what 全省 stands for, where the district lies in it.
  if (whole)
    return around.includes(other) && whole[0].at(-1) === other.at(-1) ? undefined : base.text.replace(whole[0], other);
  const time = /^(?:\d{4}年|今年|去年|截至[^，]{2,10}|[^，]{0,6}(?:半年|季度|月份?))，?/u.exec(base.text)?.[0] ?? '';
  const rest = base.text.slice(time.length);
  // 霁州市枕河新港: a thing that bears the district's name lies in the district's city.
  const isName = own !== undefined && around.includes(other) && base.text.includes(own.slice(0, -1));
  return isName ? undefined : `${time}${other}${rest}`;
}
