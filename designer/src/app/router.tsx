import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { Allowed } from './Allowed';
import { CrashPage } from './CrashPage';
import { FirstPage } from './FirstPage';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

const StrategiesPage = lazy(() => import('../features/strategies/StrategiesPage'));
const ManualPage = lazy(() => import('../features/strategies/manual/ManualPage'));
const StrategyPage = lazy(() => import('../features/strategies/StrategyPage'));
const CasesPage = lazy(() => import('../features/cases/CasesPage'));
const ObjectsPage = lazy(() => import('../features/objects/ObjectsPage'));
const QueuesPage = lazy(() => import('../features/queues/QueuesPage'));
const HoldsPage = lazy(() => import('../features/holds/HoldsPage'));
const OverridesPage = lazy(() => import('../features/overrides/OverridesPage'));
const ExperimentsPage = lazy(() => import('../features/experiments/ExperimentsPage'));
const BatchesPage = lazy(() => import('../features/batches/BatchesPage'));
const PlacementsPage = lazy(() => import('../features/placements/PlacementsPage'));
const PortalPage = lazy(() => import('../features/portal/PortalPage'));
const RunsPage = lazy(() => import('../features/runs/RunsPage'));
const PortfoliosPage = lazy(() => import('../features/portfolios/PortfoliosPage'));
const AlertsPage = lazy(() => import('../features/alerts/AlertsPage'));
const IncidentsPage = lazy(() => import('../features/incidents/IncidentsPage'));
const ReportsPage = lazy(() => import('../features/reports/ReportsPage'));
const PackPage = lazy(() => import('../features/reports/pack/PackPage'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'));
const PeoplePage = lazy(() => import('../features/people/PeoplePage'));

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <FirstPage /> },
      { path: 'strategies', element: <Allowed needs="strategies.read"><StrategiesPage /></Allowed> },
      { path: 'strategies/:name/manual', element: <Allowed needs="strategies.read"><ManualPage /></Allowed> },
      { path: 'strategies/:name/:tab?', element: <Allowed needs="strategies.read"><StrategyPage /></Allowed> },
      { path: 'cases/*', element: <Allowed needs="cases.read"><CasesPage /></Allowed> },
      { path: 'objects', element: <Allowed needs="cases.read"><ObjectsPage /></Allowed> },
      { path: 'queues/*', element: <Allowed needs="cases.read"><QueuesPage /></Allowed> },
      { path: 'holds', element: <Allowed needs="cases.read"><HoldsPage /></Allowed> },
      { path: 'overrides', element: <Allowed needs="cases.read"><OverridesPage /></Allowed> },
      { path: 'experiments/*', element: <Allowed needs="strategies.read"><ExperimentsPage /></Allowed> },
      { path: 'batches/*', element: <Allowed needs="strategies.read"><BatchesPage /></Allowed> },
      { path: 'placements', element: <Allowed needs="cases.read"><PlacementsPage /></Allowed> },
      { path: 'portal', element: <Allowed needs="firm.work"><PortalPage /></Allowed> },
      { path: 'runs/*', element: <Allowed needs="strategies.read"><RunsPage /></Allowed> },
      { path: 'portfolios/*', element: <Allowed needs="strategies.read"><PortfoliosPage /></Allowed> },
      { path: 'alerts', element: <Allowed needs="runs.start"><AlertsPage /></Allowed> },
      { path: 'incidents/*', element: <Allowed needs="strategies.read"><IncidentsPage /></Allowed> },
      { path: 'reports', element: <Allowed needs="strategies.read"><ReportsPage /></Allowed> },
      { path: 'reports/pack', element: <Allowed needs="strategies.read"><PackPage /></Allowed> },
      { path: 'settings/*', element: <Allowed needs="cases.read"><SettingsPage /></Allowed> },
      { path: 'administration/*', element: <PeoplePage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
