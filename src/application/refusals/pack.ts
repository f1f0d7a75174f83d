import type { NotPermitted } from '../../core/authority';
import { never } from '../../core/language/never';
import type { ProposalRefusal } from '../../core/language/proposal';
import type { Edition, PackRefusal } from '../../core/pack';
import { agencyInWords } from '../sayings';
import { hashInWords } from '../sayings/pack';
import { dayInWords } from '../words/dates';

export const sayPackRefusal = (refusal: Exclude<PackRefusal, NotPermitted | ProposalRefusal>): string => {
  switch (refusal.code) {
    case 'no-such-pack':
      return 'There is no such pack. /watch packs lists those of the floor.';
    case 'pack-not-named':
      return `${refusal.id} is out of use: PACKS does not name it. Nothing was changed. An operator adds ${refusal.id} to PACKS, starts again, and then this can be done.`;
    case 'version-not-newest': {
      const { id, wanted, newest, inUse } = refusal;
      const now = newest ? `The newest is ${editionInWords(newest)}: /watch packs ${id} shows it, with Apply.` : 'None is found that is not applied.';
      return `Version ${editionInWords(wanted)} of ${id} is not what can be applied any more. In use is ${editionInWords(inUse)}. ${now}`;
    }
    case 'another-text-in-use': {
      const { id, inUse } = refusal;
      return `Another text of ${id} came into use while you were reading: ${editionInWords(inUse)}. Nothing was marked. Read the rule again: /watch packs ${id}.`;
    }
    case 'verified-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. Say the day you read the source.`;
    case 'verified-by-nobody':
      return `${refusal.rule} is verified by nobody here, so there is no mark to take back. /watch packs shows what is.`;
    case 'verified-anew':
      return `${refusal.rule} was verified anew while you were reading, on ${dayInWords(refusal.on)} by counsel of ${agencyInWords(refusal.by.agency)}. Nothing was taken back. If that mark is wrong as well: /watch unverify ${refusal.rule}.`;
    default:
      return never(refusal);
  }
};

const editionInWords = ({ version, hash }: Edition): string => `${version} (text ${hashInWords(hash)})`;
