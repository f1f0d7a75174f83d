import { carriesBanner } from '../../../src/core/language/banner';

describe('a classification banner or portion mark', () => {
  it.each([
    'SECRET',
    'SECRET//NOFORN',
    'TOP SECRET//SI//NOFORN',
    'TOP SECRET',
    '--- SECRET ---',
    'CONFIDENTIAL',
    'CONFIDENTIAL//REL TO USA, FVEY',
    'SECRET // NOFORN',
    'see below\nSECRET//NOFORN\nthe county was hit',
    '(S) The source reports that the county was hit.',
    '(S//NF) The source reports that the county was hit.',
    '(TS//SI//NF) Intercepted on Monday.',
    '(TS) Intercepted on Monday.',
    '(C) Embassy reporting says so.',
    '- (S) First point.',
    'the assessment (S//NF) says so',
    'passed as TS//SI to the floor',
    'marked //NOFORN at the end',
    'SECRET NOFORN annex follows',
    'TOP SECRET annex follows',
    'the annex is TOP SECRET',
    'Derived text\nDERIVED FROM: Multiple Sources\nDECLASSIFY ON: 20511218',
    'CLASSIFIED BY: 1234567',
  ])('is seen in %j', (text) => {
    expect(carriesBanner(text)).toBe(true);
  });

  it.each([
    'The Secret Service was told.',
    'The U.S. SECRET SERVICE was told.',
    'a confidential source in the county',
    'Confidential',
    'It is no secret that the county was hit.',
    'top secret recipe',
    'Spear-phishing of county clerks',
    '(U) The county was hit.',
    '(U//FOUO) The county was hit.',
    'CUI//SP-PRVCY',
    'UNCLASSIFIED',
    'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
    'TLP:AMBER+STRICT',
    '(A) voter rolls\n(B) poll books\n(C) tabulation',
    '(R) reported\n(S) suspected',
    'section 1(c) and section 1(C) differ',
    '(c) 2026 the county',
    'press Ctrl-S//save',
    'https://example.gov//noforn',
    'Class C//D networks',
    'plans (S and T) are attached',
    'CONFIDENTIAL HOTLINE for clerks: call us',
    'the TOP SECRET label on the fake leak was wrong, says the clerk',
    '',
  ])('is not seen in %j', (text) => {
    expect(carriesBanner(text)).toBe(false);
  });
});
