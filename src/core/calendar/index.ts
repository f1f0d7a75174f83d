export * from './day';
export * from './due';
export * from './election-day';
export * from './holidays';
export * from './moment';
export { remembered } from './remembered';
export * from './when';
export * from './working-days';
export * from './working-hours';
