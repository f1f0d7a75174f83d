export * from './health';
export * from './server';
