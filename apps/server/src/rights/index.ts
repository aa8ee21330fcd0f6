export { type Caller, type Openness, openness } from './caller.ts';
export { boundTo, covers, isFree, refusalOf } from './decide.ts';
export { installRights, LOCAL_TOKEN_HEADER, SESSION_COOKIE } from './gate.ts';
