import { readPackText } from '../../../src/adapters/files/packs';

/** A pack with nothing wrong in it. Tests change one line and ask what is said about it. */
export const sound = `format: 1
id: sample
title: Sample pack
version: 2026-11
authority: A sentence on what it rests on.
rules:
  - id: S-1
    title: Assessment
    status: verify
    trigger: { kind: election-concluded, elections: any-federal }
    limit: { count: 45, unit: calendar-days }
    owners: [odni]
    recipients: [president, doj]
    citation: Sample Order, sec. 1
    quote: Not later than 45 days after the conclusion
    evidence: quoted
    source: https://example.org/order
  - id: S-2
    title: Report
    status: verify
    trigger: { kind: received, rule: S-1, by: [doj] }
    limit: { count: 10, unit: business-days, direction: before }
    owners: [doj, dhs]
    ownership: joint
    citation: Sample Order, sec. 2
    quote: Within 10 days of receiving it
    evidence: paraphrased
    source: https://example.org/order
`;

/** What is said about a text. */
export const saidOf = (text: string): readonly string[] => {
  const read = readPackText('packs/sample.yaml', text);
  return 'mistakes' in read ? read.mistakes.map(({ file, line, mistake }) => `${file}:${String(line)} ${mistake}`) : [];
};

/** What is said once `from` reads `to`. The first place counts. */
export const saidAfter = (from: string, to: string): readonly string[] => {
  if (!sound.includes(from)) throw new Error(`The sound pack has no "${from}".`);
  return saidOf(sound.replace(from, to)).map((said) => said.replace('packs/sample.yaml:', ''));
};
