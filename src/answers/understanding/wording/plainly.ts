import { detectLanguage, foldWidth, simplify } from '../../../text/normal.ts';
import { spoken } from '../english/spoken.ts';
import { inChanges } from './changes-asked.ts';
import { converted } from './converted.ts';
import { inTermsOfStatistics } from './everyday-terms.ts';
import { withoutFillers } from './fillers.ts';
import { ordered } from './listing.ts';
import { mainland } from './regional.ts';
import { inWrittenForms } from './separable.ts';
import { englishThresholds, thresholds } from './thresholds.ts';

/** A message as it would be written with care: in simplified characters of one width and in the words of the mainland, or in plain English. */
export const plainly = (text: string): string =>
  detectLanguage(text) === 'en'
    ? spoken(englishThresholds(foldWidth(text)))
    : withTimeFirst(
        ordered(
          inTermsOfStatistics(
            inChanges(
              thresholds(
                converted(inWrittenForms(withoutFillers(mainland(foldWidth(simplify(text.replace(copula, '是'))))))),
              ),
            ),
          ),
        ),
      );

/** 係 is to be, where it is no part of 關係, 係數: in simplified characters it could not be told from 体系, 系统. */
const copula = /(?<!關)係(?!數)/gu;

/** 前三季度产值多少，涨了多少(2023年): the year is said of all of it. */
const withTimeFirst = (text: string): string =>
  text.replace(/^(?<asked>(?:(?!\d{2}年).)*)\((?<year>(?:20)?\d{2}年)\)(?<end>[？?]?)$/u, '$<year>$<asked>$<end>');
