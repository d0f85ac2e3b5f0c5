import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { deskAddress } from './desk/desk-address.js';
import { documentAddress } from './document/document-address.js';
import { reviewAddress } from './review/review-address.js';
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

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: deskAddress,
  component: lazyRouteComponent(() => import('./desk/desk-screen.js'), 'DeskScreen'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: reviewAddress,
  component: lazyRouteComponent(() => import('./review/review-screen.js'), 'ReviewScreen'),
});

const progress = createRoute({
  getParentRoute: () => root,
  path: '/progress',
  component: lazyRouteComponent(() => import('./progress/progress-screen.js'), 'ProgressScreen'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  validateSearch: (address: Record<string, unknown>): { tab?: string } => ({ tab: textOf(address['tab']) }),
  component: lazyRouteComponent(() => import('./admin/admin-screen.js'), 'AdminScreen'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (address: Record<string, unknown>): { to?: string } => ({ to: textOf(address['to']) }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-screen.js'), 'SignInScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([search, document, page, project, desk, review, progress, admin, signIn]),
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
