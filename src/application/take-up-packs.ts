import { broken } from '../core/language/never';
import type { Actor } from '../core/language/actor';
import type { Zone } from '../core/language/time';
import type { Shift } from '../core/language/proposal';
import type { Pack } from '../core/law';
import type { Edition } from '../core/pack';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Reading } from '../ports/store';
import type { Desk } from './desk';
import type { Present } from './present';
import { stateOf } from './present';
import { packsInForce } from './packs-in-force';
import { planText } from './queries/pack-plan';
import { hashInWords } from './sayings/pack';

export type TakeUp = { readonly packs: readonly Pack[]; readonly desk: Desk; readonly reading: Reading; readonly clock: Clock; readonly zone: Zone; readonly log: Log };

/** Who hands in what a start finds. */
export const boot: Actor = { kind: 'operator', name: 'boot' };

/**
 * What the house does at boot with the packs it finds. Each text is kept under its hash before anything points at it. The
 * first of a pack is used at once, another version is offered, and a text that was changed under its version is said and
 * not used; one that was out of use is named again. What comes into use comes first, in whatever order packs are named: what it
 * opens by itself is there by then, and no version that is found is said to open it. Harmless when it is done twice, or by several processes.
 */
export const takeUpPacks = async ({ packs, desk, reading, clock, zone, log }: TakeUp): Promise<void> => {
  const inForce = packsInForce(packs, reading);
  for (const pack of await comingIntoUseFirst(packs, reading)) {
    const { id, title, version, hash } = pack;
    const read = (edition: Edition, moves: readonly Shift[]) =>
      desk.handIn({ by: boot, order: ({ at }) => ({ to: 'pack', id, order: { type: 'read-pack', by: boot, at, id, title, zone, edition, moves } }) });
    const before = await stateOf('pack', id, reading);
    if (before?.edition.hash === hash && !before.offered && !before.edited && !before.unnamed) continue;
    if (before?.unnamed && isFound(hash, before)) await read(before.edition, []);
    const moves = before ? (await planText(before, pack, { reading, packs: await inForce(), now: clock.now() })).announced : [];
    await desk.handIn({ by: boot, order: ({ at }) => ({ to: 'pack-text', id: hash, order: { type: 'keep-text', by: boot, at, pack } }) });
    const answered = await read({ version, hash }, moves);
    if (answered.outcome === 'refused') broken(`Taking up ${id} was refused: ${answered.refusal.code}.`);
    const after = await stateOf('pack', id, reading);
    if (after?.edited?.found === hash) {
      log.warn(`The file of pack ${id} says version ${version} and is not the text kept under it. What is kept is used.`, { kept: after.edited.kept, file: hash });
    } else if (after?.offered?.hash === hash) {
      log.info(`Version ${version} of pack ${id} was found and is not applied: two people apply it in the chat.`, { inUse: hashInWords(after.edition.hash), found: hashInWords(hash) });
    }
  }
};

/** Whether it is neither in use nor said before: then its pack is named again with what is in use first, which opens what it missed. */
const isFound = (hash: string, { edition, offered, edited }: Present<'pack'>): boolean => ![edition.hash, offered?.hash, edited?.found].includes(hash);

const comingIntoUseFirst = async (packs: readonly Pack[], reading: Reading): Promise<readonly Pack[]> => {
  const kept = await Promise.all(packs.map(({ id }) => stateOf('pack', id, reading)));
  const [coming, used] = [packs.filter((_, nth) => isComing(kept[nth])), packs.filter((_, nth) => !isComing(kept[nth]))];
  return [...coming, ...used];
};

const isComing = (kept: Present<'pack'> | undefined): boolean => kept === undefined || kept.unnamed !== undefined;
