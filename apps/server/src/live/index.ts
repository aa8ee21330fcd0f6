export { type LiveEvent, openWatchers, type Watchers } from './watchers.ts';
