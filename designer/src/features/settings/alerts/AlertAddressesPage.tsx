import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getAlertAddresses } from '../../../api/alerts';
import { unwrap } from '../../../api/problem';
import { EmptyState } from '../../../components/EmptyState';
import { RevisionList } from '../../../components/RevisionList';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { usePortfolioChoice } from '../usePortfolioChoice';
import { AlertAddressesForm } from './AlertAddressesForm';

/** To whom alerts of a portfolio leave by mail. */
export function AlertAddressesPage() {
  const { t } = useTranslation();
  const { portfolios, chosen, choice } = usePortfolioChoice();
  const addresses = useQuery({ queryKey: ['settings', 'alerts', chosen], queryFn: async ({ signal }) => unwrap(await getAlertAddresses(chosen!, signal)), enabled: chosen !== undefined });
  return (
    <StateView query={portfolios} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.noPortfolio')} hint={t('settings.noPortfolioHint')} />}>
      {() => (
        <>
          <Section title={t('settings.alertMail.title')} actions={choice}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.alertMail.hint')}</Text>
            <StateView query={addresses}>{(value) => <AlertAddressesForm key={`${value.portfolio} ${value.etag}`} addresses={value} />}</StateView>
          </Section>
          {addresses.data !== undefined && <RevisionList history={addresses.data.history} />}
        </>
      )}
    </StateView>
  );
}
