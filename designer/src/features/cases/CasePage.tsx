import { Grid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getCase } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { CaseDetail } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { KeyValues } from '../../components/KeyValues';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { CaseAccounts } from './CaseAccounts';
import { CaseChanges } from './CaseChanges';
import { CaseDrawing } from './CaseDrawing';
import { CaseHeader } from './CaseHeader';
import { CaseMessages } from './CaseMessages';
import { CasePath } from './CasePath';
import { CaseTasks } from './CaseTasks';

export function CasePage() {
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['case', id], queryFn: async ({ signal }) => unwrap(await getCase(id, signal)) });
  return <StateView query={found}>{(value) => <CaseContent value={value} />}</StateView>;
}

function CaseContent({ value }: { value: CaseDetail }) {
  const { t } = useTranslation();
  const search = useSearch();
  const selected = search.get('element') || null;
  const select = (element: string | null) => search.set({ element });
  return (
    <>
      <CaseHeader value={value} />
      <CaseDrawing value={value} selected={selected} onSelect={select} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Section title={t('cases.path')}><CaseChanges changes={value.changes} /><CasePath steps={value.steps} selected={selected} onSelect={select} /></Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {value.level !== 'account' && <Section title={t('cases.accounts')}><CaseAccounts accounts={value.accounts} /></Section>}
          <Section title={t('cases.tasks')}><CaseTasks tasks={value.tasks} /></Section>
          <Section title={t('cases.messages')}><CaseMessages messages={value.messages} /></Section>
          {value.variables.length > 0 && <Section title={t('cases.variables')}><KeyValues label={t('cases.variables')} values={value.variables} /></Section>}
          <Section title={t('cases.facts')}><KeyValues label={t('cases.facts')} values={value.facts} /></Section>
        </Grid.Col>
      </Grid>
    </>
  );
}
