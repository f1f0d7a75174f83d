import { packs, rule, rules, rulesOf } from './shipped-packs';

const each = rules.map((one) => [one.id, one] as const);

describe('the packs that are shipped', () => {
  it('hold these rules and no others', () => {
    expect(Object.fromEntries(packs.map((pack) => [pack.id, pack.rules.map(({ id }) => id)]))).toEqual({
      'eo-13848': ['EO-1A', 'EO-1B', 'EO-1C-1', 'EO-1C-2', 'EO-1C-3', 'EO-1F', 'EO-2A', 'EO-3A', 'EO-3B'],
      'usc-50': [
        'U3371A',
        'U3371C-45',
        'U3371C-60',
        'U3371a-1Y',
        'U3371a-180',
        'U3371a-90',
        'U3371c-14',
        'U3371c-OWNER',
        'U3111a',
        'U3111b',
        'U3111c',
      ],
      'deter-act': ['DETER18-DET', 'DETER18-SANC', 'DETER18-PLAN', 'DETER19-DET', 'DETER19-SANC'],
      ofac: ['OFAC-603-INIT', 'OFAC-603-ANN', 'OFAC-603-UNBL', 'OFAC-604-REJ'],
      nea: ['NEA-202D', 'NEA-202B', 'NEA-401C', 'NEA-FINAL', 'IEEPA-204B', 'IEEPA-204C'],
      'incident-reporting': ['FISMA-1H', 'FISMA-7D', 'FED-FWD-24', 'CISA-FWD-24', 'CIRCIA-72', 'CIRCIA-24'],
    });
  });

  it('keep what the law only allows apart from what it demands', () => {
    expect(packs.flatMap(({ permissions }) => permissions ?? []).map(({ id }) => id)).toEqual([
      'EO-1D',
      'EO-1E',
      'U3371A2',
    ]);
  });

  it('say what they rest on, and that nobody has verified them live', () => {
    for (const pack of packs) expect(pack.authority).toMatch(/not (been )?(verified|checked)|nothing was verified/);
    expect(rules.filter(({ verified }) => verified)).toEqual([]);
  });

  it('switch off what is over, cannot happen, or contradicts itself', () => {
    expect(rules.filter(({ off }) => off).map(({ id }) => id)).toEqual([
      'EO-1F',
      'DETER18-PLAN',
      'DETER19-DET',
      'DETER19-SANC',
      'CIRCIA-72',
      'CIRCIA-24',
    ]);
  });
});

describe.each(each)('%s', (_id, one) => {
  it('has words, a place in the law, a source and something to hand in', () => {
    expect(one.title.length).toBeLessThanOrEqual(45);
    expect(one.quote.length).toBeGreaterThan(60);
    expect(one.citation).toMatch(/Executive Order 13848, sec\. |(6|44|50) USC |CISA Federal Incident|S\. \d+, 11[56]th Congress|31 CFR /);
    expect(one.source).toMatch(/^https:\/\//);
    expect(one.contents.length).toBeGreaterThan(0);
  });

  it('is in force only where its words were read', () => {
    if (one.status === 'in-force') expect(one.evidence).toBe('quoted');
    if (one.evidence !== 'quoted') expect(one.doubt).toBeDefined();
  });

  it('never rolls: no statute moves a report to the President or Congress off a weekend', () => {
    expect('roll' in one.limit ? one.limit.roll : 'none').toBe('none');
  });

  it('shows the law’s own word where the law gives no number', () => {
    const parts = one.limit.unit === 'none' ? one.limit.words.split('…').map((part) => part.trim().toLowerCase()) : [];
    for (const part of parts) expect(one.quote.toLowerCase()).toContain(part);
  });
});

describe('Executive Order 13848', () => {
  it('is to be verified live before anyone relies on it, every rule', () => {
    expect(new Set(rulesOf('eo-13848').map(({ status }) => status))).toEqual(new Set(['verify']));
    expect(new Set(rulesOf('eo-13848').map(({ evidence }) => evidence))).toEqual(new Set(['quoted']));
  });

  it('EO-1A is the DNI assessment, 45 days after the conclusion of any Federal election', () => {
    const assessment = rule('EO-1A');
    expect(assessment).toMatchObject({
      title: 'DNI assessment',
      trigger: { kind: 'election-concluded', elections: 'any-federal' },
      limit: { unit: 'calendar-days', count: 45, direction: 'after' },
      owners: ['odni'],
      recipients: ['president', 'state', 'treasury', 'defense', 'doj', 'dhs'],
    });
    expect(assessment.partners.map(({ verb }) => verb)).toEqual(['consult']);
    for (const words of [
      'Not later than 45 days after the conclusion of a United States election',
      'in consultation with the heads of any other appropriate executive departments and agencies',
      'to the maximum extent ascertainable',
      'authorized, directed, sponsored, or supported it',
    ]) {
      expect(assessment.quote).toContain(words);
    }
  });

  it('EO-1B starts on receipt and never from the election', () => {
    expect(rule('EO-1B')).toMatchObject({
      trigger: { kind: 'received', rule: 'EO-1A', by: ['doj', 'dhs'] },
      limit: { unit: 'calendar-days', count: 45 },
      ownership: 'joint',
    });
    expect(rule('EO-1B').contents.join('\n')).toContain('cannot evaluate or agree on');
  });

  it('the sanctions duties have an order of events and no number', () => {
    for (const id of ['EO-3A', 'EO-3B']) {
      expect(rule(id).trigger).toEqual({ kind: 'completed', rules: ['EO-1A', 'EO-1B'] });
      expect(rule(id).limit.unit).toBe('none');
    }
    expect(rule('EO-2A').trigger).toMatchObject({ kind: 'determination', by: ['treasury'] });
    expect(rule('EO-3B').ownership).toBe('joint');
  });
});

describe('Title 50', () => {
  it('counts the assessment and its publication from the end of the cycle', () => {
    expect(rule('U3371C-45')).toMatchObject({ trigger: { kind: 'election-cycle-end' }, limit: { count: 45 } });
    expect(rule('U3371C-60')).toMatchObject({
      trigger: { kind: 'election-cycle-end' },
      limit: { count: 60 },
      recipients: ['public'],
    });
  });

  it('shares one report with the executive order and adds Congress to who gets it', () => {
    expect(rules.filter(({ product }) => product === 'dni-assessment').map(({ id }) => id)).toEqual([
      'EO-1A',
      'U3371C-45',
    ]);
    expect(rule('U3371C-45').recipients).toEqual([...rule('EO-1A').recipients, 'congress']);
  });

  it('counts backward from Election Day before the vote', () => {
    expect(['U3371A', 'U3371a-1Y', 'U3371a-180', 'U3371a-90'].map((id) => rule(id).limit)).toEqual([
      { unit: 'years', count: 1, direction: 'before', roll: 'none' },
      { unit: 'years', count: 1, direction: 'before', roll: 'none' },
      { unit: 'calendar-days', count: 180, direction: 'before', roll: 'none' },
      { unit: 'calendar-days', count: 90, direction: 'before', roll: 'none' },
    ]);
  });

  it('gives 14 days after a determination that takes three', () => {
    expect(rule('U3371c-14')).toMatchObject({
      trigger: { kind: 'determination', by: ['odni', 'fbi', 'dhs'] },
      limit: { unit: 'calendar-days', count: 14 },
      owners: ['odni', 'fbi', 'dhs'],
      ownership: 'joint',
    });
  });
});

describe('the DETER Act', () => {
  it('is proposed and says so in the same words, every rule', () => {
    for (const one of rulesOf('deter-act')) {
      expect(one.status).toBe('proposed');
      expect(one.label).toBe('Local policy after a bill that was never enacted');
      expect(one.evidence).not.toBe('quoted');
      expect(one.citation).toContain('not enacted');
    }
  });

  it('has one target a floor can choose: 30 days after Election Day', () => {
    expect(rule('DETER18-DET')).toMatchObject({
      trigger: { kind: 'election-day', elections: 'any-federal' },
      limit: { unit: 'calendar-days', count: 30, direction: 'after' },
      owners: ['odni'],
      recipients: ['congress'],
    });
  });
});

describe('reports to OFAC', () => {
  it('are owed by whoever holds the property, to the Treasury', () => {
    for (const one of rulesOf('ofac')) {
      expect(one.owners).toEqual(['holder']);
      expect(one.recipients).toEqual(['treasury']);
    }
  });

  it('count business days, and once a year a date', () => {
    expect(rule('OFAC-603-INIT').limit).toEqual({ unit: 'business-days', count: 10, direction: 'after' });
    expect(rule('OFAC-603-ANN')).toMatchObject({ trigger: { kind: 'recurring', on: '09-30' }, limit: { count: 0 } });
  });
});

describe('the emergency cycle', () => {
  it('is continued by two acts within the 90 days before 12 September, and by neither alone', () => {
    expect(rule('NEA-202D')).toMatchObject({
      status: 'in-force',
      trigger: { kind: 'recurring', every: 'year', on: '09-12' },
      limit: { unit: 'window', daysBefore: 90 },
      owners: ['president'],
      acts: ['published in the Federal Register', 'transmitted to the Congress'],
    });
  });

  it('comes round twice a year for what is spent and what is done, by the Treasury to Congress', () => {
    for (const id of ['NEA-401C', 'IEEPA-204C']) {
      expect(rule(id)).toMatchObject({
        status: 'verify', trigger: { kind: 'recurring', every: 'half-year', on: '03-12' }, owners: ['treasury'], recipients: ['congress'],
      });
    }
    expect(rule('NEA-401C').limit).toMatchObject({ unit: 'calendar-days', count: 90 });
    expect(rule('NEA-FINAL')).toMatchObject({ trigger: { kind: 'fact' }, limit: { count: 90 } });
  });

  it('gives no number to what is owed immediately, and only watches what Congress owes itself', () => {
    expect(rule('IEEPA-204B').limit).toEqual({ unit: 'none', words: 'immediately' });
    expect(rules.filter(({ watch }) => watch).map(({ id }) => id)).toEqual(['NEA-202B']);
  });
});

describe('incident reporting', () => {
  it('counts hours from an instant that somebody records', () => {
    expect(['FISMA-1H', 'FED-FWD-24', 'CISA-FWD-24', 'CIRCIA-72', 'CIRCIA-24'].map((id) => rule(id).limit)).toEqual(
      [1, 24, 24, 72, 24].map((count) => ({ unit: 'hours', count })),
    );
    expect(rule('FISMA-7D').limit).toMatchObject({ unit: 'calendar-days', count: 7 });
  });

  it('leaves open at which agency the incident is', () => {
    for (const id of ['FISMA-1H', 'FISMA-7D', 'FED-FWD-24']) expect(rule(id).owners).toEqual(['agency']);
  });

  it('shows CIRCIA as a preview that is not in force, and starts nothing by it', () => {
    for (const id of ['CIRCIA-72', 'CIRCIA-24']) {
      expect(rule(id)).toMatchObject({ status: 'preview', label: 'Preview of CIRCIA, not in force' });
      expect(rule(id).off).toMatch(/^Not in force\./);
    }
  });
});
