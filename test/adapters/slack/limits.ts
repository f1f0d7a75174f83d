/*
 * The documented limits of Block Kit, as far as this house draws it. Everything drawn in a test goes through here, and
 * the stand-in refuses what breaks one, as Slack does.
 */

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const things = (value: unknown): readonly Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);

/** What is wrong, each with its place; empty when Slack would take it. */
export const brokenLimits = (blocks: unknown, most = 50): readonly string[] => {
  if (!Array.isArray(blocks)) return ['blocks: expected a list'];
  const ids = things(blocks).flatMap(({ block_id: id }) => (typeof id === 'string' ? [id] : []));
  return [
    ...upTo('blocks', blocks.length, most),
    ...(new Set(ids).size === ids.length ? [] : ['blocks: a block_id stands twice']),
    ...things(blocks).flatMap((block, index) => brokenBlock(block, `blocks[${index}]`)),
  ];
};

export const brokenView = (view: unknown): readonly string[] => {
  if (!isThing(view)) return ['view: expected an object'];
  const inputs = things(view['blocks']).some(({ type }) => type === 'input');
  return [
    ...brokenLimits(view['blocks'], 100),
    ...(view['type'] === 'modal' ? text(view['title'], 'title', 24, 'plain_text') : []),
    ...(view['submit'] === undefined ? [] : text(view['submit'], 'submit', 24, 'plain_text')),
    ...(view['close'] === undefined ? [] : text(view['close'], 'close', 24, 'plain_text')),
    ...(inputs && view['submit'] === undefined ? ['view: inputs need a submit'] : []),
    ...short(view['private_metadata'], 'private_metadata', 3000),
    ...short(view['callback_id'], 'callback_id', 255),
  ];
};

const brokenBlock = (block: Thing, at: string): readonly string[] => {
  const common = short(block['block_id'], `${at}.block_id`, 255);
  switch (block['type']) {
    case 'header':
      return [...common, ...text(block['text'], `${at}.text`, 150, 'plain_text')];
    case 'section': {
      const fields = things(block['fields']);
      return [
        ...common,
        ...(block['text'] === undefined && fields.length === 0 ? [`${at}: neither text nor fields`] : []),
        ...(block['text'] === undefined ? [] : text(block['text'], `${at}.text`, 3000)),
        ...upTo(`${at}.fields`, fields.length, 10),
        ...fields.flatMap((field, index) => text(field, `${at}.fields[${index}]`, 2000)),
        ...(isThing(block['accessory']) ? brokenElement(block['accessory'], `${at}.accessory`) : []),
      ];
    }
    case 'context':
      return [
        ...common,
        ...upTo(`${at}.elements`, things(block['elements']).length, 10),
        ...things(block['elements']).flatMap((each) => text(each, at, 3000)),
      ];
    case 'actions': {
      const elements = things(block['elements']);
      const ids = elements.map(({ action_id: id }) => id);
      return [
        ...common,
        ...(elements.length === 0 ? [`${at}: no elements`] : upTo(`${at}.elements`, elements.length, 25)),
        ...(new Set(ids).size === ids.length ? [] : [`${at}: an action_id stands twice`]),
        ...elements.flatMap((each, index) => brokenElement(each, `${at}.elements[${index}]`)),
      ];
    }
    case 'input':
      return [
        ...common,
        ...text(block['label'], `${at}.label`, 2000, 'plain_text'),
        ...(block['hint'] === undefined ? [] : text(block['hint'], `${at}.hint`, 2000, 'plain_text')),
        ...(isThing(block['element']) ? brokenElement(block['element'], `${at}.element`) : [`${at}: no element`]),
      ];
    case 'divider':
      return common;
    default:
      return [`${at}: ${String(block['type'])} is no block this house draws`];
  }
};

const brokenElement = (element: Thing, at: string): readonly string[] => {
  const common = short(element['action_id'], `${at}.action_id`, 255);
  switch (element['type']) {
    case 'button':
      return [
        ...common,
        ...text(element['text'], `${at}.text`, 75, 'plain_text'),
        ...short(element['value'], `${at}.value`, 2000),
        ...(isThing(element['confirm']) ? brokenConfirm(element['confirm'], `${at}.confirm`) : []),
      ];
    case 'plain_text_input':
      return [...common, ...short(element['initial_value'], `${at}.initial_value`, 3000)];
    case 'static_select':
    case 'multi_static_select': {
      const groups = things(element['option_groups']);
      const lists = groups.length > 0 ? groups.map(({ options }) => options) : [element['options']];
      return [
        ...common,
        ...upTo(`${at}.option_groups`, groups.length, 100),
        ...groups.flatMap(({ label }, index) => text(label, `${at}.option_groups[${index}]`, 75, 'plain_text')),
        ...lists.flatMap((list) =>
          things(list).length === 0 ? [`${at}: no options`] : upTo(`${at}.options`, things(list).length, 100),
        ),
        ...lists
          .flatMap(things)
          .flatMap((each) => [
            ...text(each['text'], `${at}.option`, 75, 'plain_text'),
            ...short(each['value'], `${at}.option`, 150),
          ]),
      ];
    }
    case 'datepicker':
    case 'timepicker':
      return common;
    default:
      return [`${at}: ${String(element['type'])} is no element this house draws`];
  }
};

const brokenConfirm = (confirm: Thing, at: string): readonly string[] => [
  ...text(confirm['title'], `${at}.title`, 100, 'plain_text'),
  ...text(confirm['text'], `${at}.text`, 300),
  ...text(confirm['confirm'], `${at}.confirm`, 30, 'plain_text'),
  ...text(confirm['deny'], `${at}.deny`, 30, 'plain_text'),
];

const text = (value: unknown, at: string, limit: number, type?: string): readonly string[] => {
  if (!isThing(value) || typeof value['text'] !== 'string') return [`${at}: no text`];
  if (type !== undefined && value['type'] !== type) return [`${at}: expected ${type}`];
  if (value['text'].length === 0) return [`${at}: empty`];
  return upTo(at, value['text'].length, limit);
};

const short = (value: unknown, at: string, limit: number): readonly string[] =>
  typeof value === 'string' ? upTo(at, value.length, limit) : [];

const upTo = (at: string, got: number, limit: number): readonly string[] =>
  got <= limit ? [] : [`${at}: at most ${limit}, got ${got}`];
