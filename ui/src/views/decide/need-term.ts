import type { NeedListItem, Weights } from '@lianzhu/api/contract';

/** One need's share of a common problem's sum: product = severity × status × certainty (DESIGN §5). */
export interface ScoreTerm {
  need: NeedListItem;
  severity: number;
  status: number;
  certainty: number;
  product: number;
}

/** The term of a need under the weights that the answer was made with. */
export function needTerm(need: NeedListItem, weights: Weights): ScoreTerm {
  const of = (name: string): number => (weights as Record<string, number>)[name] ?? Number.NaN;
  const severity = of(`severity.${String(need.props.severity)}`);
  const status = of(`status.${String(need.props.status)}`);
  const certainty = of(`certainty.${need.certainty}`);
  return { need, severity, status, certainty, product: severity * status * certainty };
}
