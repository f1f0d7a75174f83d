import { refusedInWords } from '../../../src/application/refusals';
import { forbids } from '../../../src/core/authority';
import type { Refusal } from '../../../src/core/house';
import { agency, day, moment, person, words, zone } from '../../core/spec';

const now = moment('2026-12-02T15:00:00.000Z');
const lee = person('doj', 'action-officer');
const known = { who: person('fbi', 'action-officer', 'lead'), zone: zone(), now, nameOf: () => 'Lee Park' };
const at = moment('2026-12-01T19:02:00.000Z');
const handing = { on: day('2026-11-30'), at, by: lee };
const answer = { agency: agency('fbi'), kind: 'nonconcur', by: lee, at, standing: 'of-record', boundBy: lee, boundAt: at } as const;
const held = { of: 'suspense', until: moment('2026-12-04T22:00:00.000Z'), by: lee, at, reason: words('t1') } as const;
const notPermitted = (refusal: ReturnType<typeof forbids>): Refusal => refusal ?? { code: 'no-such-duty' };

const sentences: readonly (readonly [Refusal, string])[] = [
  [notPermitted(forbids(known.who, 'take-request', agency('doj'))), 'Taking a request is for the action officers, leads and releasers of DOJ; you are here as action officer and lead of FBI. Nothing was changed. Ask one of them.'],
  [notPermitted(forbids(known.who, 'follow-policy')), 'This is for the house itself; you are here as action officer and lead of FBI. Nothing was changed. Nobody does it by hand.'],
  [{ code: 'election-exists', name: '2026-general', day: day('2026-11-03') }, '2026-general is on the floor already, with Election Day Tue 3 November 2026. Add this one under another name, or see /election show 2026-general.'],
  [{ code: 'no-such-election' }, 'There is no such election. /election list shows those of the floor.'],
  [{ code: 'election-not-over', name: '2026-general', day: day('2026-11-03') }, '2026-general is not over: Election Day is Tue 3 November 2026. It concludes by itself at 00:00 on Wed 4 November 2026; confirm it after that.'],
  [{ code: 'concluded-on-another-basis', name: '2026-general', conclusion: { on: day('2026-11-24'), basis: 'certification' } }, '2026-general is confirmed as concluded on Tue 24 November 2026 (certification), and the clocks count from that. Changing it is a correction, which two coordinators make together: /election correct 2026-general --on 2026-12-01 --basis certification.'],
  [{ code: 'conclusion-takes-two', name: '2026-general', day: day('2026-11-03') }, 'Election Day of 2026-general is Tue 3 November 2026. To record that it concluded on another day or basis takes two coordinators: /election conclude 2026-general --basis certification --on 2026-12-01 proposes it.'],
  [{ code: 'conclusion-not-confirmed', name: '2026-general', conclusion: { on: day('2026-11-03'), basis: 'presumed' } }, '2026-general is concluded on Tue 3 November 2026, presumed; nobody has recorded it otherwise. Record it with /election conclude 2026-general --basis certification --on 2026-12-01.'],
  [{ code: 'conclusion-in-the-future', on: day('2026-12-03'), today: day('2026-12-02') }, 'Thu 3 December 2026 has not come yet; today is Wed 2 December 2026. Record it on that day or after.'],
  [{ code: 'concluded-before-election-day', name: '2026-general', on: day('2026-11-02'), day: day('2026-11-03') }, '2026-general cannot be over on Mon 2 November 2026: Election Day is Tue 3 November 2026.'],
  [{ code: 'change-already-proposed', id: '2026-general', proposer: lee, at }, 'Lee Park proposed a change of 2026-general on 1 December at 14:02, and it waits for a second person. Confirm or withdraw that one first; yours was not kept.'],
  [{ code: 'second-person-needed', id: '2026-general', at }, 'It needs a second person: you proposed this on 1 December at 14:02. Somebody else confirms it, or you withdraw it.'],
  [{ code: 'nothing-proposed', id: '2026-general' }, 'Nothing is proposed for 2026-general any more: it was confirmed or withdrawn meanwhile. Its card shows what stands now.'],
  [{ code: 'another-change-proposed', id: '2026-general', proposer: lee, at }, 'What you were shown was withdrawn; Lee Park proposed something else for 2026-general on 1 December at 14:02. Press Confirm again to see it.'],
  [{ code: 'no-such-duty' }, 'There is no such duty. /deadline list shows those that are open.'],
  [{ code: 'duty-not-late', id: 'EO-1A/2026-general', title: 'DNI assessment' }, 'DNI assessment, EO-1A/2026-general, is not late. An acknowledgement with a forecast is asked for once its date has passed.'],
  [{ code: 'forecast-in-the-past', forecast: day('2026-12-01'), today: day('2026-12-02') }, 'Tue 1 December 2026 is past. Say a day from today, Wed 2 December 2026, on.'],
  [{ code: 'met-in-the-future', on: day('2026-12-03'), today: day('2026-12-02') }, 'Thu 3 December 2026 has not come yet; today is Wed 2 December 2026. A duty is met on the day its report went out.'],
  [{ code: 'no-such-request' }, 'There is no such request. /report status shows those that are open.'],
  [{ code: 'request-id-taken', id: 'RPT-31' }, 'RPT-31 is taken. Ask again: the next number is used.'],
  [{ code: 'suspense-in-the-past', suspense: at, now, zone: zone() }, 'Tue 1 December 2026, 14:02 ET is past, so nothing was asked. Name a later day or hour, such as 2026-12-09.'],
  [{ code: 'taken-by-another', id: 'RPT-31', taker: lee }, 'Lee Park took RPT-31 before you. It stays with them; whoever hands it in for the agency, hands it in.'],
  [{ code: 'not-late', id: 'RPT-31', suspense: at, zone: zone() }, 'RPT-31 is not late: it is wanted by Tue 1 December 2026, 14:02 ET. An acknowledgement is asked for once that has passed.'],
  [{ code: 'not-answered', id: 'RPT-31' }, 'Nothing is handed in for RPT-31, so there is nothing to accept or send back. Its agency submits first.'],
  [{ code: 'not-accepted', id: 'RPT-31' }, 'RPT-31 is not accepted, so there is no acceptance to take back.'],
  [{ code: 'answer-released', id: 'RPT-31' }, 'RPT-31 is released, and its acceptance is not taken back any more. If more is wanted, ask anew with /report request.'],
  [{ code: 'asked-elsewhere', id: 'RPT-31', agency: agency('fbi'), former: agency('doj') }, "RPT-31 is asked of FBI since DOJ gave it back, and is not taken after all. If it is yours, tell FBI: they press Not ours and say that it is DOJ's."],
  [{ code: 'already-closed', id: 'RPT-31', status: 'accepted' }, 'RPT-31 is accepted and closed. If more is wanted, ask anew with /report request.'],
  [{ code: 'already-closed', id: 'RPT-31', status: 'returned' }, 'RPT-31 was given back. If that was a mistake, whoever works there presses Take it after all, on its card. If not, whoever asked presses Ask another agency, or asks anew with /report request.'],
  [{ code: 'already-closed', id: 'RPT-31', status: 'declined' }, 'RPT-31 was declined. If that was a mistake, whoever works there presses Take it after all, on its card. If not, whoever asked presses Ask another agency, or asks anew with /report request.'],
  [{ code: 'already-closed', id: 'RPT-31.2', status: 'lapsed' }, 'RPT-31.2 is over: the report went out without it. If it is still wanted, ask anew with /report request.'],
  [{ code: 'already-closed', id: 'RPT-31', status: 'cancelled' }, 'RPT-31 is cancelled: whoever asked does not want it any more. If it is wanted after all, whoever cancelled it or a coordinator says so: /report reinstate RPT-31.'],
  [{ code: 'released-already', id: 'RPT-31' }, 'RPT-31 is released, and what is released is not cancelled. If the release was recorded by mistake, say so first: /report correct RPT-31.'],
  [{ code: 'no-interim', id: 'RPT-31' }, 'No interim answer to RPT-31 is filed, so there is no day for the rest to correct. Press Interim on its card to file what there is.'],
  [{ code: 'whole-over', id: 'RPT-31.2', whole: 'RPT-31', as: 'cancelled' }, 'RPT-31.2 is a part of RPT-31, which is cancelled as well. Reinstate that one first: /report reinstate RPT-31.'],
  [{ code: 'whole-over', id: 'RPT-31.2', whole: 'RPT-31', as: 'released' }, 'RPT-31.2 is a part of RPT-31, which is released by now: nothing is wanted for it any more. If its part is still wanted, ask anew with /report request.'],
  [{ code: 'suspense-of-whole', id: 'RPT-31.2', whole: 'RPT-31' }, 'RPT-31.2 is a part, wanted by the same hour as RPT-31. Correct that one, and its parts follow: /report suspense RPT-31.'],
  [{ code: 'tasked-not-asked', id: 'RPT-31', agency: agency('doj') }, 'DOJ is tasked with RPT-31, not asked: it cannot be declined. If it is not theirs, press Not ours and say whose it may be; if time is the trouble, say so in the thread.'],
  [{ code: 'handover-outside', id: 'RPT-31', agency: agency('fbi'), to: lee }, 'Lee Park is of DOJ. RPT-31 is handed over within FBI only; for another agency press Not ours and say whose it may be.'],
  [{ code: 'cannot-take', id: 'RPT-31', to: person('doj', 'observer') }, 'Lee Park cannot take RPT-31: they are here as observer of DOJ. Hand it to an action officer, lead or releaser of DOJ.'],
  [{ code: 'not-given-back', id: 'RPT-31', agency: agency('doj') }, 'RPT-31 is with DOJ, which has not given it back. Another agency is asked instead once it has; to ask one besides, use /report request.'],
  [{ code: 'same-agency', id: 'RPT-31', agency: agency('doj') }, 'DOJ is the agency that has RPT-31. Name another, or leave it out.'],
  [{ code: 'rest-in-the-past', restOn: day('2026-12-01'), today: day('2026-12-02') }, 'Tue 1 December 2026 is past. Say a day for the rest from today, Wed 2 December 2026, on.'],
  [{ code: 'whole-needs-version', id: 'RPT-31' }, 'RPT-31 is answered by a version of its report: press Submit, or type /report submit RPT-31.'],
  [{ code: 'extension-open', id: 'RPT-31', extension: { until: at, reason: words('t1'), forecast: day('2026-12-01'), by: lee, at }, zone: zone() }, 'Lee Park has asked for RPT-31 until Tue 1 December 2026, 14:02 ET already, and waits for the answer. One is asked at a time.'],
  [{ code: 'no-extension-asked', id: 'RPT-31' }, 'Nobody asks for a later suspense of RPT-31, or it has been answered. Nothing was changed.'],
  [{ code: 'extension-not-later', id: 'RPT-31', until: at, suspense: now, zone: zone() }, 'RPT-31 is wanted by Wed 2 December 2026, 10:00 ET, and Tue 1 December 2026, 14:02 ET is not later. Name a later day or hour.'],
  [{ code: 'extension-in-the-past', id: 'RPT-31', until: at, zone: zone() }, 'Tue 1 December 2026, 14:02 ET is past. Name a day or hour that is still to come.'],
  [{ code: 'past-the-plan-date', id: 'RPT-31', until: now, latest: now, zone: zone() }, 'RPT-31 must leave the building by Wed 2 December 2026, 10:00 ET, when the hours of a duty behind it end, and no suspense goes past that. Name that hour or an earlier one.'],
  [{ code: 'past-the-plan-date', id: 'RPT-31', until: now, latest: day('2026-12-01'), zone: zone() }, 'RPT-31 must leave the building by Tue 1 December 2026, the plan date of a duty behind it, and no extension goes past that. Name that day or an earlier one.'],
  [{ code: 'forecast-past-extension', id: 'RPT-31', forecast: day('2026-12-03'), until: now, zone: zone() }, 'You expect RPT-31 on Thu 3 December 2026, after Wed 2 December 2026, 10:00 ET, which you ask for. Ask for a later date, or name an earlier day.'],
  [{ code: 'extension-of-own-agency', id: 'RPT-31', agency: agency('doj'), asker: person('doj', 'lead') }, 'DOJ is asked for RPT-31 by itself. Lee Park, who asked, answers this, or a coordinator; a colleague does not.'],
  [{ code: 'past-the-plan-date', id: 'RPT-31', until: now, latest: day('2026-12-01'), zone: zone(), gone: true }, 'Tue 1 December 2026, the plan date of a duty behind it, is past, and no suspense of RPT-31 goes past that. The suspense stands, and so does its ladder: press Acknowledge on its card and say by when it is expected.'],
  [{ code: 'past-the-plan-date', id: 'RPT-31', until: now, latest: at, zone: zone(), gone: true }, 'Tue 1 December 2026, 14:02 ET, when the hours of a duty behind it ended, is past, and no suspense of RPT-31 goes past that. The suspense stands, and so does its ladder: press Acknowledge on its card and say by when it is expected.'],
  [{ code: 'own-extension', id: 'RPT-31' }, 'You asked for this extension of RPT-31 yourself. Whoever asked for the work answers it, or another coordinator.'],
  [notPermitted(forbids(known.who, 'hold-ladder')), 'Holding a rung of the ladder is for coordinators; you are here as action officer and lead of FBI. Nothing was changed. Ask one of them.'],
  [{ code: 'nothing-climbs', id: 'RPT-31', because: 'not-late' }, 'Nothing climbs on RPT-31: it is not late. Its ladder starts when its date is missed, and rung 4 can be held once the coordinators are called.'],
  [{ code: 'nothing-climbs', id: 'RPT-31', because: 'over' }, 'Nothing climbs on RPT-31 any more, so there is nothing to hold.'],
  [{ code: 'ladder-ends-at-coordinator', id: 'DETER18-DET/2026-general' }, 'The ladder of DETER18-DET/2026-general ends at the coordinator: it is not law, so no releaser is called and there is no rung 4 to hold.'],
  [{ code: 'already-held', id: 'RPT-31', hold: held }, 'Rung 4 of RPT-31 was already held on 1 December at 14:02 by Lee Park; it may be held once.'],
  [{ code: 'not-at-rung-3', id: 'RPT-31', rung3: at, zone: zone() }, 'The ladder of RPT-31 comes to the coordinators on Tue 1 December 2026, 14:02 ET (rung 3). From then on rung 4 can be held.'],
  [{ code: 'waits-for-forecast', id: 'RPT-31', on: day('2026-12-04') }, 'Nothing climbs on RPT-31: it is expected on Fri 4 December 2026, and rung 4 is passed over for that. There is nothing to hold.'],
  [{ code: 'rung-4-past', id: 'RPT-31', rung4: at, zone: zone() }, 'Rung 4 of RPT-31 came on Tue 1 December 2026, 14:02 ET: the releasers are called, and that is not taken back.'],
  [{ code: 'no-such-report' }, 'There is no such report. /report status shows those that are asked for.'],
  [{ code: 'owner-among-asked', id: 'RPT-31', owner: agency('doj') }, 'DOJ writes RPT-31 and is not asked about it too. Take it off the list of agencies.'],
  [{ code: 'answers-by-in-the-past', answersBy: at, now, zone: zone() }, 'Tue 1 December 2026, 14:02 ET is past. Give the agencies until a later day, such as 2026-12-09.'],
  [{ code: 'nothing-to-release', id: 'RPT-31', owner: agency('doj'), sentBack: false }, 'There is nothing to release: DOJ has not submitted a version of RPT-31 yet.'],
  [{ code: 'nothing-to-release', id: 'RPT-31', owner: agency('doj'), sentBack: true }, 'There is nothing to release: RPT-31 was sent back. DOJ submits a new version first.'],
  [{ code: 'released-in-the-future', on: day('2026-12-03'), today: day('2026-12-02') }, 'Thu 3 December 2026 has not come yet; today is Wed 2 December 2026. Record the release on its day.'],
  [{ code: 'report-withdrawn', id: 'RPT-31', owner: agency('doj') }, 'RPT-31 is withdrawn: DOJ gave the request back, or whoever asked has cancelled it. What was cancelled by mistake is taken back with /report reinstate RPT-31 "why"; else ask anew with /report request.'],
  [{ code: 'report-released', id: 'RPT-31', on: day('2026-12-01') }, 'RPT-31 was released on Tue 1 December 2026, and its text does not change any more. Ask for a new report with /report request.'],
  [{ code: 'no-such-round' }, 'That version was not put to agencies. /report status shows where the report stands.'],
  [{ code: 'agency-not-asked', id: 'RPT-31/v2', agency: agency('fbi'), asked: [agency('dhs'), agency('cisa')] }, 'FBI is not asked about RPT-31/v2; it was put to DHS and CISA. Tell its writer what you have to say about it.'],
  [{ code: 'rationale-missing', id: 'RPT-31/v2' }, 'A nonconcur needs its rationale, which travels with the report. Press Nonconcur and write it down.'],
  [{ code: 'comment-missing', id: 'RPT-31/v2' }, 'There is no comment yet. Press Concur with comment and write it down, or press Concur.'],
  [{ code: 'answered-of-record', id: 'RPT-31/v2', answer }, 'FBI nonconcurs, of record: Lee Park said so on 1 December at 14:02. Only a releaser of FBI changes it.'],
  [{ code: 'nothing-to-confirm', id: 'RPT-31/v2', agency: agency('fbi') }, "FBI has no staff answer on RPT-31/v2 to confirm. Press the answer you give: a releaser's is of record."],
  [{ code: 'staff-answer-changed', id: 'RPT-31/v2', answer }, 'The staff answer has changed meanwhile: FBI nonconcurs. Read it again, then confirm it.'],
  [{ code: 'round-closed', id: 'RPT-31/v2', because: 'newer-version', closedAt: at }, 'RPT-31/v2 was closed on 1 December at 14:02: a newer version is there. Answer on that one.'],
  [{ code: 'round-closed', id: 'RPT-31/v2', because: 'released', closedAt: at }, 'RPT-31/v2 was closed on 1 December at 14:02: the report is released. What you have to say goes to its owner.'],
  [{ code: 'round-closed', id: 'RPT-31/v2', because: 'sent-back', closedAt: at }, 'RPT-31/v2 was closed on 1 December at 14:02: the report was sent back. You are asked again about the next version.'],
  [{ code: 'no-such-delivery' }, 'There is no such delivery. A report is owed to its recipients once it is released.'],
  [{ code: 'delivery-in-the-future', on: day('2026-12-03'), today: day('2026-12-02') }, 'Thu 3 December 2026 has not come yet; today is Wed 2 December 2026. Record what has happened, on its day.'],
  [{ code: 'sent-before-release', id: 'RPT-31/president', on: day('2026-11-30'), releasedOn: day('2026-12-01') }, 'RPT-31/president cannot have gone out on Mon 30 November 2026: it was released on Tue 1 December 2026. Give that day or a later one.'],
  [{ code: 'not-sent-yet', id: 'RPT-31/president', recipient: agency('president'), owners: [agency('odni')] }, 'RPT-31/president is not recorded as gone out to President. ODNI or a coordinator records that first.'],
  [{ code: 'received-before-sent', id: 'RPT-31/president', on: day('2026-11-30'), sentOn: day('2026-12-01') }, 'RPT-31/president cannot have been received on Mon 30 November 2026: it went out on Tue 1 December 2026. Give that day or a later one.'],
  [{ code: 'evidence-missing', id: 'RPT-31/president', recipient: agency('president') }, 'Say what proves that President has it, such as a receipt number: you record it in their place.'],
  [{ code: 'sent-on-another-day', id: 'RPT-31/president', sent: handing }, 'RPT-31/president is recorded as gone out on Mon 30 November 2026. A day on record is corrected with a reason, not overwritten: /report correct RPT-31 sent president.'],
  [{ code: 'received-on-another-day', id: 'RPT-31/president', received: handing }, 'RPT-31/president is recorded as received on Mon 30 November 2026, and clocks count from that. A day on record is corrected by two people, not overwritten: /report correct RPT-31 received president.'],
  [{ code: 'delivery-called-off', id: 'RPT-31/doj', report: 'RPT-31', recipient: agency('doj') }, 'RPT-31 is not released any more, so nothing of it is owed to DOJ. Once it is released again, record it then.'],
  [{ code: 'received-after-all', id: 'RPT-31/doj', report: 'RPT-31', recipient: agency('doj'), receivedOn: day('2026-11-30') }, 'RPT-31/doj went out: DOJ is recorded to have received it on Mon 30 November 2026. If that is wrong as well, two people say so first: /report correct RPT-31 received doj never.'],
  [{ code: 'sent-after-received', id: 'RPT-31/doj', on: day('2026-12-01'), receivedOn: day('2026-11-30') }, 'RPT-31/doj cannot have gone out on Tue 1 December 2026: it was received on Mon 30 November 2026. Correct the receipt first, if that is wrong too.'],
  [{ code: 'not-received-yet', id: 'RPT-31/doj', recipient: agency('doj') }, 'No receipt of RPT-31/doj is recorded, so there is none to correct. DOJ records it, or a coordinator does with evidence.'],
  [{ code: 'receipt-before-sent-since', id: 'RPT-31/doj', on: day('2026-11-30'), sentOn: day('2026-12-01') }, 'Since this was proposed, the day RPT-31/doj went out has been corrected to Tue 1 December 2026: it cannot have been received on Mon 30 November 2026. Withdraw it, and propose anew what is still wrong.'],
  [{ code: 'receipt-changed-since', id: 'RPT-31/doj', from: day('2026-11-30'), now: day('2026-12-01') }, 'The receipt of RPT-31/doj has changed since this was proposed: it was recorded for Mon 30 November 2026 then, and is for Tue 1 December 2026 now. Withdraw it, and propose anew what is still wrong.'],
  [{ code: 'not-released-by', id: 'RPT-31', agency: agency('doj') }, 'DOJ has not released RPT-31, so there is no day to correct. /report status RPT-31 shows who has.'],
  [{ code: 'noted-in-the-future', on: day('2026-12-03'), today: day('2026-12-02') }, 'Thu 3 December 2026 has not come yet; today is Wed 2 December 2026. A note is about what has happened.'],
  [{ code: 'happened-in-the-future', on: day('2026-12-03'), today: day('2026-12-02') }, 'Thu 3 December 2026 has not come yet; today is Wed 2 December 2026. An incident is something that has happened: say on which day, or leave the day out.'],
  [{ code: 'closed-in-the-future', on: day('2026-12-03'), today: day('2026-12-02') }, 'Thu 3 December 2026 has not come yet; today is Wed 2 December 2026. Say on which day it was over, or leave the day out.'],
  [{ code: 'closed-before-it-happened', id: 'INC-14', happened: day('2026-12-02'), closed: day('2026-12-01') }, 'INC-14 cannot be over on Tue 1 December 2026: it happened on Wed 2 December 2026. If that day is wrong, correct it first: /incident correct INC-14 --on DAY --reason "why".'],
  [{ code: 'happened-after-it-was-over', id: 'INC-14', happened: day('2026-12-02'), closed: day('2026-12-01') }, 'INC-14 cannot have happened on Wed 2 December 2026: it is recorded as over on Tue 1 December 2026. If that day is wrong, correct both: /incident correct INC-14 --on 2026-12-02 --closed DAY --reason "why".'],
  [{ code: 'incident-open', id: 'INC-14' }, 'INC-14 is open, so there is no day it was closed to correct. /incident close INC-14 --on DAY "why" closes it for an earlier day.'],
  [{ code: 'no-such-note', id: 'INC-14', corrects: 9, noted: 2 }, 'INC-14 has notes 1 to 2; there is no note 9 to put right.'],
  [{ code: 'for-everybody', id: 'INC-14' }, 'INC-14 is for the whole floor, and that stays so: everybody sees it, so nobody is added and nobody is left out. One for named people only is opened with --named: /watch help incident open.'],
  [{ code: 'opener-stays', id: 'INC-14', opener: lee.person }, 'Lee Park opened INC-14 and stays among those it is for. Nothing was changed.'],
  [{ code: 'not-named', id: 'INC-14', people: [lee.person] }, 'Lee Park is not among those INC-14 is for, so there is nothing to take back. Nothing was changed; its card says for whom it is: /incident show INC-14.'],
  [{ code: 'added-and-removed', id: 'INC-14', people: [lee.person] }, 'Lee Park cannot be added and removed at once. Say which.'],
  [{ code: 'no-such-incident' }, 'There is no such incident. /incident list shows those that are open.'],
  [{ code: 'incident-id-taken', id: 'INC-14' }, 'INC-14 is taken. Open it again: the next number is used.'],
  [{ code: 'no-channel', id: 'INC-14' }, 'That channel could not be seen any more, so INC-14 keeps the place it has. Invite Watchfloor there, and attach it again.'],
  [{ code: 'incident-closed', id: 'INC-14', closer: lee, closedAt: at }, 'INC-14 was closed by Lee Park on 1 December at 14:02, and nothing is added to it. If it was closed by mistake, a coordinator opens it again: /incident reopen INC-14 "why". Open a new incident for what is another matter.'],
  [{ code: 'person-listed-twice', agency: agency('doj'), person: lee.person, name: 'Lee Park' }, `Lee Park (${lee.person}) is listed twice for DOJ. List each person once, with all of their roles.`],
  [{ code: 'person-without-role', agency: agency('doj'), person: lee.person, name: 'Lee Park' }, `Lee Park (${lee.person}) has no role for DOJ. Give at least one, or leave them out.`],
  [{ code: 'no-releaser-left', agency: agency('doj'), releasers: [{ person: lee.person, name: 'Robin Cole', roles: ['releaser'] }], coordinators: [{ person: lee.person, name: 'Robin Cole', roles: ['coordinator'] }, { person: lee.person, name: 'Lee Park', roles: ['coordinator'] }] }, 'DOJ would be left without a releaser, and the floor without a coordinator: nobody could bind DOJ, and nobody could run the floor. Keep Robin Cole and Lee Park, or name others first.'],
  [{ code: 'no-releaser-left', agency: agency('doj'), releasers: [{ person: lee.person, name: 'Robin Cole', roles: ['releaser'] }] }, 'DOJ would be left without a releaser, and nobody could bind it. Keep Robin Cole, or name another.'],
];

describe('a refusal', () => {
  it.each(sentences.map(([refusal, says]) => [refusal.code, says, refusal] as const))('%s: %s', (_, says, refusal) => {
    expect(refusedInWords(refusal, known)).toBe(says);
  });

  it.each(sentences.map(([, says]) => [says]))('is short, ends, and shouts at nobody: %s', (says) => {
    expect(says.length).toBeLessThan(260);
    expect(says).toMatch(/[^.]\.$/);
    expect(says).not.toMatch(/!|failed|error|invalid/i);
  });
});
