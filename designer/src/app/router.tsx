import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { Allowed } from './Allowed';
import { CrashPage } from './CrashPage';
import { FirstPage } from './FirstPage';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

const StrategiesPage = lazy(() => import('../features/strategies/StrategiesPage'));
const StrategyPage = lazy(() => import('../features/strategies/StrategyPage'));
const CasesPage = lazy(() => import('../features/cases/CasesPage'));
const QueuesPage = lazy(() => import('../features/queues/QueuesPage'));
const RunsPage = lazy(() => import('../features/runs/RunsPage'));
const PortfoliosPage = lazy(() => import('../features/portfolios/PortfoliosPage'));
const IncidentsPage = lazy(() => import('../features/incidents/IncidentsPage'));
const ReportsPage = lazy(() => import('../features/reports/ReportsPage'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'));
const PeoplePage = lazy(() => import('../features/people/PeoplePage'));

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <FirstPage /> },
      { path: 'strategies', element: <Allowed needs="strategies.read"><StrategiesPage /></Allowed> },
      { path: 'strategies/:name/:tab?', element: <Allowed needs="strategies.read"><StrategyPage /></Allowed> },
      { path: 'cases/*', element: <Allowed needs="cases.read"><CasesPage /></Allowed> },
      { path: 'queues/*', element: <Allowed needs="cases.read"><QueuesPage /></Allowed> },
      { path: 'runs/*', element: <Allowed needs="strategies.read"><RunsPage /></Allowed> },
      { path: 'portfolios/*', element: <Allowed needs="strategies.read"><PortfoliosPage /></Allowed> },
      { path: 'incidents/*', element: <Allowed needs="strategies.read"><IncidentsPage /></Allowed> },
      { path: 'reports', element: <Allowed needs="strategies.read"><ReportsPage /></Allowed> },
      { path: 'settings/*', element: <Allowed needs="cases.read"><SettingsPage /></Allowed> },
      { path: 'administration/*', element: <PeoplePage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
