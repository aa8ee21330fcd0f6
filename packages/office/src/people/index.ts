export { type Absence, type Account, isAbsent, readAccounts, rolesOn, type SubstituteNamed } from './account.ts';
export { type By, changePeople, giveOneTimePassword, type OneTime, openAccount } from './change.ts';
export { decidePeople, type PeopleCommand, type PeopleState } from './decide.ts';
export { DEMO_PEOPLE, type DemoPerson, signInToDemo } from './demo-accounts.ts';
export { type PeopleEvent, type Period, type RoleHeld, type SeatHeld, streamOf } from './events.ts';
export {
  ADMINISTRATOR,
  hasAdministratorSignedIn,
  openFirstAdministrator,
  type ResetAdministrator,
  resetAdministrator,
} from './installation.ts';
export * from './personal/index.ts';
export { projectPeople } from './project-people.ts';
export type { PeopleRefusal, PeopleRefusalCode } from './refusal.ts';
export { INSTALLATION, OFFICE_ROLES, type OfficeRole } from './roles.ts';
export * from './roster/index.ts';
export { actOnCounty, endSession, findSession, type OpenedSession, type SessionRule } from './sessions.ts';
export { changePassword, type LetIn, type SignInGround, type SignInWish, signIn } from './sign-in.ts';
export { type SeatActed, type SignedIn, signedInAt } from './signed-in.ts';
