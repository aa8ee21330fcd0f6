export { type ImportDesk, openImportDesk } from './desk.ts';
