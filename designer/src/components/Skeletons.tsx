import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap={6} p="sm" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={24} />)}
    </Stack>
  );
}

export function PageSkeleton() {
  return <div className="page"><Skeleton height={26} width={220} mb="lg" /><TableSkeleton /></div>;
}
