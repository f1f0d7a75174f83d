// A house of its own process, so that it can be killed as a house dies. It is told what to do line by line.
import { createInterface } from 'node:readline';
import { composeToTry } from '../../src/main/compose-to-try';
import { brokenIn, everySubject } from './proved';

type Told = { readonly do: 'prove' } | { readonly do: 'stop' };

const main = async (): Promise<void> => {
  const { env, from, hurry } = JSON.parse(process.argv[2]!) as { env: Record<string, string>; from: [string, string]; hurry: number };
  const complain = (said: string, facts?: unknown): void => void process.stderr.write(`${said} ${JSON.stringify(facts ?? {})}\n`);
  const { house } = await composeToTry({ env, from, hurry, log: { info: () => undefined, warn: complain, error: complain } });
  const say = (words: unknown): void => console.log(JSON.stringify(words));

  const obey = async (told: Told): Promise<void> => {
    switch (told.do) {
      case 'prove': {
        const subjects = await everySubject(house.store);
        say({
          waiting: await house.store.outbox.waiting(),
          broken: await brokenIn(house.store),
          requests: subjects.filter(({ standing: { kind } }) => kind === 'request').map(({ standing: { id } }) => id),
        });
        return;
      }
      case 'stop':
        await house.close();
        process.exit(0);
    }
  };

  createInterface({ input: process.stdin }).on('line', (line) => void obey(JSON.parse(line) as Told));
  say({ port: house.web?.port });
};

main().catch((mistake: unknown) => {
  process.stderr.write(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
  process.exit(1);
});
