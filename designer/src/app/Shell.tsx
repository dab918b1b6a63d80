import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useMatch } from 'react-router';
import { PageSkeleton } from '../components/Skeletons';
import { AccountMenu } from './AccountMenu';
import { AlertBell } from './AlertBell';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';
import { useMay, useSession } from './session';
import { ThemeSwitch } from './ThemeSwitch';
import { useKeptFocus } from './useKeptFocus';

export function Shell() {
  const { t } = useTranslation();
  useKeptFocus();
  const isWalled = useSession().companies.length > 0;
  const hearsAlerts = useMay('runs.start') && !isWalled;
  const [isOpen, { toggle, close }] = useDisclosure(false);
  // A drawing needs the room: beside it the navigation is narrow unless somebody wants it otherwise.
  const isDrawing = useMatch('/strategies/:name/*') !== null;
  const [isNarrow, setNarrow] = useLocalStorage({ key: isDrawing ? 'collections.narrow.drawing' : 'collections.narrow', defaultValue: isDrawing });
  return (
    <>
      <a className="skip-link" href="#content">{t('app.skip')}</a>
      <AppShell header={{ height: 46 }} navbar={{ width: isNarrow ? 52 : 200, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}>
        <AppShell.Header>
          <Group h="100%" px="sm" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('app.menu')} />
              <Link to="/" className="brand"><img src="/icon.svg" width={24} height={24} alt="" />{t('app.name')}</Link>
            </Group>
            <Group gap={4} wrap="nowrap">{hearsAlerts && <AlertBell />}<LanguageSwitch /><ThemeSwitch /><AccountMenu /></Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar aria-label={t('app.navigation')}>
          <Navigation isNarrow={isNarrow} onToggle={() => setNarrow(!isNarrow)} onNavigate={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}><Outlet /></Suspense>
        </AppShell.Main>
      </AppShell>
    </>
  );
}
