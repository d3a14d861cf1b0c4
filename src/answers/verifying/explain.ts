import type { Figure } from '../../domain.ts';
import type { Fault } from './bind.ts';

/** Why a figure of a claim is not supported, in one sentence. */
export function explain(fault: Fault, text: string, figure?: Figure): string {
  const nearest = figure && describe(figure);
  switch (fault) {
    case 'absent':
      return `No cited passage states ${text || 'this'}.`;
    case 'value-differs':
      return `The cited passage gives ${nearest ?? 'another value'}, not ${text}.`;
    case 'unit-differs':
      return `The cited passage counts in another unit: ${nearest}.`;
    case 'qualifier-dropped':
      return `${text} is said more exactly, or hedged otherwise, than the passage says it: ${nearest}.`;
    case 'other-metric':
      return `${text} stands in the passage for something else: ${nearest}.`;
    case 'other-period':
      return nearest ? `The passage says it of another time: ${nearest}.` : `No cited passage speaks of ${text}.`;
    case 'target-as-actual':
      return `The passage gives this as an aim, the claim as done: ${nearest}.`;
    case 'actual-as-target':
      return `The passage gives this as done, the claim as an aim: ${nearest}.`;
    case 'other-place':
      return `The passage says it of another place: ${nearest}.`;
    case 'other-subject':
      return `The passage says it of ${figure?.subject ?? 'no such body'}: ${nearest}.`;
    case 'uncited':
      return `${text} is said without a passage that states it.`;
    case 'quote-differs':
      return `No cited passage holds these words: ${text}`;
  }
}

const describe = ({ metric, text, period, place, subject, status }: Figure): string =>
  [place, subject, period?.label, metric, text, status === 'target' ? '(target)' : ''].filter(Boolean).join(' ');
