import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parts } from '../parts';
import { fileRow } from '../workspace/rows';
import type { Exchange } from '../server/exchange';
import { json } from '../server/exchange';
import { BadAsking, openFinds } from './ask';
import type { Gestures } from './gestures';
import type { Shows } from './shown';
import { whereTo } from './turn';

export type ControlParts = {
  readonly parts: Parts;
  readonly gestures: Gestures;
  readonly shows: Shows;
  readonly turned: () => Promise<void>;
  /** What people are told instead, while nothing they do would be answered. */
  readonly held: () => string | undefined;
};

/** What only concerns whoever does it, and can be done at any time. */
const atAnyTime: ReadonlySet<string> = new Set(['read', 'close', 'home', 'administer', 'switch']);

/** `/_sandbox/…`: what the page and scripts ask of the workspace. */
export const openControl = ({ parts, gestures, shows, turned, held }: ControlParts) => {
  const finds = openFinds(parts);
  /** One turn after the other. */
  let turning: Promise<void> = Promise.resolve();

  const turn = async (asked: unknown): Promise<{ readonly ok: true }> => {
    const before = turning;
    const mine = (async () => {
      await before.catch(() => undefined);
      await parts.clock.turnTo(await whereTo(asked, parts.clock), turned);
      await turned();
    })();
    turning = mine;
    await mine;
    return { ok: true };
  };

  const asker = ({ query }: Exchange) => {
    const user = query.get('user');
    if (user === null) throw new BadAsking('"user" is missing: expected the id or the name of somebody here, as in ?user=Dana%20Whitfield.');
    return finds.who(user);
  };

  const file = (id: string, exchange: Exchange, response: ServerResponse): void => {
    const who = asker(exchange);
    const [row] = parts.emulator.store.collection('slack.files').findBy('file_id', id);
    const found = row && fileRow.parse(row);
    const places = found ? [...found.channels, ...found.groups, ...found.ims] : [];
    const seen = places.some((place) => {
      const channel = parts.records.channel(place);
      return channel !== undefined && parts.sight.mayRead(channel, who.id);
    });
    if (!found || !seen) throw new BadAsking(`There is no file ${id} that ${who.name} can see.`, 404);
    // Whatever it is, it is shown as a picture or handed over, and never run as a page of this address.
    response.writeHead(200, {
      'content-type': found.mimetype,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    });
    response.end(Buffer.from(found.content_base64, 'base64'));
  };

  const post = async (name: string, exchange: Exchange): Promise<unknown> => {
    const words = atAnyTime.has(name) ? undefined : held();
    if (words !== undefined) return { ok: false, words };
    if (name === 'clock') return turn(exchange.body);
    if (!isGesture(name)) throw new BadAsking(`There is no /_sandbox/${name} to post to.`, 404);
    return gestures[name](exchange.body);
  };
  const isGesture = (name: string): name is keyof Gestures => Object.hasOwn(gestures, name);

  const get = async (name: string, rest: string, exchange: Exchange, response: ServerResponse): Promise<void> => {
    switch (name) {
      case 'state':
        json(response, 200, await shows.state(exchange.query.has('user') ? asker(exchange) : finds.who(parts.people.all[0]?.id ?? '')));
        return;
      case 'messages': {
        const who = asker(exchange);
        const channel = finds.channel(rest, who);
        json(response, 200, shows.messages(channel, who, { thread: exchange.query.get('thread') ?? undefined, before: exchange.query.get('before') ?? undefined }));
        return;
      }
      case 'live':
        parts.streams.open(asker(exchange).id, response);
        return;
      case 'files':
        file(rest, exchange, response);
        return;
      default:
        throw new BadAsking(`There is no /_sandbox/${name} to read.`, 404);
    }
  };

  return async (_request: IncomingMessage, response: ServerResponse, exchange: Exchange): Promise<void> => {
    try {
      const [name = '', rest = ''] = exchange.path.replace('/_sandbox/', '').split('/').map(decoded);
      if (exchange.method === 'GET') await get(name, rest, exchange, response);
      else if (exchange.method === 'POST') json(response, 200, await post(name, exchange));
      else throw new BadAsking(`Expected GET or POST, got ${exchange.method}.`, 405);
    } catch (mistake) {
      if (!(mistake instanceof BadAsking)) throw mistake;
      json(response, mistake.status, { ok: false, words: mistake.message });
    }
  };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new BadAsking(`"${part}" in the address cannot be read: a # is written %23, a space %20.`);
  }
};
