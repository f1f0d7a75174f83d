import { textOf } from '../packs/texts';

/** An act that a limit in hours asks for: within 24 hours one is told, or several. */
export const theCall = (title: string, acts: string) => textOf({
  rules: `
  - id: S-4
    title: ${title}
    status: in-force
    trigger: { kind: fact, what: it is known }
    limit: { count: 24, unit: hours }
    owners: [odni]
    acts: [${acts}]
    contents: [what is known]
    citation: 1 USC 4
    quote: Whoever has to know is told within 24 hours.
    evidence: quoted
    source: https://example.gov/fourth`,
});
