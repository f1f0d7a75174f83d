export * from './dates';
export * from './facts';
export * from './hold';
export * from './in-words';
export * from './moments';
export * from './plan';
export * from './ring';
export * from './rule';
