import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconLogout, IconLogout2, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Result } from '../api/problem';
import { signOut, signOutEverywhere } from '../api/session';
import { useSession } from './session';

export function AccountMenu() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const label = t('session.signedInAs', { name: useSession().name });

  async function leave(end: () => Promise<Result<{ wayOut: string } | undefined | void>>) {
    const ended = await end();
    if (ended.ok && ended.value) return window.location.assign(ended.value.wayOut);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    await client.invalidateQueries({ queryKey: ['session'] });
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={label}><ActionIcon aria-label={label}><IconUserCircle size={18} /></ActionIcon></Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        <Menu.Item component={Link} to="/administration/security" leftSection={<IconShieldLock size={16} />}>{t('people.security')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave(signOut)}>{t('session.signOut')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout2 size={16} />} onClick={() => void leave(signOutEverywhere)}>{t('session.signOutEverywhere')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
