import type { Figure } from '../../domain.ts';
import { canMean, isUnnamed, namedBy } from '../../figures/places/bodies.ts';
import { romanised } from '../understanding/vocabulary.ts';
import type { Fault } from './bind.ts';
import { canonical } from './claim.ts';
import { canonicalText } from './profile.ts';
import { isQuotation, isSentence } from './slot-faults.ts';
import type { Trial } from './trial.ts';

/** A name is met by so much of it: 凌云新材料 for 凌云新材料公司, and not 宏达纺织 for 宏昌纺织. */
const enoughOfName = 0.67;

/** 该公司, 园区 at the head of a clause says that it is somebody's, if not whose. Canonical: half-width marks. */
const anaphor =
  /(?:^|[,。;:\s“])(?:其中|目前|如今|但|而)?(?<this>该|这家|这个|此)?(?<words>公司|企业|集团|合作社|项目|工程|园区|产业园|片区|基地|景区|学校|医院|(?<=[该本])[所局校院村])|(?<stage>(?<=^|[,。;:\s])[一二三四五六]期)/gu;
const body =
  /\b(?:company|firm|unit|subsidiary|arm|corporation|group|maker|manufacturer|enterprise|park|zone|base|project|plant|station|hospital|school|college|university|bank|bureaus?|cent(?:er|re)|cooperative|farmer|villager|its?)\b/iu;
/** 全区新增学位3000个: the clause says itself that it is the place's. */
const isOfPlace = /^[;,\s]*(?:全|我|本)[省市区县](?![\u4e00-\u9fff]{0,6}局)/u;
/** A project at the head of a sentence, by the end of its name. */
const works =
  /(?:^|。)[^,。;]{0,12}?(?<name>(?![^,]{0,3}[的了和与及])[\u4e00-\u9fff]{4}(?:项目|工程|基地|产业园))(?![\u4e00-\u9fff]*(?:公司|学院)|机械|技术|区|师|队)/gu;

/** A figure of a company, a park or a person is not the district's, nor another one's. */
export function subjectFault(trial: Trial, figure: Figure): Fault | undefined {
  if (isSentence(trial, figure)) return undefined;
  const { said, claim, isEnglish } = trial;
  const { wide, sentence, clause } = trial.profile(figure);
  if (!figure.subject) {
    const claimed = isReporting(trial) ? undefined : said.slot.subject;
    // Title and heading speak of all that stands under them, the sentences before of themselves.
    const told = `${wide.slice(0, wide.lastIndexOf('\n') + 1)}${sentence}`;
    if (!claimed || isUnnamed(claimed)) return undefined;
    return !isOfPlace.test(clause) && namedBy(told, canonical(claimed)) >= enoughOfName ? undefined : 'other-subject';
  }
  if (isQuotation(trial, figure)) return undefined;
  const isNamedAnew = said.slot.subject !== undefined && !isUnnamed(said.slot.subject);
  // Words of the name may stand anywhere, but not beside the name of another.
  const words = isNamedAnew && !claim.includes(canonical(figure.subject)) ? canonical(said.slot.subject!) : claim;
  const isNamed = namedBy(words, canonical(figure.subject)) >= enoughOfName;
  if (isNamed || (words !== claim && namedBy(canonical(figure.subject), words) >= enoughOfName)) return undefined;
  const lead = claim.slice(0, said.slot.quantity.start);
  if (!isNamedAnew && isMeant(lead, figure.subject) && !namesStranger(lead, canonicalText(trial.article)))
    return undefined;
  if (isUnnamed(figure.subject)) return 'other-subject';
  if (!isNamedAnew && isInVillage(trial, figure, wide)) return undefined;
  // 晶圆封装项目, which the sentence of 芯澜科技 names too; what stands before a semicolon is another matter.
  const own = isNamedAnew ? '' : claim.slice(claim.lastIndexOf(';', said.slot.quantity.start) + 1);
  const metric = canonical(figure.metric);
  // 获批科学基金项目203项: what is counted owns nothing.
  const isCounted = (name: string) =>
    /^(?:支持|专项|补助)?(?:资金|经费|补助|贷款)?$/u.test(metric.split(name).at(1) ?? '.');
  if ([...own.matchAll(works)].some(({ groups }) => sentence.includes(groups!.name!) && !isCounted(groups!.name!)))
    return undefined;
  // In an English claim a name may be translated; that it is somebody's must be said.
  const latin = romanised(figure.subject.slice(0, 2));
  return isEnglish && (body.test(claim) || claim.toLowerCase().includes(latin)) ? undefined : 'other-subject';
}

/** 恒泰水产, of a village that the article says it lies in: the claim begins with a name that the article has beside the village's. */
function isInVillage(
  { claim, said: { slot, places } }: Trial,
  { subject = '', metric }: Figure,
  wide: string,
): boolean {
  if (!/(?:村|社区)$/u.test(subject)) return false;
  const lead = places.reduce((words, { name }) => words.replace(canonical(name), ''), claim.slice(slot.sentence.start));
  const name = /^[\u4e00-\u9fff]{4}/u.exec(lead)?.[0];
  const isName = name !== undefined && wide.includes(name) && !metric.includes(name);
  // What stands behind the village's name is what it does.
  return isName && wide.includes(canonical(subject)) && !wide.includes(`${canonical(subject)}${name}`);
}

/** 市统计局通报, 某局称: who tells of a figure is not whose it is. */
function isReporting({ claim, said: { slot } }: Trial): boolean {
  const subject = canonical(slot.subject ?? '');
  const at = subject === '' ? -1 : claim.indexOf(subject);
  return at >= 0 && reporting.test(claim.slice(at + subject.length, slot.quantity.start));
}
const reporting = /^(?:[^,。;]{0,12}日)?(?:对外|最新|的)?(?:通报|公布|发布|称|表示|介绍|透露|披露|回应|数据显示|统计)/u;

/** 远图股份…公司营收: a body that the article does not name, and for which 公司 stands then. */
const namesStranger = (words: string, text: string): boolean =>
  [bodies, reporters].some((named) => [...words.matchAll(named)].some(({ groups }) => !text.includes(groups!.name!)));
const bodies =
  /(?<name>[\u4e00-\u9fff](?![该这此本各个家座所全县市区省的])[\u4e00-\u9fff])(?:股份|集团|公司|科技|产业园|园区?|项目|医院|学校|大学|中学|小学)/gu;

/** 远图环保2023中报显示: whose report it is. */
const reporters =
  /(?<=^|[,。;:\s])(?<name>[\u4e00-\u9fffA-Z]{3,8})20\d{2}年?(?:中报|年报|半年报|[一三]季报|财报|业绩)/gu;

/** Whether the words before a figure speak of `subject` without its name. */
const isMeant = (words: string, subject: string): boolean =>
  [...words.matchAll(anaphor)].some(({ groups }) =>
    groups!.stage
      ? subject.includes(groups!.stage)
      : canMean(groups!.words!, subject) ||
        // 该项目, of a company.
        (groups!.this !== undefined && /项目|工程/u.test(groups!.words!) && canMean('公司', subject)),
  );
