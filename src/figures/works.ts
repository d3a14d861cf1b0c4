import { matchesOf } from '../text/matches.ts';
import { nounBefore } from './metrics/nouns.ts';
import { isClass, isClassOfWorks, type SubjectMention } from './places/bodies.ts';

const work = /(?:项目|工程)(?![师部组办库们数]|经理|合同|审批)/gu;

/** Names of works are looked for in so many signs. */
const longestWork = 32;

/** 及时化解项目, 及场地恢复工程: a piece of a sentence. */
const torn =
  /“[^”]*$|最[大高长早新]的|^(?:全[国省市区县]|及|和|与|并|之|个|及时|切实|深入|充分|有效|不断|加强|落实|围绕|聚焦|结合|借助|依托|依靠|利用|号称|盯紧|紧盯|抓好|做好)|引进、|(?:化解|解决|服务|保障|包保|推动|助力|谋划|招引|引进|落实|争取|申报|[十百]佳)(?:项目|工程)$/u;

/** 石桥村党支部书记介绍，村里……: whose they are names the village. */
export const villageIn = (words: string): SubjectMention[] => {
  if (!words.includes('村')) return [];
  const found =
    /(?<=^|[\s，：“]|[县区市镇乡])(?<name>\p{Script=Han}{2,4}村)(?=党[支总]|民[^，。]{0,2}[委小]|村?支书|村?书记|两委|村委)/u.exec(
      words,
    );
  const name = found?.groups?.name?.replace(/^.*[县区市镇乡](?=.{2})/u, '');
  if (!found || !name || isClass(name) || /^[全我本该各这那一两]|行政村$|自然村$/u.test(name)) return [];
  const start = found.index + found[0].length - name.length;
  return [{ name, kind: 'village', start, end: start + name.length }];
};

/** 城北水厂扩建工程: works that 该项目 may mean, called by what they are rather than by a name. */
export function worksIn(words: string, named: readonly SubjectMention[]): SubjectMention[] {
  let from = 0;
  return matchesOf(work, words).flatMap(({ index, 0: kind }) => {
    const [last, end] = [from, index + kind.length];
    from = end;
    // A name is longer than what it is by three signs and more.
    if (!/[^\s，；：。]{3}$/u.test(words.slice(0, index))) return [];
    // 是省里的重点工程之一: one of them, and what it is.
    if (words.startsWith('之一', end)) return [];
    const said = nounBefore(words.slice(Math.max(last, end - longestWork), end)).replace(
      /^(?:据(?!点)|[一二三四五六七八九十]{1,3}、)/u,
      '',
    );
    const start = end - said.length;
    // 云湾港为省级重点项目: what it is called, and not what it is.
    const name = said.replace(/(?<=.{4})是.{2,}$|(?<=.{5})为\p{Script=Han}{2,}$/u, '');
    const isWhole = name.length > 4 && name.length < 30 && words.startsWith(name, start);
    const isNew = isWhole && !torn.test(name) && !isClassOfWorks(name);
    return isNew && !named.some((one) => one.start < end && one.end >= end)
      ? [{ name, kind: 'project' as const, start, end: start + name.length }]
      : [];
  });
}

const byWhom = /^由(?![于此])[^，。；]{2,40}?(?:打造|建设|投资|开发|运营|承建)/u;
const wellMade =
  /^\s*(?<name>[\p{Script=Han}A-Za-z0-9·“”]{5,24}?)由(?![于此])[^，。；]{2,40}?(?:打造|建设|投资|开发|运营|承建)/u;

/** 云湾创新中心由甲公司打造; 同日开工的云湾数字港，由甲公司打造: what is built is what the next clauses tell of, a project and perhaps a park. */
export function madeIn(words: string, before: string): readonly SubjectMention[] | undefined {
  const said = byWhom.test(words)
    ? before.slice(before.lastIndexOf('的') + 1).replace(/^[是为]/u, '')
    : (wellMade.exec(words)?.groups?.name ?? '');
  // 云湾数字港位于柳桥镇，由甲公司打造: where it lies is no part of its name.
  const name = said.replace(/(?:位于|坐落[于在]|地处|落户).*$/u, '').trim();
  if (name.length < 5 || name.length > 24 || nounBefore(name) !== name || isClass(name)) return undefined;
  const start = Math.max(0, words.indexOf(name));
  const one = { name, start, end: start + name.length };
  return [{ ...one, kind: 'project' }, ...(/[园区港城谷岛]$/u.test(name) ? [{ ...one, kind: 'park' as const }] : [])];
}
