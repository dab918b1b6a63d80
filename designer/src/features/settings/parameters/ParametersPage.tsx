import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getParameters } from '../../../api/settings';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { RevisionList } from '../../../components/RevisionList';
import { usePortfolioChoice } from '../usePortfolioChoice';
import { ParameterForm } from './ParameterForm';

/** The parameters of a portfolio: what rules read for every account. */
export function ParametersPage() {
  const { t } = useTranslation();
  const { portfolios, chosen, choice } = usePortfolioChoice();
  const parameters = useQuery({ queryKey: ['settings', 'parameters', chosen], queryFn: async ({ signal }) => unwrap(await getParameters(chosen!, signal)), enabled: chosen !== undefined });
  return (
    <StateView query={portfolios} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.noPortfolio')} hint={t('settings.noPortfolioHint')} />}>
      {() => (
        <>
          <Section title={t('settings.parameters')} actions={choice}>
            <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.parametersHint')}</Text>
            <StateView query={parameters} isEmpty={(value) => value.parameters.length === 0} empty={<EmptyState title={t('settings.parametersEmpty')} hint={t('settings.parametersEmptyHint')} />}>
              {(value) => <ParameterForm key={`${value.portfolio} ${value.etag}`} parameters={value} />}
            </StateView>
          </Section>
          {parameters.data !== undefined && <RevisionList history={parameters.data.history} />}
        </>
      )}
    </StateView>
  );
}
