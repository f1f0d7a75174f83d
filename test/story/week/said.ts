/**
 * What was read in the chat at each thing that befell it: what it meant, and what to do. The clock runs while the story is
 * told, so minutes that it counts are `#`.
 */
export const saidOf: Readonly<Record<string, readonly string[]>> = {
  'an incident for which the workspace lets no app make a channel lives on the floor, and is attached to one': [
    'Watchfloor could make no channel for INC-3, so it lives in this thread. To give it one, make a private channel, invite Watchfloor there, and type there: /incident attach INC-3',
    'INC-3 has its channel. Its card is posted there in a moment, and pinned.',
    'INC-3 has a channel of its own now, and goes on there.',
    '“Forged robocalls”, INC-3 has a channel of its own, attached by Sam Okafor of DHS. Its card is there, and what is added to it is said there.',
  ],
  'a card that was deleted by hand comes back, and what is said next stands under it': [
    '#floor-2026, thread of “Materiality of the county incident”, RPT-1 │ @Tom Abara “Materiality of the county incident”, RPT-1 is wanted tomorrow, by Thu 10 December 2026, 17:00 ET.',
    '#floor-2026, thread of “DNI assessment”, RPT-2 │ @Luis Ortega @Dana Whitfield “DNI assessment”, RPT-2: delivered to Congress on Fri 11 December 2026. Nobody of Congress at the table can record the receipt: a coordinator does, with evidence.',
  ],
  'what belongs in an archived channel stands on the floor and says so': ['This belongs in the channel of INC-1, which is archived.'],
  'what waits for the archived channel of named people says why to those who may know, and stands nowhere else': [
    'Not posted yet: 2 messages. │ What is due in the channel of INC-2 waits: That channel is archived. INC-2 is for named people, so nothing of it is posted elsewhere. It goes out by itself once that is put right, or another private channel is attached.',
  ],
  'a floor from which Watchfloor was removed is red, and nothing is lost': [
    '503 Watchfloor is not in the floor’s channel. Invite it there, or name another in FLOOR_CHANNEL; what is due waits.',
    'Not posted yet: 4 messages. │ Watchfloor is not in the floor’s channel. Invite it there, or name another in FLOOR_CHANNEL; what is due waits.',
    'This was to be said Tue 8 December 2026, 12:00 ET. It comes # minutes late, because nothing could be posted here before.',
  ],
  'a night without a token stops no clock, and says in the morning what is late': [
    '503 Slack does not accept our bot token any more. Install the app again and set SLACK_BOT_TOKEN; what is due waits.',
    'Not posted yet: 2 messages. │ Slack does not accept our bot token any more. Install the app again and set SLACK_BOT_TOKEN; what is due waits.',
    'This was to be said Tue 8 December 2026, 17:30 ET. It comes 13 hours and # minutes late, because nothing could be posted here before.',
    '2026-ga-runoff is over: concluded on Tue 8 December 2026, presumed. The clocks of the law are running. A coordinator confirms this or records another basis. │ This was to be said Wed 9 December 2026, 00:00 ET. It comes 7 hours and # minutes late, because nothing could be posted here before.',
  ],
  'a permission that is missing is named': [
    '503 The app lacks the permission groups:write. Add it under "OAuth & Permissions", Bot Token Scopes (watchfloor manifest lists all), and install the app again; what is due waits.',
    'Not posted yet: 3 messages. │ The app lacks the permission groups:write. Add it under "OAuth & Permissions", Bot Token Scopes (watchfloor manifest lists all), and install the app again; what is due waits.',
    '#inc-0004-deepfake-clerk │ “Deepfake of a clerk”, INC-4',
  ],
  'what is red is well again by itself': ['200 ok'],
  'a button of a former version brings the present card': ['This card is from an older version: here is the present one. │ “DNI assessment”, RPT-2'],
  'a new version of the law is announced with the dates that would move, applied by two people, and moves them': [
    'Version 2026-12 of Executive Order 13848, eo-13848 was found. In use is 2026-11, and stays so until two people apply the new one. │ 2 duties move: │ • DNI assessment, EO-1A/2026-general: Fri 18 December 2026 -> Tue 15 December 2026 │ • DNI assessment, EO-1A/2026-ga-runoff, merged into EO-1A/2026-general, its own date: Fri 22 January 2027 -> Tue 19 January 2027 │ Apply shows what changes and proposes it; a second coordinator confirms. │ It is night or a day off for Luis Ortega of NSC and Dana Whitfield of ODNI, who are told Thu 10 December 2026, 09:00 ET. │ [Apply]',
    'Version 2026-12 of Executive Order 13848, eo-13848 takes the place of 2026-11, once a second coordinator confirms it.',
    'Nothing is changed yet. It needs a second person: another coordinator confirms it.',
    'Done: version 2026-12 of Executive Order 13848, eo-13848 is in use, and what is not met is counted by it. Both of your names stand in its history.',
    'Due: ~Fri 18 December 2026~ Tue 15 December 2026, 23:59 ET',
    '#floor-2026: “DNI assessment”, RPT-2 changes │ Serves: DNI assessment, EO-1A/2026-general: due Tue 15 December 2026, 23:59 ET #floor-2026: ',
    'DNI assessment, EO-1A/2026-general is counted by version 2026-12 of eo-13848 now, and not by 2026-11. Due Tue 15 December 2026, 23:59 ET. It was due Fri 18 December 2026 before.',
    'DNI assessment, EO-1A/2026-ga-runoff is counted by version 2026-12 of eo-13848 now, and not by 2026-11. It is merged into EO-1A/2026-general, and its own due is Tue 19 January 2027 now. It was due Fri 22 January 2027 before.',
  ],
  'a file in a form that this version does not read is said with what it reads': [
    'This file says format 7; this version of Watchfloor reads format 1. Start a version of Watchfloor that reads it, or write the file in format 1.',
  ],
  'two texts of the law are held beside each other before one is applied': ['1 changed │ ~ DNI assessment, EO-1A: changed limit: 45 calendar days after -> 42 calendar days after'],
  'a file that was changed without a new version is said with both texts, and not used': [
    'The file of Title 50 duties on election interference, usc-50 says version 2026-11 and is not the text that is kept under 2026-11:',
    'Nothing of it is used; the floor goes by what is kept. Give the file a new version and start again, or put the former text back.',
    'and is not used.',
  ],
  'what can never be said is told, waits for an operator, and goes out when it is mended': [
    '@Luis Ortega @Dana Whitfield Not posted, and not tried again by itself: the card of RPT-3 in the channel of Treasury. There is no channel #treasury-desk that Watchfloor can see. Invite it there, or name another in the roster. Whoever reads this tells them another way. Once it is mended, an operator hands it in again: watchfloor outbox retry',
    'Nothing waits to be posted. │ Could not be posted, and waits for an operator: 1. │ • the card of RPT-3 in the channel of Treasury:',
    'Handed in again: 1. What cannot be posted this time either is told on the floor again.',
    '#treasury-desk │ “Sanctions options”, RPT-3',
  ],
};

/** What lies in the chat at the end, once, whatever befell it: where, and how it begins after the names it calls. */
export const lyingOnce: readonly string[] = [
  '#inc-0001-county-clerks: “Calls to county clerks”, INC-1. Closed Wed 16 December',
  '#inc-0001-county-clerks: FBI notes on “Calls to county clerks”, INC-1: The numbers are spoofed',
  '#floor-2026: FBI notes on “Calls to county clerks”, INC-1, in place of note 1:',
  '#inc-0001-county-clerks: FBI notes on “Calls to county clerks”, INC-1: A fourth county was called',
  '#inc-0002-source-vendor: “A source at a vendor”, INC-2. Open since',
  '#inc-0002-source-vendor: NSA notes on “A source at a vendor”, INC-2: The vendor confirms it',
  '#inc-0002-source-vendor: NSA notes on “A source at a vendor”, INC-2: A second source says so, too',
  '#robocall-room: “Forged robocalls”, INC-3. Open since',
  '#inc-0004-deepfake-clerk: “Deepfake of a clerk”, INC-4. Open since',
  '#floor-2026: “Materiality of the county incident”, RPT-1. ',
  '#floor-2026: “DNI assessment”, RPT-2. ',
  '#floor-2026: “Sanctions options”, RPT-3. ',
  '#treasury-desk: “Sanctions options”, RPT-3. ',
  '#floor-2026: Version 2026-12 of Executive Order 13848, eo-13848 was found.',
  '#floor-2026: Applied: version 2026-12 of Executive Order 13848, eo-13848',
  '#floor-2026: The file of Title 50 duties on election interference, usc-50 says version 2026-11',
  '#floor-2026: Not posted, and not tried again by itself: the card of RPT-3',
  '#floor-2026: 2026-ga-runoff is over:',
];
