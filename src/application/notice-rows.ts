import type { Notice, Standing } from '../core/house';
import type { Actor, PersonId } from '../core/language/actor';
import type { Promised } from '../core/language/promised';
import type { Moment } from '../core/language/time';
import type { Concerned } from '../core/sight';
import type { Delivery } from '../ports/outbox';
import { readAlong } from './auditing';
import type { Confined } from './confined';
import { readsThread } from './confined';
import type { Desks } from './desks';
import type { DirectMessage } from './direct';
import { aloneTo, directMessages, isProposed } from './direct';
import type { Whereabouts } from './quiet-hours';
import { lettingRest, restingAmong } from './quiet-hours';
import type { Readers } from './roster';
import type { Known } from './sayings';
import { havingOf, secondsOf } from './sayings/having';
import type { SaidTo } from './saying-to';
import { sayingTo } from './saying-to';
import { readersOf } from './sight';

/** Who is there and where, who may read the words, and where cards lie. */
export type Around = {
  readonly known: Known & Readers;
  readonly where: Whereabouts;
  readonly concerned: Concerned;
  readonly confined: Confined;
  readonly desks: ReadonlyMap<string, Desks>;
  readonly audited: boolean;
  /** Whose gesture it is. */
  readonly by: Actor;
};

/** A notice in its place and as the auditors read it, and the same to those it calls alone. */
export type NoticeRows = { readonly said: readonly Delivery[]; readonly direct: readonly DirectMessage[] };

/**
 * What is said where others read it calls nobody out of their quiet hours, unless it cannot wait: whoever rests is named
 * there, and told in their morning. What is said to one person alone waits for that morning, too, unless it answers their own gesture.
 */
export const noticeRows = ({ notice, at: place }: Extract<Promised<Notice>, { kind: 'notice' }>, standing: Standing, at: Moment, around: Around): NoticeRows => {
  const { known, where, concerned, confined, desks, audited } = around;
  const spoken = sayingTo(notice, standing, concerned, known);
  const sayTo = (person: PersonId): SaidTo => spoken(known.readerOf(person));
  const readByAuditors: readonly Delivery[] = audited && readAlong.has(notice.say) ? [{ kind: 'notice', at: { at: 'audit' }, ...spoken(readersOf({ at: 'audit' })), mentions: [], buttons: [] }] : [];
  if (place.at === 'person') return { said: readByAuditors, direct: [aloneTo(place, sayTo(place.person), notice, standing, at, { ...where, by: around.by })] };
  const saying = spoken(readersOf(place));
  const resting = restingAmong(saying.mentions, notice, standing, at, where);
  const cardOn = place.at === 'thread' ? (desks.get(place.of.id)?.asked ?? []).flatMap(known.deskOf) : [];
  const direct = directMessages(notice, standing, saying.mentions, {
    ...where,
    resting,
    sayTo,
    reads: readsThread(place, confined, known.coordinators),
    hasCard: (person) => cardOn.some((each) => each.at === 'person' && each.person === person),
    hasLine: (person) => (isProposed(notice) ? secondsOf(standing, known) : havingOf(standing, known)).some((each) => (known.away(each)?.standIn?.person ?? each) === person),
  }, at);
  return { said: [...readByAuditors, { kind: 'notice', at: place, ...lettingRest(saying, resting, known.called) }], direct };
};
