import { closureCommand } from '../../src/application/forms/closure';

export const watchOpen = closureCommand({
  path: 'watch/open',
  type: 'take-back-closure',
  help: {
    usage: 'DAY[..DAY] "WHY"',
    says: 'takes back that the offices are closed on a day, or on several; plan dates and reminders move back',
    example: '/watch open 2026-12-24 "the order was withdrawn"',
  },
  title: 'Open after all',
  why: 'What has changed.',
  done: 'Recorded: the offices are open on DAYS after all.',
});
