import { Center, Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';

/** The frame of the pages before somebody is signed in. */
export function EntryCard({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack w={380} maw="100%">
        <Group justify="space-between">
          <span className="brand"><img src="/icon.svg" width={24} height={24} alt="" />{t('app.name')}</span>
          <Group gap={4}><LanguageSwitch /><ThemeSwitch /></Group>
        </Group>
        <Paper withBorder p="lg">
          <Title order={1} mb="md">{title}</Title>
          {children}
        </Paper>
      </Stack>
    </Center>
  );
}
