export { importGazetteFolder } from './gazette-folder.ts';
export type { House } from './house.ts';
export { closeHouse, dataFolderOf, type HouseParts, openHouse, type Problem } from './open-house.ts';
export { localTokenFile, resetPassword, writeSecret } from './people.ts';
