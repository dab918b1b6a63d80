import { IconAdjustments, IconAlertTriangle, IconArrowGuide, IconBriefcase, IconBuildingCommunity, IconDatabaseImport, IconFlask, IconFolders, IconInbox, IconPlayerPause, IconPlayerPlay, IconReportAnalytics, IconSettings, IconSitemap, IconStack2 } from '@tabler/icons-react';
import type { Permission } from './session';

/** Where one can go, in the order of the day's work; only with a permission, an entry is seen. */
export const navigation = [
  { to: '/strategies', key: 'nav.strategies', Icon: IconSitemap, needs: 'strategies.read' },
  { to: '/experiments', key: 'nav.experiments', Icon: IconFlask, needs: 'strategies.read' },
  { to: '/cases', key: 'nav.cases', Icon: IconBriefcase, needs: 'cases.read' },
  { to: '/objects', key: 'nav.objects', Icon: IconFolders, needs: 'cases.read' },
  { to: '/queues', key: 'nav.queues', Icon: IconInbox, needs: 'cases.read' },
  { to: '/holds', key: 'nav.holds', Icon: IconPlayerPause, needs: 'cases.read' },
  { to: '/overrides', key: 'nav.overrides', Icon: IconArrowGuide, needs: 'cases.read' },
  { to: '/batches', key: 'nav.batches', Icon: IconStack2, needs: 'strategies.read' },
  { to: '/placements', key: 'nav.placements', Icon: IconBuildingCommunity, needs: 'cases.read' },
  { to: '/portal', key: 'nav.portal', Icon: IconBriefcase, needs: 'firm.work' },
  { to: '/runs', key: 'nav.runs', Icon: IconPlayerPlay, needs: 'strategies.read' },
  { to: '/portfolios', key: 'nav.portfolios', Icon: IconDatabaseImport, needs: 'strategies.read' },
  { to: '/incidents', key: 'nav.incidents', Icon: IconAlertTriangle, needs: 'strategies.read' },
  { to: '/reports', key: 'nav.reports', Icon: IconReportAnalytics, needs: 'strategies.read' },
  { to: '/settings', key: 'nav.settings', Icon: IconAdjustments, needs: 'cases.read' },
  { to: '/administration', key: 'nav.administration', Icon: IconSettings, needs: 'audit.read' },
] as const satisfies readonly { to: string; key: string; Icon: unknown; needs: Permission }[];

/** Where somebody finds something who sees what is owed to some companies alone. */
export const behindWalls: readonly string[] = ['/cases', '/objects', '/queues', '/holds', '/overrides', '/batches', '/placements', '/incidents', '/reports'];
