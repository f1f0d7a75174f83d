import { proposedInto } from '../../core/duty';
import type { AgencyId } from '../../core/language/agencies';
import type { Person } from '../../core/language/actor';
import type { Proposal } from '../../core/language/proposal';
import type { SubjectRef } from '../../core/language/refs';
import { hasChangedSince } from '../../core/election';
import { isOvertaken } from '../../core/pack';
import type { Zone } from '../../core/language/time';
import type { Button } from '../../ports/outbox';
import type { Reading } from '../../ports/store';
import type { Present } from '../present';
import { listOf } from '../present';
import { agencyInWords } from '../sayings';
import { changeButtons, changeInWords, waitingOfElection } from '../sayings/election';
import { applyButton, changeOfPack, offeredInWords, packButtons, waitingOfPack } from '../sayings/pack';
import { proposalButtons } from '../sayings/proposal';
import { receiptInWords } from '../sayings/report';
import { settingAsideButtons, settingAsideInWords, stoppedInWords } from '../sayings/setting-aside';
import { startChangeInWords } from '../sayings/correction';
import { dayInWords, momentInWords } from '../words/dates';

/** What a coordinator, or a releaser of one of the agencies, does as somebody else: confirms a proposal, or a conclusion. */
export type ForASecond = {
  readonly about: SubjectRef;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly agencies: readonly AgencyId[];
  readonly proposer?: Person;
};

/** As many of each kind as wait for somebody and are still read. */
const MOST = 100;

/** Everything on the floor that waits for a second person, and what has concluded and nobody has confirmed. */
export const forASecond = async (reading: Reading, zone: Zone): Promise<readonly ForASecond[]> => {
  const proposed = { proposed: true, limit: MOST } as const;
  const [elections, duties, deliveries, packs, texts] = await Promise.all([
    listOf('election', { limit: MOST }, reading),
    listOf('duty', proposed, reading),
    listOf('delivery', proposed, reading),
    listOf('pack', { limit: MOST }, reading),
    listOf('text', proposed, reading),
  ]);
  const survivors = await survivorsOf(duties, reading);
  return [
    ...elections.flatMap(unconfirmed),
    ...elections.flatMap((election) => ofElection(election, zone)),
    ...duties.flatMap((duty) => ofDuty(duty, survivors, zone)),
    ...deliveries.flatMap((parcel) => waiting({ kind: 'delivery', id: parcel.id }, parcel.proposal, (change) => receiptInWords(parcel.report, parcel, change), parcel.owners, zone)),
    ...packs.flatMap((pack) => ofPack(pack, zone)),
    ...texts.flatMap((text) => (text.status === 'standing' ? waiting({ kind: 'text', id: text.id }, text.proposal, () => `words on ${text.of.id} are to be expunged`, [], zone) : [])),
  ];
};

const waiting = <Change>(
  about: SubjectRef,
  proposal: Proposal<Change> | undefined,
  inWords: (change: Change) => string,
  agencies: readonly AgencyId[],
  zone: Zone,
): readonly ForASecond[] => {
  if (!proposal) return [];
  const { by, at, change } = proposal;
  const text = `Proposed by ${agencyInWords(by.agency)}, ${momentInWords(at, zone)}, and waits for a second person: ${inWords(change)}.`;
  return [{ about, text, buttons: proposalButtons(about), agencies, proposer: by }];
};

/** What is proposed of an election waits for a second person; what it was proposed for and is not there any more, for whoever withdraws it. */
const ofElection = (election: Present<'election'>, zone: Zone): readonly ForASecond[] => {
  const { name: id, proposal } = election;
  const about = { kind: 'election', id } as const;
  if (!proposal || !hasChangedSince(election)) return waiting(about, proposal, (change) => changeInWords(id, change), [], zone);
  const { by, at, change } = proposal;
  const text = `Proposed by ${agencyInWords(by.agency)}, ${momentInWords(at, zone)}: ${waitingOfElection(election, change)}. Withdraw it, and propose anew what is still wrong.`;
  return [{ about, text, buttons: changeButtons(election), agencies: [] }];
};

/** What is proposed of a duty waits for a second person; what cannot be confirmed as things stand, for whoever withdraws it. */
const ofDuty = (duty: Present<'duty'>, survivors: readonly Present<'duty'>[], zone: Zone): readonly ForASecond[] => {
  const { id, proposal, rule: { owners } } = duty;
  const about = { kind: 'duty', id } as const;
  const into = survivors.find((each) => each.id === proposedInto(duty));
  const stopped = stoppedInWords(duty, into);
  if (proposal && stopped !== undefined) {
    return [{ about, text: `Proposed by ${agencyInWords(proposal.by.agency)}, ${momentInWords(proposal.at, zone)}: ${stopped}`, buttons: settingAsideButtons(duty, into), agencies: owners }];
  }
  return waiting(about, proposal, (change) => (change.kind === 'start' ? startChangeInWords(duty, change) : settingAsideInWords(duty, change)), owners, zone);
};

const survivorsOf = async (duties: readonly Present<'duty'>[], reading: Reading): Promise<readonly Present<'duty'>[]> => {
  const ids = new Set(duties.flatMap((duty) => proposedInto(duty) ?? []));
  if (ids.size === 0) return [];
  const found = await reading.subjects([...ids].map((id) => ({ kind: 'duty', id })));
  return found.flatMap(({ standing: { kind, state } }) => (kind === 'duty' && state.status !== 'absent' ? [state] : []));
};

/** A version that was found waits for a first coordinator, what is proposed for a second, and what was proposed before another was found for whoever withdraws it. */
const ofPack = (pack: Present<'pack'>, zone: Zone): readonly ForASecond[] => {
  const { proposal, offered } = pack;
  const about = { kind: 'pack', id: pack.id } as const;
  if (proposal && isOvertaken(pack)) {
    const { by, at, change } = proposal;
    const anew = offered ? ' Apply proposes that one in its place.' : '';
    return [{ about, text: `Proposed by ${agencyInWords(by.agency)}, ${momentInWords(at, zone)}: ${waitingOfPack(pack, change)}.${anew}`, buttons: packButtons(pack), agencies: [] }];
  }
  if (proposal && pack.unnamed) return [{ about, text: `Proposed by ${agencyInWords(proposal.by.agency)}, ${momentInWords(proposal.at, zone)}: ${changeOfPack(pack, proposal.change)}. It cannot be confirmed while the pack is out of use: PACKS does not name it.`, buttons: packButtons(pack), agencies: [] }];
  if (proposal) return waiting(about, proposal, (change) => changeOfPack(pack, change), [], zone);
  return offered && !pack.unnamed ? [{ about, text: offeredInWords(pack, offered), buttons: [applyButton(pack)], agencies: [] }] : [];
};

const unconfirmed = (election: Present<'election'>): readonly ForASecond[] => {
  if (election.status !== 'concluded' || election.confirmed) return [];
  const about = { kind: 'election', id: election.name } as const;
  const text = `${election.name} concluded on ${dayInWords(election.conclusion.on)}, presumed: confirm that, or record another basis. Its clocks run all the same.`;
  return [{ about, text, buttons: [{ command: 'election/conclude', label: 'Confirm', about, weight: 'primary' }], agencies: [] }];
};
