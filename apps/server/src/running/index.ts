export { type Claim, claimFolder, findRunning, type RunningRecord } from './record.ts';
