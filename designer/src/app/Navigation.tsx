import { ActionIcon, NavLink, Stack, Text, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink as RouterLink, useLocation } from 'react-router';
import { behindWalls, navigation } from './navigation';
import { useSession } from './session';

interface Props {
  isNarrow: boolean;
  onToggle: () => void;
  onNavigate: () => void;
}

export function Navigation({ isNarrow, onToggle, onNavigate }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const session = useSession();
  const entries = navigation.filter(({ to, needs }) => session.permissions.includes(needs) && (session.companies.length === 0 || behindWalls.includes(to)));
  return (
    <Stack h="100%" gap={2} p={6}>
      {entries.map(({ to, key, Icon }) => (
        <Tooltip key={to} label={t(key)} position="right" disabled={!isNarrow}>
          <NavLink
            className="nav-link" component={RouterLink} to={to} onClick={onNavigate} active={pathname.startsWith(to)}
            aria-label={t(key)} label={isNarrow ? undefined : t(key)} leftSection={<Icon size={18} stroke={1.6} />}
          />
        </Tooltip>
      ))}
      <Stack mt="auto" gap={4}>
        {!isNarrow && <Text size="xs" c="dimmed" px={8}>{t('app.version', { version: session.version })}</Text>}
        <ActionIcon visibleFrom="sm" onClick={onToggle} aria-label={t(isNarrow ? 'app.expand' : 'app.collapse')}>
          {isNarrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
        </ActionIcon>
      </Stack>
    </Stack>
  );
}
