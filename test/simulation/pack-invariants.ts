import { missingActs } from '../../src/core/duty';
import { verificationBy } from '../../src/core/law';
import { knownUnder } from '../../src/core/policies';
import { thereSince } from '../../src/core/policies/left-out';
import { askedBy, isPast } from '../../src/core/policies/opening';
import { whenAVersionIsApplied } from '../../src/core/policies/when-a-version-is-applied';
import type { EventRow } from '../../src/ports/store';
import type { Present } from './kept';
import { allOf } from './kept';
import { inForce } from './moves/packs';
import type { World } from './world';

/** Whether it was due by the instant it was opened. */
const isLateBy = ({ at, body }: EventRow): boolean => {
  const { dates } = body as { readonly dates?: { readonly due?: string } };
  return dates?.due !== undefined && dates.due <= at;
};

const isMet = (status: Present<'duty'>['status']): boolean => status === 'met' || status === 'met-late';

/** What must be true of the packs and of what they opened; every sentence that is not. */
export const brokenPacks = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const texts = new Map((await allOf(world, 'pack-text')).map(({ pack }) => [pack.hash, pack]));
  for (const [hash] of texts) {
    const history = await world.store.reading.history({ kind: 'pack-text', id: hash });
    if (history.length !== 1) broken.push(`The text ${hash} was kept ${String(history.length)} times.`);
  }
  for (const pack of await allOf(world, 'pack')) {
    const { id, edition, former, proposal, marks, formerMarks = [] } = pack;
    for (const each of [edition, ...former]) if (!texts.has(each.hash)) broken.push(`${id} ${each.version} is in use and its text is not kept.`);
    for (const { rule } of marks) if (!texts.get(edition.hash)?.rules.some((each) => each.id === rule)) broken.push(`${id} keeps a mark of ${rule}, which is not in it.`);
    for (const { type, actor, body } of await world.store.reading.history({ kind: 'pack', id })) {
      const { proposer, second } = body as { readonly proposer?: { readonly person: string }; readonly second?: { readonly person: string } };
      if ((type === 'version-applied' || type === 'pack-turned-off') && proposer?.person === second?.person) broken.push(`${id}: ${type} by one person alone.`);
      if (type === 'rule-verified' && !(actor.kind === 'person' && actor.roles.includes('counsel'))) broken.push(`${id} was verified by somebody who is no counsel.`);
    }
    for (const { mark } of formerMarks) if (marks.some(({ source }) => source.text === mark.source.text)) broken.push(`${id} keeps a mark of ${mark.rule} that was taken back.`);
    for (const { pack: { id: of, hash }, rule, id: duty, status } of await allOf(world, 'duty')) {
      if (of !== id || hash !== edition.hash) continue;
      const mark = marks.find((each) => each.rule === rule.id);
      const own = texts.get(hash)?.rules.find((each) => each.id === rule.id)?.verified;
      const wanted = mark ? verificationBy(mark) : own;
      // What was met stays as it was counted, marked or not, where another version was in use since; no mark is kept that was taken back.
      const asItWasMet = isMet(status) && former.length > 0 && !formerMarks.some(({ mark: back }) => back.rule === rule.id && verificationBy(back).on === rule.verified?.on);
      if (!asItWasMet && (wanted?.by !== rule.verified?.by || wanted?.on !== rule.verified?.on)) broken.push(`${duty} is verified by ${rule.verified?.by ?? 'nobody'}, and its rule by ${wanted?.by ?? 'nobody'}.`);
    }
    if (proposal?.change.kind === 'apply' && proposal.change.to.hash === edition.hash) broken.push(`${id} waits for what is in use already.`);
  }
  const duties = await allOf(world, 'duty');
  const record = { copies: await allOf(world, 'delivery'), duties, reports: await allOf(world, 'report') };
  for (const duty of duties) {
    const { id, pack, rule, status, facts } = duty;
    const { receipts = [], sendings = [], dones = [] } = knownUnder(duty, rule, record).facts ?? {};
    // Some histories tell a clock of a receipt that no delivery knows of.
    const unknown = receipts.filter(({ rule: of, by }) => !facts.receipts.some((each) => each.rule === of && each.by === by));
    if ((status === 'open' || status === 'missed') && unknown.length > 0) broken.push(`${id} runs, and does not know what is on record of what it counts from.`);
    if (sendings.some(({ rule: of, on }) => !facts.sendings.some((each) => each.rule === of && each.on === on))) broken.push(`${id} does not know when that was delivered which it counts from.`);
    if (dones.some(({ rule: of, on }) => !(facts.dones ?? []).some((each) => each.rule === of && each.on === on))) broken.push(`${id} does not know when that was done which it counts from.`);
    const [opening] = await world.store.reading.history({ kind: 'duty', id });
    if (opening?.actor.kind === 'policy' && opening.actor.policy === whenAVersionIsApplied.when && isLateBy(opening)) broken.push(`${id} was late the moment a version added it.`);
    const text = pack.hash === undefined ? undefined : texts.get(pack.hash);
    if (!text && (await world.store.reading.subject({ kind: 'pack', id: pack.id }))) broken.push(`${id} is counted by a text that is not kept.`);
    const inUse = (await allOf(world, 'pack')).find((each) => each.id === pack.id)?.edition.hash ?? pack.hash;
    const runs = !isMet(status) && texts.get(inUse ?? '')?.rules.some((each) => each.id === rule.id);
    if (runs && pack.hash !== undefined && pack.hash !== inUse) broken.push(`${id} runs, and is counted by a text that is not in use.`);
    const own = text?.rules.find((each) => each.id === rule.id);
    if (text && JSON.stringify(own?.limit) !== JSON.stringify(rule.limit)) broken.push(`${id} is not counted as its text says.`);
    if (isMet(status) && missingActs(duty).length > 0) broken.push(`${id} is met, and ${missingActs(duty).join()} was not done.`);
  }
  return [...broken, ...(await forgotten(world))];
};

/** No clock that a pack in use asks of an election is missing while it has no date, or comes due only after its rule was there. */
const forgotten = async (world: World): Promise<readonly string[]> => {
  const named = new Set((await allOf(world, 'pack')).filter(({ status, unnamed }) => status === 'in-use' && !unnamed).map(({ id }) => id));
  const duties = await allOf(world, 'duty');
  const held = { copies: await allOf(world, 'delivery'), duties, reports: await allOf(world, 'report'), elections: await allOf(world, 'election') };
  const packs = await inForce(world);
  const asked = askedBy(packs, held, (id) => named.has(id));
  return asked.filter((each) => !isPast(each, thereSince(each, packs, world.clock.now())) && duties.every(({ id }) => id !== each.id)).map(({ id }) => `${id} is not there, and its due is after its rule was there.`);
};
