/** One thing that was measured, beside what it is measured against. `met` is null where nothing was aimed at. */
export type Measured = {
  readonly bench: string;
  readonly ours: number;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly aim: string;
  readonly met: boolean | null;
} & Readonly<Record<string, unknown>>;

/** One line of JSON on standard output; what people should read besides goes to standard error. */
export const say = (measured: Measured): void => console.log(JSON.stringify(measured, rounded));

/** Three digits are more than a shared machine can tell apart. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(value >= 100 ? 4 : 3)) : value;

/** `part` of the numbers are not above it: 0.95 for the 95th percentile. */
export const percentile = (numbers: readonly number[], part: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** How long it took, in seconds. */
export const timed = async (work: () => Promise<void>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

/** Does it for every item, so many at once. */
export const eachOf = async <Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> => {
  const left = items.values();
  const hand = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
};
