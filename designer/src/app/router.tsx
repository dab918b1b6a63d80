import { lazy } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { CrashPage } from './CrashPage';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

const StrategiesPage = lazy(() => import('../features/strategies/StrategiesPage'));
const StrategyPage = lazy(() => import('../features/strategies/StrategyPage'));
const CasesPage = lazy(() => import('../features/cases/CasesPage'));
const QueuesPage = lazy(() => import('../features/queues/QueuesPage'));
const RunsPage = lazy(() => import('../features/runs/RunsPage'));
const PortfoliosPage = lazy(() => import('../features/portfolios/PortfoliosPage'));
const IncidentsPage = lazy(() => import('../features/incidents/IncidentsPage'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'));
const PeoplePage = lazy(() => import('../features/people/PeoplePage'));

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      { index: true, element: <Navigate to="/strategies" replace /> },
      { path: 'strategies', element: <StrategiesPage /> },
      { path: 'strategies/:name/:tab?', element: <StrategyPage /> },
      { path: 'cases/*', element: <CasesPage /> },
      { path: 'queues/*', element: <QueuesPage /> },
      { path: 'runs/*', element: <RunsPage /> },
      { path: 'portfolios/*', element: <PortfoliosPage /> },
      { path: 'incidents/*', element: <IncidentsPage /> },
      { path: 'settings/*', element: <SettingsPage /> },
      { path: 'administration/*', element: <PeoplePage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
