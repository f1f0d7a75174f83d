import { isZone } from '../../../src/core/calendar';
import { isAgencyId } from '../../../src/core/language/agencies';
import type { Rule, RuleId } from '../../../src/core/law';

const zone = (text: string) => {
  if (!isZone(text)) throw new Error(`not a zone: ${text}`);
  return text;
};

export const agency = (text: string) => {
  if (!isAgencyId(text)) throw new Error(`not an agency: ${text}`);
  return text;
};

export const ruleId = (text: string) => text as RuleId;

/** A rule with nothing remarkable about it, to say in a test only what matters there. */
export const aRule = (about: Partial<Rule> & Pick<Rule, 'trigger' | 'limit'>): Rule => ({
  id: ruleId('RULE-1'),
  title: 'A rule',
  status: 'in-force',
  zone: zone('America/New_York'),
  owners: [agency('odni')],
  ownership: 'single',
  partners: [],
  recipients: [],
  contents: [],
  citation: 'a citation',
  quote: 'a quote',
  evidence: 'quoted',
  source: 'https://example.gov',
  ...about,
});
