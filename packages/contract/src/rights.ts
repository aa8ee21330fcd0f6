import type { OfficeRole } from './people.ts';
import type { RouteName } from './routes.ts';

/**
 * Who may call a route.
 * `public`: anybody, without an account.
 * `signedIn`: whoever is signed in; the county is the session's.
 * `published`: changes published matter, for these roles in their own county; until an administrator has signed in for
 * the first time also whoever sits at this machine.
 * `office`: operational matter of the session's county, for these roles alone.
 * `installation`: the administrators of the installation itself.
 */
export type RouteRight =
  | { readonly who: 'public' }
  | { readonly who: 'signedIn' }
  | { readonly who: 'installation' }
  | { readonly who: 'published' | 'office'; readonly roles: readonly OfficeRole[] };

const anybody = { who: 'public' } as const;
const signedIn = { who: 'signedIn' } as const;
const publishing = { who: 'published', roles: ['clerk', 'administrator'] } as const;
const OFFICE = ['dutyOfficer', 'commander', 'officeDirector', 'groupLead', 'memberUnit', 'township'] as const;
const acting = { who: 'office', roles: OFFICE } as const;
const watching = { who: 'office', roles: [...OFFICE, 'clerk', 'administrator'] } as const;
const rostering = { who: 'office', roles: ['officeDirector', 'administrator'] } as const;
const administering = { who: 'office', roles: ['administrator'] } as const;

/** The one table of rights. A route that is not in it does not compile; the server checks it before every handler. */
export const rights = {
  system: anybody,
  health: anybody,
  ready: anybody,
  demo: publishing,

  session: anybody,
  signIn: anybody,
  demoSignIn: anybody,
  signOut: anybody,
  changePassword: signedIn,
  chooseCounty: { who: 'installation' },
  people: administering,
  openAccount: administering,
  closeAccount: administering,
  changeAccount: administering,
  giveOneTimePassword: administering,
  absence: signedIn,

  incidents: watching,
  openIncident: acting,
  incident: watching,
  commandIncident: acting,
  incidentCaller: { who: 'office', roles: ['dutyOfficer', 'commander', 'officeDirector'] },
  forms: watching,
  form: watching,
  formFile: watching,
  clocks: watching,
  live: watching,
  roster: watching,
  setShifts: rostering,
  assignDuty: rostering,

  counties: anybody,
  county: anybody,
  issues: anybody,
  issue: anybody,
  exportContent: anybody,
  loadContent: publishing,
  plans: anybody,
  plan: anybody,
  decide: anybody,
  withdrawIssue: publishing,
  restoreIssue: publishing,
  withdraw: publishing,
  restore: publishing,
  documents: anybody,
  document: anybody,
  unit: anybody,
  resolve: anybody,
  citation: anybody,
  source: anybody,
  search: anybody,
  imports: anybody,
  upload: publishing,
  import: anybody,
  importEvents: anybody,
  confirmImport: publishing,
  cancelImport: publishing,
  organs: anybody,
  confirmOrgans: publishing,
  settleOrgan: publishing,
  openCitations: anybody,
  settleCitation: publishing,
} as const satisfies Record<RouteName, RouteRight>;

export type Rights = typeof rights;
