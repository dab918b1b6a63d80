import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getParameters } from '../../../api/settings';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import { usePortfolioChoice } from '../../settings/usePortfolioChoice';

/** The parameters that the strategy names, with the values that they have today. */
export function ManualParameters({ strategy }: { strategy: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chosen, choice } = usePortfolioChoice();
  const parameters = useQuery({ queryKey: ['parameters', chosen], queryFn: async ({ signal }) => unwrap(await getParameters(chosen!, signal)), enabled: chosen !== undefined });
  if (chosen === undefined) return null;
  return (
    <section>
      <Title order={2}>{t('manual.parameters')}</Title>
      {choice !== undefined && <div className="printed-tools">{choice}</div>}
      <StateView query={parameters}>
        {({ parameters: all, from }) => {
          const named = all.filter((one) => one.namedIn.includes(strategy));
          if (named.length === 0) return <p>{t('manual.noParameters', { portfolio: chosen })}</p>;
          return (
            <>
              <p>{from === null ? t('manual.parametersMapped', { portfolio: chosen }) : t('manual.parametersFrom', { portfolio: chosen, date: format.date(from) })}</p>
              <table>
                <thead><tr><th scope="col">{t('manual.parameter')}</th><th scope="col">{t('manual.value')}</th></tr></thead>
                <tbody>{named.map(({ name, value }) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody>
              </table>
            </>
          );
        }}
      </StateView>
    </section>
  );
}
