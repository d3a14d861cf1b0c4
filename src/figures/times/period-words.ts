import type { Period } from '../../domain.ts';

/** `2022年`, `2022年上半年`, `截至2022年12月31日`, `据2023年2月3日报道`. */
export function chinesePeriod(period: Period | undefined): string {
  if (!period) return '';
  const day = (iso: string) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
  if (period.label.startsWith('as of'))
    return period.source === 'article' ? `据${day(period.to)}报道` : `截至${day(period.to)}`;
  const [year, part] = [period.from.slice(0, 4), period.label.slice(5)];
  if (isStretchOfDays(period)) return `${day(period.from)}至${day(period.to)}`;
  if (isSince(period))
    return `${/^\d{4}\//.test(period.label) ? `${year}年` : `${year}年${Number(period.from.slice(5, 7))}月`}以来`;
  if (/^\d{4}\/\d{4}$/.test(period.label)) return `${year}—${period.to.slice(0, 4)}年`;
  if (part === 'H1' || part === 'H2') return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  if (/^Q\d$/.test(part)) return `${year}年${'一二三四'[Number(part[1]) - 1]}季度`;
  if (/^\d{4}$/.test(period.label)) return `${year}年`;
  if (/^\d{4}-\d{2}$/.test(period.label)) return `${year}年${Number(period.from.slice(5, 7))}月`;
  if (period.from === period.to) return day(period.from);
  const month = (iso: string) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月`;
  if (year !== period.to.slice(0, 4)) return `${month(period.from)}至${month(period.to)}`;
  return `${year}年${Number(period.from.slice(5, 7))}—${Number(period.to.slice(5, 7))}月`;
}

const isStretchOfDays = ({ label }: Period): boolean => /^\d{4}-\d{2}-\d{2}\//.test(label);

/** 2020年11月以来: a stretch that ends on no last day of a month, but on an article's own. */
const isSince = ({ label, from, to }: Period): boolean =>
  label.includes('/') && from.slice(0, 7) !== to.slice(0, 7) && !/-(?:28|29|30|31)$/.test(to);
