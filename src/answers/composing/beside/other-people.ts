import type { Draft, Figure } from '../../../domain.ts';
import { namedBy } from '../../../figures/places/bodies.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { figuresIn, figuresOf } from '../../ledger-index.ts';
import type { Material } from '../saying/drafting.ts';

const people =
  '孕产妇|产妇|新生儿|婴幼儿|婴儿|儿童|老年人|老人|青少年|青年|小学生|中学生|大学生|学生|毕业生|男性|女性|妇女|教师|医生|护士|职工|农民|居民|城镇|农村';
/** 孕产妇死亡率: a rate of some people. */
const rateOf = new RegExp(`(?<who>${people})的?(?<rate>\\p{Script=Han}{2}率)`, 'u');

/** Whether the rate that is told is one of other people than the question names: 婴儿死亡率 for 孕产妇死亡率. */
export function isOfOtherPeople({ kind, claims }: Draft, { query: { text } }: Material): boolean {
  const { who, rate } = rateOf.exec(text)?.groups ?? {};
  if (kind !== 'grounded' || !who || !rate || claims.length === 0) return false;
  const others = new RegExp(`(?:${people})的?${rate}`, 'u');
  const own = new RegExp(`${who}[^，。；\\d]{0,8}${rate}`, 'u');
  return claims.every(({ sources }) =>
    sources.every(({ passage, start, end }) => {
      const sentence = simplify(citedWords({ passage, start, end }));
      return others.test(sentence) && !own.test(sentence);
    }),
  );
}

const body =
  /(?<name>(?![这那哪该本全各每几]|其中|多少)\p{Script=Han}{2,10}?(?:医院|卫生院|保健院|学校|[大中小]学|公司|集团|景区|园区))/u;

/** Whether a question names one of several bodies that the article tells of in a row, and the number that is told is of none of them: 次均费用 of a district, for that of 石桥医院. */
export function isOfAllBodies({ kind, claims }: Draft, { query, known }: Material): boolean {
  const name = query.language === 'en' ? undefined : body.exec(query.text)?.groups?.name;
  if (kind !== 'grounded' || !name || claims.length === 0) return false;
  const isNamed = ({ subject = '' }: Figure) => subject !== '' && namedBy(name, subject) >= 0.67;
  return claims.every(({ sources, derivation }) =>
    sources.every(({ passage, start, end }) => {
      const own = figuresIn(passage, known.ledger).filter((one) => start <= one.start && one.end <= end);
      const told = figuresOf(passage.articleId, known.ledger);
      // 甲医院接诊9万人次，乙医院6万人次: each has its own.
      const isRow = told.some(
        (one) =>
          isNamed(one) &&
          told.some(
            ({ subject, sentence }) =>
              subject !== undefined && sentence.start === one.sentence.start && namedBy(name, subject) < 0.67,
          ),
      );
      return !derivation && own.length > 0 && isRow && own.every(({ subject }) => subject === undefined);
    }),
  );
}
