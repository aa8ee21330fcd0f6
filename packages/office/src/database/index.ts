export { type BackupFile, type BackupOutcome, backUpTo, restoreFrom } from './backup.ts';
export { connectTo, type Database, isReady, lossySettings } from './connection.ts';
export { chooseDataFolder, type DataFolder } from './data-folder.ts';
export { inCounty } from './in-county.ts';
export { type Listening, listenTo } from './listen.ts';
export { migrationsDigest } from './migrations.ts';
export { type OpenDatabase, type OpeningStep, type OpenOptions, openDatabase } from './open.ts';
export type { DatabaseRefusal, DatabaseRefusalCode } from './refusal.ts';
export type { Schema } from './schema.ts';
