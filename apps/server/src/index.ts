export type { HouseParts } from './house/index.ts';
export { findServer, type LocalLibrary, openLocal, resetAdministratorPassword } from './local.ts';
export { type LocalDatabase, openLocalDatabase } from './local-database.ts';
export { LOCAL_TOKEN_HEADER } from './rights/index.ts';
export { runServer } from './run.ts';
export type { RunningRecord } from './running/index.ts';
export { printProblems, readSettings, type Settings } from './settings/index.ts';
export { type AlreadyRunning, type NotStarted, type RunningServer, startServer } from './start.ts';
