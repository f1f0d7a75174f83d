import type { Envelope } from '../house';
import { legalVerbOf } from './legal-verb-of';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { roundOf } from './short-names';

/**
 * A version answers the request in its submitter's name, who may do both by the same row of the table. The round on the
 * former version is closed, and one on this version opened where agencies are asked.
 */
export const whenAVersionIsSubmitted: Policy = {
  when: 'a version is submitted',
  readsLaw: true,
  concerns: ({ of, id, event }) =>
    of === 'report' && event.type === 'version-submitted'
      ? { find: 'several', of: [{ find: 'subject', ref: { kind: 'request', id } }, { find: 'running-rounds-of-report', report: id }] }
      : undefined,
  then: (happening, found, { packs }) => {
    if (happening.of !== 'report' || happening.event.type !== 'version-submitted') return [];
    const { event, standing } = happening;
    const { state } = standing;
    if (state.status === 'absent') return [];
    const { at, version, hash, asked, answersBy } = event;
    const by = policyActor(whenAVersionIsSubmitted.when);
    const answers = found.flatMap(({ kind, id, state: each }): readonly Envelope[] => {
      if (kind === 'round') return [{ to: 'round', id, order: { type: 'close-round', by, at, because: 'newer-version' } }];
      if (kind !== 'request' || each.status === 'returned') return [];
      if (each.status !== 'accepted') return [{ to: 'request', id, order: { type: 'answer', by: event.by, at, version } }];
      // An accepted answer stays accepted: a later version of it is between its owner and whom it is coordinated with. Whoever accepted it may think otherwise.
      const accepted = state.versions.find((former) => former.at === each.answeredAt)?.number;
      return [{ to: 'request', id, order: { type: 'follow-version', by, at, followed: { by: event.by, version, ...(accepted !== undefined && { accepted }) } } }];
    });
    if (asked.length === 0) return answers;
    const { id: report, title, owner, zone } = state;
    const id = roundOf(report, version);
    const put = asked.map((agency) => ({ agency, verb: legalVerbOf(agency, state, packs) }));
    return [
      ...answers,
      { to: 'round', id, order: { type: 'open-round', by, at, id, report, version, hash, title, owner, asked: put, suspense: answersBy, zone } },
    ];
  },
};
