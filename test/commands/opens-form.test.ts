import { commands } from '../../commands';

const opening = (path: string) => commands.find((each) => each.path === path)?.opensForm;

it('a command knows by its definition whether it can open a form', () => {
  expect(['report/request', 'request/return', 'report/submit'].map(opening)).toEqual([true, true, true]);
  expect(['watch/status', 'request/take', 'deadline/list'].map(opening)).toEqual([false, false, false]);
});
