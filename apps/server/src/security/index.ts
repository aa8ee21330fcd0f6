export { type Caller, checkCaller, type Ground, type Refusal } from './check.ts';
export { allowedHosts, hostWithoutPort, isLoopback } from './hosts.ts';
