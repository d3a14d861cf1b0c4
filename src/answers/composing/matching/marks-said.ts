const signs = '零一二三四五六七八九十';
const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const mark =
  /(?<number>\d+(?:\.\d+)?|[一二三四五六七八九十两])?(?<scale>[百千]?[万亿]|[百千])?(?<unit>元|块|岁|人|吨|平方米|亩)?(?:及?以上|往上)/gu;

/** 10亿元以上 as 元 1000000000. */
export function marksIn(text: string): string[] {
  return [...text.matchAll(mark)].flatMap(({ groups }) => {
    const { number, scale = '', unit = '' } = groups!;
    if (number === undefined && scale === '') return [];
    const value =
      number === undefined ? 1 : /\d/u.test(number) ? Number(number) : number === '两' ? 2 : signs.indexOf(number);
    const kind = unit === '岁' ? '岁' : /[万亿]/u.test(scale) && !/[人吨米亩]/u.test(unit) ? '元' : unit;
    return [`${kind} ${[...scale].reduce((product, sign) => product * scales[sign]!, value)}`];
  });
}

/**
 * 80岁以上 is not 65岁以上, nor a project of 10亿元以上 one of 亿元以上; of a sentence that tells of both, the words that are told of it
 * say which is meant.
 */
export function isPastOtherMark(text: string, all: string, told: readonly string[] = []): boolean {
  const own = told.filter((words) => marksIn(words).length > 0);
  return isPast(text, all) || (own.length > 0 && own.length === told.length && isPast(text, own.join('\n')));
}

function isPast(text: string, told: string): boolean {
  const [asked, known] = [marksIn(text), marksIn(told)];
  return (
    asked.length > 0 &&
    known.some((one) => asked.some((own) => own.split(' ')[0] === one.split(' ')[0])) &&
    !asked.some((one) => known.includes(one))
  );
}
