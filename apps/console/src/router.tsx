import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { readPlanSearch } from './features/plans/plan-search.ts';
import { readSearch, type SearchParams } from './features/search/search-params.ts';
import { Shell } from './shell/shell.tsx';
import { readDay } from './ui/day.ts';

/** The day bar stands in every web address and goes with every link. */
const root = createRootRoute({
  component: Shell,
  validateSearch: readDay,
  search: { middlewares: [retainSearchParams(['day'])] },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./features/library/home-page.tsx'), 'HomePage'),
});

const issue = createRoute({
  getParentRoute: () => root,
  path: '/issues/$county/$issue',
  validateSearch: (search: Record<string, unknown>): { version?: number } => {
    const version = Number(search.version);
    return Number.isInteger(version) && version > 0 ? { version } : {};
  },
  component: lazyRouteComponent(() => import('./features/library/issue-page.tsx'), 'IssuePage'),
});

const questions = createRoute({
  getParentRoute: () => root,
  path: '/questions/$county',
  component: lazyRouteComponent(() => import('./features/library/questions-page.tsx'), 'QuestionsPage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): SearchParams => readSearch(search),
  component: lazyRouteComponent(() => import('./features/search/search-page.tsx'), 'SearchPage'),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plans',
  component: lazyRouteComponent(() => import('./features/plans/plans-page.tsx'), 'PlansPage'),
});

const checkup = createRoute({
  getParentRoute: () => root,
  path: '/plans/checkup',
  component: lazyRouteComponent(() => import('./features/plans/checkup-page.tsx'), 'CheckupPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$county/$folder',
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('./features/plans/plan-page.tsx'), 'PlanPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./features/import/import-page.tsx'), 'ImportPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/import/$id',
  component: lazyRouteComponent(() => import('./features/import/job-page.tsx'), 'JobPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./features/people/sign-in-page.tsx'), 'SignInPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
});

const roster = createRoute({
  getParentRoute: () => root,
  path: '/roster',
  component: lazyRouteComponent(() => import('./features/roster/roster-page.tsx'), 'RosterPage'),
});

const duty = createRoute({
  getParentRoute: () => root,
  path: '/duty',
  component: lazyRouteComponent(() => import('./features/incidents/duty-page.tsx'), 'DutyPage'),
});

const call = createRoute({
  getParentRoute: () => root,
  path: '/duty/call',
  component: lazyRouteComponent(() => import('./features/incidents/call/call-page.tsx'), 'CallPage'),
});

const clocks = createRoute({
  getParentRoute: () => root,
  path: '/duty/clocks',
  component: lazyRouteComponent(() => import('./features/incidents/clocks-page.tsx'), 'ClocksPage'),
});

const incident = createRoute({
  getParentRoute: () => root,
  path: '/duty/$incident',
  component: lazyRouteComponent(() => import('./features/incidents/incident-page.tsx'), 'IncidentPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('./features/help/help-page.tsx'), 'HelpPage'),
});

/** Everything else is an address: one grammar for content and web address. */
const address = createRoute({
  getParentRoute: () => root,
  path: '/$',
  component: lazyRouteComponent(() => import('./shell/address-page.tsx'), 'AddressPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    issue,
    questions,
    search,
    plans,
    checkup,
    plan,
    imports,
    oneImport,
    signIn,
    people,
    roster,
    duty,
    call,
    clocks,
    incident,
    help,
    address,
  ]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
