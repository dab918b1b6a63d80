import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { releaseOverrides } from '../../api/overrides';
import { unwrap } from '../../api/problem';
import { notify } from '../../components/notify';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useFormat } from '../../i18n/format';
import { useOverridesChanged } from './useOverridesChanged';

/** Ends overrides before their time, with a reason. */
export function ReleaseOverrides({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const changed = useOverridesChanged();
  const release = async (why: string) => {
    const { done } = unwrap(await releaseOverrides(ids, why));
    changed();
    notify(t, { message: t('overrides.released', { count: done, number: format.number(done) }) });
  };
  return (
    <ReasonDialog title={t('overrides.releaseTitle')} submitLabel={t('overrides.release')} label={t('overrides.releaseWhy')} act={release} onClose={onClose}>
      <Text size="sm">{t('overrides.releaseText')}</Text>
    </ReasonDialog>
  );
}
