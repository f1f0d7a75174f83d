/** Slack names every block that has no name of its own. */
export const withBlockIds = (blocks: unknown, nextId: (prefix: string) => string): unknown =>
  Array.isArray(blocks) ? blocks.map((block: unknown) => named(block, nextId)) : blocks;

const named = (block: unknown, nextId: (prefix: string) => string): unknown => {
  if (typeof block !== 'object' || block === null || Array.isArray(block)) return block;
  return 'block_id' in block && typeof block.block_id === 'string' && block.block_id !== '' ? block : { ...block, block_id: nextId('b') };
};

export const viewWithBlockIds = (view: unknown, nextId: (prefix: string) => string): unknown =>
  typeof view === 'object' && view !== null && 'blocks' in view ? { ...view, blocks: withBlockIds(view.blocks, nextId) } : view;
