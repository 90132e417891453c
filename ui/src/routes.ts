import type { Component } from 'svelte';
import type { MessageKey } from './i18n/index.ts';
import type { PathParams } from './match-path.ts';

export type RouteParams = PathParams;
/** A view with parameters in its path takes them as `params`; one without takes nothing. */
export type ViewComponent = Component<{ params: RouteParams }> | Component<Record<string, never>>;

/** The entry of the navigation that a route belongs to. */
export type NavName = 'overview' | 'chains' | 'bottlenecks' | 'explore' | 'evidence' | 'lists';

export interface Route {
  /** Path with `:name` for each parameter. */
  pattern: string;
  nav: NavName;
  title: MessageKey;
  load: () => Promise<{ default: ViewComponent }>;
}

export const NAV: { name: NavName; href: string; label: MessageKey }[] = [
  { name: 'overview', href: '/', label: 'common.navOverview' },
  { name: 'chains', href: '/chains', label: 'common.navChains' },
  { name: 'bottlenecks', href: '/bottlenecks', label: 'common.navBottlenecks' },
  { name: 'explore', href: '/explore', label: 'common.navExplore' },
  { name: 'evidence', href: '/sources', label: 'common.navEvidence' },
  { name: 'lists', href: '/firms', label: 'common.navLists' },
];

/** Each view is a component with `params` of its path; its own state is the query. It has one h1 and no `<main>`. */
export const ROUTES: Route[] = [
  route('/', 'overview', 'common.navOverview', () => import('./views/overview/OverviewView.svelte')),
  route('/chains', 'chains', 'common.navChains', () => import('./views/chain/ChainsView.svelte')),
  route('/chains/:id', 'chains', 'common.navChains', () => import('./views/chain/ChainView.svelte')),
  route(
    '/bottlenecks',
    'bottlenecks',
    'common.navBottlenecks',
    () => import('./views/bottleneck/BottlenecksView.svelte'),
  ),
  route(
    '/bottlenecks/:chain/:factor',
    'bottlenecks',
    'common.navBottlenecks',
    () => import('./views/bottleneck/CellView.svelte'),
  ),
  route(
    '/what-if',
    'bottlenecks',
    'scenario.pageTitle',
    () => import('./views/scenarios/ScenariosView.svelte'),
  ),
  route('/problems', 'bottlenecks', 'decide.tabProblems', () => import('./views/decide/ProblemsView.svelte')),
  route('/checks', 'bottlenecks', 'decide.tabChecks', () => import('./views/decide/ChecksView.svelte')),
  route(
    '/next-measures',
    'bottlenecks',
    'decide.tabNext',
    () => import('./views/decide/NextMeasuresView.svelte'),
  ),
  route('/firm-exits', 'bottlenecks', 'decide.tabFirms', () => import('./views/decide/FirmExitsView.svelte')),
  route(
    '/unmatched',
    'bottlenecks',
    'decide.tabUnmatched',
    () => import('./views/decide/UnmatchedView.svelte'),
  ),
  route(
    '/gap-segments',
    'bottlenecks',
    'decide.tabGaps',
    () => import('./views/decide/GapSegmentsView.svelte'),
  ),
  route('/explore', 'explore', 'common.navExplore', () => import('./views/explore/ExploreView.svelte')),
  route('/sources', 'evidence', 'common.navEvidence', () => import('./views/lists/SourcesView.svelte')),
  route('/sources/:id', 'evidence', 'common.labelSource', () => import('./views/source/SourceView.svelte')),
  route('/exports', 'lists', 'lists.exportsTitle', () => import('./views/lists/ExportsView.svelte')),
  route('/segments', 'lists', 'common.labelSegment', () => import('./views/lists/SegmentsView.svelte')),
  route('/bodies', 'lists', 'common.labelBody', () => import('./views/lists/BodiesView.svelte')),
  route('/firms', 'lists', 'common.labelFirm', () => import('./views/lists/FirmsView.svelte')),
  route('/firms/:id', 'lists', 'common.labelFirm', () => import('./views/firm/FirmView.svelte')),
  route('/needs', 'lists', 'common.labelNeed', () => import('./views/lists/NeedsView.svelte')),
  route('/measures', 'lists', 'common.labelMeasure', () => import('./views/lists/MeasuresView.svelte')),
];

function route(pattern: string, nav: NavName, title: MessageKey, load: Route['load']): Route {
  return { pattern, nav, title, load };
}
