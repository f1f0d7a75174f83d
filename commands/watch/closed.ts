import { closureCommand } from '../../src/application/forms/closure';

export const watchClosed = closureCommand({
  path: 'watch/closed',
  type: 'record-closure',
  help: {
    usage: 'DAY[..DAY] "WHY"',
    says: 'records that the offices are closed on a day, or on several: shows which plan dates and reminders move before it does; no due date moves',
    example: '/watch closed 2026-12-24 "Executive order"',
  },
  title: 'Offices closed',
  why: 'Such as the order that closes them.',
  done: 'Recorded: the offices are closed on DAYS.',
});
