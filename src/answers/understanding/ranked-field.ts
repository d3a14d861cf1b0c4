import { literal } from '../../text/matches.ts';
import type { Vocabulary } from './vocabulary.ts';

const ranks = '(?=(?:能|要|可以)?(?:排|第几|位[列居次]|名次|是?老几|算?第几|居第几))';
const fields =
  '(?:的?(?:各个?|所有|全部|这?些|几个|\\d+个)?(?:区县市?|县区|县市区|区市县|市县区|兄弟区县|县市|市县|区|县)|范围)';

/** 在江宁各区县里排第几, of a district of 江宁市: 在全市. */
export function withField(text: string, { around }: Vocabulary): string {
  if (!/排|第几|位[列居次]|名次|老几/u.test(text)) return text;
  const named = [...around].reduce((words, name) => {
    const level = /[市省州]$/u.exec(name)?.[0];
    const bare = name.replace(/[市省州]$/u, '');
    if (level === undefined || bare.length < 2) return words;
    return words.replace(
      new RegExp(`在?(?:整个)?${literal(bare)}${level}?${fields}?(?:里[面头]?|当?中|之中|内)?的?${ranks}`, 'u'),
      `在全${level}`,
    );
  }, text);
  return named.replace(
    new RegExp(
      `(?<![全\\p{Script=Han}]{2}[市省州])在?(?:各个?|所有|全部)(?:区县市?|县区|县市区|区市县)(?:里[面头]?|当?中|之中)?的?${ranks}`,
      'u',
    ),
    '在全市',
  );
}
