/**
 * What somebody typed, as it can be kept and shown anywhere: a database keeps no NUL, JSON no half of a pair, and no
 * reader sees a control character. Tabs and line breaks stay; a line ends in one way only.
 */
export const plainText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(controls, '').replace(halves, '\uFFFD');

const lineEnds = /\r\n?/g;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000B-\u001F]/g;
/** With `u` a pair is one character, so this finds only those without their other half. */
const halves = /\p{Surrogate}/gu;
