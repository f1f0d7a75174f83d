import type { RuleId } from '../law';
import { isRuleId } from '../law';

/** A duty's short name in its two parts: `EO-1A/2026-general` is the rule and what started it, an election mostly. */
export const startOf = (duty: string): string | undefined => {
  const slash = duty.indexOf('/');
  return slash < 0 ? undefined : duty.slice(slash + 1);
};

export const ruleOf = (duty: string): RuleId | undefined => {
  const rule = duty.split('/')[0] ?? '';
  return isRuleId(rule) ? rule : undefined;
};

/** What started these duties, each once. */
export const startsOf = (duties: readonly string[]): readonly string[] => [...new Set(duties.flatMap((duty) => startOf(duty) ?? []))];

export const rulesOf = (duties: readonly string[]): readonly RuleId[] => [...new Set(duties.flatMap((duty) => ruleOf(duty) ?? []))];

/** `RPT-31/v2` and `RPT-31/president`: what belongs to a report goes by its name. */
export const roundOf = (report: string, version: number): string => `${report}/v${String(version)}`;
export const deliveryTo = (report: string, recipient: string): string => `${report}/${recipient}`;
