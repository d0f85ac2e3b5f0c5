import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { agentsAddress } from './agents/agents-address.js';
import { deskAddress } from './desk/desk-address.js';
import { duplicatesAddress } from './duplicates/duplicates-address.js';
import { registeredWorksAddress } from './registered-works/registered-works-address.js';
import { documentAddress } from './document/document-address.js';
import { interestAddress } from './interest/desk-address.js';
import { purposeAddress } from './interest/purpose-address.js';
import { opportunitiesAddress } from './opportunities/opportunities-address.js';
import { checkAddress } from './quality/check-address.js';
import { reviewAddress } from './review/review-address.js';
import { browseAddress } from './search/browse/browse-address.js';
import { searchAddress } from './search/search-address.js';
import { BrokenScreen } from './shell/broken-screen.js';
import { NoSuchPage } from './shell/no-such-page.js';
import { Shell } from './shell/shell.js';
import { parseAddress, textOf, writeAddress } from './shell/address.js';
import { Waiting } from './shell/waiting.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });

const search = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: searchAddress,
  component: lazyRouteComponent(() => import('./search/search-screen.js'), 'SearchScreen'),
});

const browse = createRoute({
  getParentRoute: () => root,
  path: '/browse',
  validateSearch: browseAddress,
  component: lazyRouteComponent(() => import('./search/browse/browse-screen.js'), 'BrowseScreen'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/d/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/d/$id/p/$page', params: { id: params.id, page: '1' }, replace: true });
  },
});

const page = createRoute({
  getParentRoute: () => root,
  path: '/d/$id/p/$page',
  validateSearch: documentAddress,
  component: lazyRouteComponent(() => import('./document/document-screen.js'), 'DocumentScreen'),
});

const project = createRoute({
  getParentRoute: () => root,
  path: '/d/$id/project',
  component: lazyRouteComponent(() => import('./project/project-screen.js'), 'ProjectScreen'),
});

const agent = createRoute({
  getParentRoute: () => root,
  path: '/a/$id',
  component: lazyRouteComponent(() => import('./agent/agent-screen.js'), 'AgentScreen'),
});

const agents = createRoute({
  getParentRoute: () => root,
  path: '/agents',
  validateSearch: agentsAddress,
  component: lazyRouteComponent(() => import('./agents/agents-screen.js'), 'AgentsScreen'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: duplicatesAddress,
  component: lazyRouteComponent(() => import('./duplicates/duplicates-screen.js'), 'DuplicatesScreen'),
});

const pages = createRoute({
  getParentRoute: () => root,
  path: '/d/$id/pages',
  component: lazyRouteComponent(() => import('./page-editing/page-editing-screen.js'), 'PageEditingScreen'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: deskAddress,
  component: lazyRouteComponent(() => import('./desk/desk-screen.js'), 'DeskScreen'),
});

const tables = createRoute({
  getParentRoute: () => root,
  path: '/tables',
  component: lazyRouteComponent(() => import('./tables/tables-screen.js'), 'TablesScreen'),
});

const table = createRoute({
  getParentRoute: () => root,
  path: '/tables/$id',
  component: lazyRouteComponent(() => import('./tables/tables-screen.js'), 'TableScreen'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: reviewAddress,
  component: lazyRouteComponent(() => import('./review/review-screen.js'), 'ReviewScreen'),
});

const quality = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batch/quality',
  component: lazyRouteComponent(() => import('./quality/quality-screen.js'), 'QualityScreen'),
});

const check = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batch/samples/$sample',
  validateSearch: checkAddress,
  component: lazyRouteComponent(() => import('./quality/check-screen.js'), 'CheckScreen'),
});

const registeredWorks = createRoute({
  getParentRoute: () => root,
  path: '/registered-works',
  validateSearch: registeredWorksAddress,
  component: lazyRouteComponent(
    () => import('./registered-works/registered-works-screen.js'),
    'RegisteredWorksScreen',
  ),
});

const registeredWorkMatches = createRoute({
  getParentRoute: () => root,
  path: '/registered-works/matches',
  component: lazyRouteComponent(() => import('./registered-works/matches-screen.js'), 'MatchesScreen'),
});

const registeredWorkProposals = createRoute({
  getParentRoute: () => root,
  path: '/registered-works/proposals',
  component: lazyRouteComponent(() => import('./registered-works/proposals-screen.js'), 'ProposalsScreen'),
});

const registeredWorkLists = createRoute({
  getParentRoute: () => root,
  path: '/registered-works/lists',
  component: lazyRouteComponent(
    () => import('./registered-works/lists-screen.js'),
    'RegisteredWorkListsScreen',
  ),
});

const registeredWorkList = createRoute({
  getParentRoute: () => root,
  path: '/registered-works/lists/$id',
  component: lazyRouteComponent(
    () => import('./registered-works/lists-screen.js'),
    'RegisteredWorkListScreen',
  ),
});

const progress = createRoute({
  getParentRoute: () => root,
  path: '/progress',
  component: lazyRouteComponent(() => import('./progress/progress-screen.js'), 'ProgressScreen'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/years-screen.js'), 'YearsScreen'),
});

const reportOfYear = createRoute({
  getParentRoute: () => root,
  path: '/reports/$year',
  component: lazyRouteComponent(() => import('./reports/year-screen.js'), 'YearScreen'),
});

const unitInput = createRoute({
  getParentRoute: () => root,
  path: '/reports/$year/units/$unit',
  component: lazyRouteComponent(() => import('./reports/unit-screen.js'), 'UnitScreen'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  validateSearch: (address: Record<string, unknown>): { tab?: string } => ({ tab: textOf(address['tab']) }),
  component: lazyRouteComponent(() => import('./admin/admin-screen.js'), 'AdminScreen'),
});

const opportunities = createRoute({
  getParentRoute: () => root,
  path: '/opportunities',
  validateSearch: opportunitiesAddress,
  component: lazyRouteComponent(
    () => import('./opportunities/opportunities-screen.js'),
    'OpportunitiesScreen',
  ),
});

const opportunity = createRoute({
  getParentRoute: () => root,
  path: '/opportunities/$id',
  component: lazyRouteComponent(() => import('./opportunities/card-screen.js'), 'CardScreen'),
});

const dueClaims = createRoute({
  getParentRoute: () => root,
  path: '/opportunities/again',
  component: lazyRouteComponent(() => import('./opportunities/due-screen.js'), 'DueScreen'),
});

const saved = createRoute({
  getParentRoute: () => root,
  path: '/saved',
  component: lazyRouteComponent(() => import('./saved/saved-screen.js'), 'SavedScreen'),
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe/$token',
  component: lazyRouteComponent(() => import('./saved/unsubscribe-screen.js'), 'UnsubscribeScreen'),
});

const interestForm = createRoute({
  getParentRoute: () => root,
  path: '/opportunities/$id/interest',
  validateSearch: purposeAddress,
  component: lazyRouteComponent(() => import('./interest/interest-screen.js'), 'InterestScreen'),
});

const ownInterest = createRoute({
  getParentRoute: () => root,
  path: '/interest/own/$token',
  component: lazyRouteComponent(() => import('./interest/own-screen.js'), 'OwnScreen'),
});

const interestDesk = createRoute({
  getParentRoute: () => root,
  path: '/interest',
  validateSearch: interestAddress,
  component: lazyRouteComponent(() => import('./interest/desk-screen.js'), 'InterestDeskScreen'),
});

const interestCase = createRoute({
  getParentRoute: () => root,
  path: '/interest/$id',
  component: lazyRouteComponent(() => import('./interest/case-screen.js'), 'InterestCaseScreen'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (address: Record<string, unknown>): { to?: string } => ({ to: textOf(address['to']) }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-screen.js'), 'SignInScreen'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-screen.js'), 'AccountScreen'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./account/reset-screen.js'), 'ResetScreen'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./account/forgot-screen.js'), 'ForgotScreen'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('./help/help-screen.js'), 'HelpScreen'),
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./help/accessibility-screen.js'), 'AccessibilityScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    search,
    browse,
    document,
    page,
    pages,
    project,
    agent,
    agents,
    duplicates,
    desk,
    tables,
    table,
    review,
    quality,
    check,
    interestForm,
    ownInterest,
    interestDesk,
    interestCase,
    opportunities,
    opportunity,
    dueClaims,
    progress,
    registeredWorks,
    registeredWorkMatches,
    registeredWorkProposals,
    registeredWorkLists,
    registeredWorkList,
    reports,
    reportOfYear,
    unitInput,
    admin,
    saved,
    unsubscribe,
    signIn,
    account,
    resetPassword,
    forgottenPassword,
    help,
    accessibility,
  ]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: BrokenScreen,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
