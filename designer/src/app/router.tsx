import { type ComponentType, lazy } from 'react';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { Allowed } from './Allowed';
import { CrashPage } from './CrashPage';
import { FirstPage } from './FirstPage';
import { NotFound } from './NotFound';
import type { Permission } from './session';
import { Shell } from './Shell';

const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <FirstPage /> },
      page('strategies', () => import('../features/strategies/StrategiesPage'), 'strategies.read'),
      page('strategies/:name/manual', () => import('../features/strategies/manual/ManualPage'), 'strategies.read'),
      page('strategies/:name/:tab?', () => import('../features/strategies/StrategyPage'), 'strategies.read'),
      page('cases/*', () => import('../features/cases/CasesPage'), 'cases.read'),
      page('objects', () => import('../features/objects/ObjectsPage'), 'cases.read'),
      page('queues/*', () => import('../features/queues/QueuesPage'), 'cases.read'),
      page('holds', () => import('../features/holds/HoldsPage'), 'cases.read'),
      page('overrides', () => import('../features/overrides/OverridesPage'), 'cases.read'),
      page('experiments/*', () => import('../features/experiments/ExperimentsPage'), 'strategies.read'),
      page('batches/*', () => import('../features/batches/BatchesPage'), 'strategies.read'),
      page('placements', () => import('../features/placements/PlacementsPage'), 'cases.read'),
      page('portal', () => import('../features/portal/PortalPage'), 'firm.work'),
      page('runs/*', () => import('../features/runs/RunsPage'), 'strategies.read'),
      page('portfolios/*', () => import('../features/portfolios/PortfoliosPage'), 'strategies.read'),
      page('alerts', () => import('../features/alerts/AlertsPage'), 'runs.start'),
      page('incidents/*', () => import('../features/incidents/IncidentsPage'), 'strategies.read'),
      page('reports', () => import('../features/reports/ReportsPage'), 'strategies.read'),
      page('reports/pack', () => import('../features/reports/pack/PackPage'), 'strategies.read'),
      page('settings/*', () => import('../features/settings/SettingsPage'), 'cases.read'),
      page('administration/*', () => import('../features/people/PeoplePage')),
      { path: '*', element: <NotFound /> },
    ],
  },
];

export const router = createBrowserRouter(routes);

/** Asks for the code of the page that an address leads to, before anybody goes there. */
export function fetchPage(address: string): void {
  for (const { route } of matchRoutes(routes, address) ?? []) (route.handle as PageHandle | undefined)?.fetch().catch(() => {});
}

interface PageHandle {
  /** Brings the code; again what was brought before. */
  fetch: () => Promise<unknown>;
}

function page(path: string, load: () => Promise<{ default: ComponentType }>, needs?: Permission): RouteObject {
  const Page = lazy(load);
  return { path, handle: { fetch: load } satisfies PageHandle, element: needs === undefined ? <Page /> : <Allowed needs={needs}><Page /></Allowed> };
}
