import { commands } from '../../commands';
import { nounOf, verbOf } from '../../src/application/help';
import { buttonsOf, dana, lee, nobody, openFloor, pageOf, sam, textOf, withRequest } from './floor';

describe('the front', () => {
  it('tells somebody outside the roster their id and whom to ask', async () => {
    const { say } = await openFloor();
    expect(textOf(await say(nobody, '/watch me'))).toBe(
      "You are not on this floor's roster yet. Ask a coordinator to have you added: an operator does it, with watchfloor roster apply. Your id is T9/UNOBODY.",
    );
  });

  it.each([
    '/report request doj "(S) The source says" by 2026-12-01',
    '/report request doj SECRET//NOFORN by 2026-12-01',
    '/incident open (TS) Intrusion --actor russia --target other --severity 1',
    '/incident note INC-1 (S) The source says',
    '/repotr (S) The source says',
  ])('turns away what carries a classification marking, from anybody and before anything is kept: %s', async (line) => {
    const floor = await openFloor();
    const said =
      'This looks like it carries a classification marking, so nothing of it was kept. Delete it where you typed it, and call the duty security officer, 555-0100.';
    expect(textOf(await floor.say(dana, line))).toBe(said);
    expect(textOf(await floor.say(nobody, line))).toBe(said);
    expect(await floor.store.outbox.waiting()).toBe(0);
    expect(floor.said).toEqual([]);
  });

  it('turns it away in a form too', async () => {
    const { send } = await withRequest();
    expect(textOf(await send(lee, 'report/submit', 'request RPT-1', { text: 'Summary\n(S//NF) The source says', asked: [] }))).toContain('nothing of it was kept');
  });

  it('lets the Secret Service and confidential sources through', async () => {
    const { say } = await openFloor();
    expect(textOf(await say(dana, '/report request doj "What the Secret Service saw" by 2026-12-01'))).toContain('RPT-1');
  });

  it('names the nearest verb and a command that works', async () => {
    const { say } = await openFloor();
    expect(textOf(await say(dana, '/report reqest doj "x" by Friday'))).toBe(
      '/report does not know “reqest”. Did you mean request? For example: /report request doj "Materiality of the county incident" by 2026-12-01',
    );
    expect(textOf(await say(dana, '/deadline frobnicate'))).toBe('/deadline does not know “frobnicate”. It knows list, show, start, record, correct, merge, close, reopen, late, statement. For example: /deadline list overdue fbi');
  });

  it('answers a bare noun, and help, with what it can do', async () => {
    const { say } = await openFloor();
    const help = pageOf(await say(dana, '/deadline'));
    expect(help.title).toBe('/deadline: what is owed under the law, to whom and by when');
    expect(help.lines.map(({ text }) => text)).toEqual([
      '/deadline list [overdue|this week|waiting|undated] [mine|AGENCY] [ELECTION] [by agency|election|law]\nlists what is owed under the law, soonest due first; of one standing, agency or election, or several, or grouped\nFor example: /deadline list overdue fbi',
      '/deadline show EO-1A\nshows a duty: who owes what to whom, by when, under which law; one election of several as EO-1A/2026-general',
      '/deadline start RULE [INC-14] --on DAY [--at TIME] [--for AGENCY] [--another]\nstarts a clock of the law by the fact it counts from, in an incident or without one; a limit in hours needs the time, and a further fact of the same day or incident --another\nFor example: /deadline start FISMA-7D INC-14 --on 2026-12-01 --for dhs',
      '/deadline record RULE [--act WORDS] --on DAY [--at TIME] --evidence WORDS\nrecords an act that the law asks for before a duty is met, such as the publication of a notice and its sending to Congress; of a rule that names neither an act nor a recipient, that it was done\nFor example: /deadline record NEA-202D --act published --on 2026-09-08 --evidence "Federal Register of 8 September"',
      '/deadline correct FISMA-7D/INC-14 [--act WORDS] --on DAY [--at TIME] [--evidence WORDS] [--withdraw] --reason WORDS\ncorrects the fact that started a clock, which a second person confirms, or an act that was recorded for another day or hour or was not done; shows what moves\nFor example: /deadline correct FISMA-7D/INC-14 --on 2026-12-09 --reason "stamped on the 9th"',
      '/deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-general "BASIS"\nproposes that the product of one duty meets another of the same rule too; its own due stays on both cards, and a second person confirms it\nFor example: /deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-general "one assessment covers both"',
      '/deadline close EO-1A/2026-ga-runoff "BASIS"\nproposes that a duty is closed as not applicable; a second person confirms it, and until then its clock runs\nFor example: /deadline close EO-1A/2026-ga-runoff "the runoff was called off"',
      '/deadline reopen EO-1A/2026-ga-runoff "REASON"\ntakes back that a duty was closed as not applicable or merged into another: its clock runs again at once; shows what moves\nFor example: /deadline reopen EO-1A/2026-ga-runoff "the runoff is held after all"',
      '/deadline late EO-1A CODE [AGENCY,AGENCY] ["WORDS"]\nsays why a duty is late; a code is one of late-input, coordination-not-finished, review-not-finished, releaser-away, receipt-recorded-late, system-outage, lapse-of-appropriations, other; agencies it names may add a statement of their own\nFor example: /deadline late EO-1A coordination-not-finished fbi,state "two answers are still out"',
      '/deadline statement EO-1A "STATEMENT"\nadds the statement of your agency to the reason given for what is late, where that names it\nFor example: /deadline statement EO-1A "We answered on 14 December."',
    ]);
    expect(pageOf(await say(dana, '/deadline help'))).toEqual(help);
    expect(pageOf(await say(dana, '/watch help deadline'))).toEqual(help);
    expect(pageOf(await say(dana, '/watch help deadline show')).lines).toEqual(help.lines.slice(1, 2));
    expect(pageOf(await say(dana, '/deadline help show')).lines).toEqual(help.lines.slice(1, 2));
    expect(textOf(await say(dana, '/watch help deadline shew'))).toBe('/deadline does not know “shew”. Did you mean show? For example: /deadline show EO-1A');
    expect(textOf(await say(dana, '/sanctions list'))).toBe('Nothing answers to /sanctions yet. /watch help shows everything that can be asked.');
    expect(textOf(await say(dana, '/watch help colours'))).toBe('Nothing answers to /colours yet. /watch help shows everything that can be asked.');
  });

  it.each([
    ['request', ['/report request', '/report suspense', '/report cancel', '/report reinstate']],
    ['late', ['/report late', '/deadline late', '/report statement', '/deadline statement']],
    ['extension', ['/report extend']],
    ['roster', ['/watch roster']],
  ])('finds the verbs that are about %s, which is no word of its own', async (word, verbs) => {
    const { say } = await openFloor();
    const help = pageOf(await say(dana, `/watch help ${word}`));
    expect(help.title).toBe(`There is no /${word}. This is about “${word}”:`);
    expect(help.lines.map(({ text }) => text.split(' ').slice(0, 2).join(' '))).toEqual(verbs);
  });

  it('takes the plural of a word for the word', async () => {
    const { say } = await openFloor();
    expect(await say(dana, '/watch help deadlines')).toEqual(await say(dana, '/watch help deadline'));
  });

  it.each([
    ['requst', 'Nothing answers to /requst yet. Did you mean request? /watch help request shows it.'],
    ['dedline', 'Nothing answers to /dedline yet. Did you mean deadline? /watch help deadline shows it.'],
  ])('says what may have been meant: %s', async (word, says) => {
    const { say } = await openFloor();
    expect(textOf(await say(dana, `/watch help ${word}`))).toBe(says);
  });

  it('shows on one screen every verb under its word, each word with what it is about', async () => {
    const { say } = await openFloor();
    const help = pageOf(await say(dana, '/watch help'));
    expect(pageOf(await say(dana, '/watch'))).toEqual(help);
    expect(help.title).toBe('Start with /watch me: what you owe, what waits for you, and the buttons that answer it.');
    const nouns = [...new Set(commands.filter((each) => each.help).map(nounOf))];
    expect(help.lines.at(-1)?.under).toBe('How it is said');
    for (const [nth, noun] of nouns.entries()) {
      expect(help.lines[nth]?.under).toMatch(new RegExp(`^/${noun}: .`));
      const verbs = commands.filter((each) => each.help && nounOf(each) === noun).map(verbOf);
      expect(help.lines[nth]?.text.split(' · ')).toEqual(verbs);
    }
  });

  it('names commands as they can be typed where a prefix stands before them', async () => {
    const { say } = await openFloor({ prefix: 'wf-' });
    expect(textOf(await say(dana, '/report reqest'))).toBe(
      '/wf-report does not know “reqest”. Did you mean request? For example: /wf-report request doj "Materiality of the county incident" by 2026-12-01',
    );
  });

  it('answers a button it does not know with the present card', async () => {
    const { press } = await withRequest();
    const answer = await press(lee, 'request/juggle', 'request RPT-1');
    expect(textOf(answer)).toContain('This card is from an older version: here is the present one.\n“Materiality of the county incident”, RPT-1\n');
    expect(buttonsOf(answer)).toContain('Take: request/take request RPT-1');
    expect(textOf(await press(dana, 'request/juggle', 'request RPT-9'))).toBe(
      'This card is from an older version. /watch me shows what waits for you, with buttons that work.',
    );
  });

  it('answers a button whose value it can no longer read in the same way, and does nothing', async () => {
    const { hear, key, store } = await withRequest();
    const answer = await hear({ who: lee, key: key(), by: 'button', path: 'request/take', about: { kind: 'request', id: 'RPT-1' }, older: true });
    expect(textOf(answer)).toContain('This card is from an older version: here is the present one.\n“Materiality of the county incident”, RPT-1\n');
    expect((await store.reading.subject({ kind: 'request', id: 'RPT-1' }))?.version).toBe(1);
  });

  it('says what an observer may not, and that nothing was changed', async () => {
    const { say } = await openFloor();
    expect(textOf(await say(sam, '/report request doj "x" by 2026-12-01'))).toBe(
      'Asking an agency is for coordinators, action officers, leads, releasers and counsel; you are here as observer of DHS. Nothing was changed. Ask one of them.',
    );
  });
});

describe('the list of commands', () => {
  it('holds every path once, and every example of the help is one of its commands', () => {
    const paths = commands.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { help, path } of commands) {
      if (help) expect(help.example.startsWith(`/${path.replace('/', ' ')}`)).toBe(true);
    }
  });

  it('knows every example of the help: none is answered as an unknown verb or with a mistake', async () => {
    const floor = await withRequest();
    for (const { help } of commands) {
      if (!help) continue;
      const answer = await floor.say(dana, help.example);
      expect(answer.kind === 'words' && answer.words.text.includes('does not know')).toBe(false);
    }
  });
});
