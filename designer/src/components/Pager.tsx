import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';

interface Props {
  /** From 1. */
  page: number;
  total: number;
  size: number;
  onPage: (page: number) => void;
}

/** How many rows there are, and the way to the others where one page does not hold them. */
export function Pager({ page, total, size, onPage }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <Group justify="space-between" mt="xs" mih={28}>
      <Text size="sm" c="dimmed" role="status">{t('common.rows', { count: total, formatted: format.number(total) })}</Text>
      {pages > 1 && (
        <Group gap={4} component="nav" aria-label={t('common.pages')}>
          <ActionIcon disabled={page <= 1} onClick={() => onPage(page - 1)} aria-label={t('common.previous')}><IconChevronLeft size={16} /></ActionIcon>
          <Text size="sm">{t('common.page', { page: format.number(page), pages: format.number(pages) })}</Text>
          <ActionIcon disabled={page >= pages} onClick={() => onPage(page + 1)} aria-label={t('common.next')}><IconChevronRight size={16} /></ActionIcon>
        </Group>
      )}
    </Group>
  );
}
