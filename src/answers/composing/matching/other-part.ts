import type { Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { countAlike } from './counted.ts';
import { ofOwnName, overlap } from './surroundings.ts';

/**
 * 甲医院有床位1500张；乙医院总投资12亿元, asked for the beds of 乙医院: the part of a sentence that names what is asked counts nothing of the kind, and the parts
 * that do begin with names of their own.
 */
export function countsInOtherPart({ unit, rest, dimensions, names: written = [] }: Query, told: string): boolean {
  const parts = told.split('；');
  const names = rest.split(' ').filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word));
  if (parts.length < 2 || names.length === 0 || (unit === undefined && dimensions === undefined)) return false;
  const isNamed = (part: string) => names.every((name) => overlap(name, part) >= 0.5);
  const isCounted = (part: string) =>
    scanQuantities(part).some((one) =>
      unit === undefined ? dimensions!.includes(one.dimension) : countAlike(unit, one.unit),
    );
  const counted = parts.filter(isCounted);
  if (!parts.some(isNamed) || counted.length === 0) return false;
  const isBefore = (part: string) =>
    written.some((name) => isNamedBehind(name, told, told.indexOf(part) + part.length - 1));
  return (
    counted.every((part) => !isNamed(part) && ofOwnName.test(part.trim())) ||
    counted.every((part) => !isNamed(part) && isBefore(part))
  );
}

/** 门诊每次8元；又建成食堂, asked for the canteen: what a sentence tells before the semicolon behind which it first names a thing is not that thing's. */
export const isNamedBehind = (name: string, sentence: string, at: number): boolean =>
  sentence.slice(at, Math.max(at, sentence.indexOf(name))).includes('；');
