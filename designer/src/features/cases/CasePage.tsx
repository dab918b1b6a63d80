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
import { CaseArms } from './CaseArms';
import { AskForCall } from './AskForCall';
import { CaseCalls } from './CaseCalls';
import { CaseChanges } from './CaseChanges';
import { CaseCures } from './CaseCures';
import { CaseDrawing } from './CaseDrawing';
import { CaseHeader } from './CaseHeader';
import { CaseHolds } from './CaseHolds';
import { CaseIncidents } from './CaseIncidents';
import { CaseMessages } from './CaseMessages';
import { CaseObjects } from './CaseObjects';
import { CaseOffers } from './CaseOffers';
import { CaseOverrides } from './CaseOverrides';
import { CasePath } from './CasePath';
import { CasePromises } from './CasePromises';
import { CaseRecovered } from './CaseRecovered';
import { CaseRefusals } from './CaseRefusals';
import { CaseRelations } from './CaseRelations';
import { CaseStages } from './CaseStages';
import { CaseTasks } from './CaseTasks';
import { HoldCases } from './HoldCases';
import { OverrideCases } from './OverrideCases';

export function CasePage() {
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['case', id], queryFn: async ({ signal }) => unwrap(await getCase(id, signal)) });
  return <StateView query={found}>{(value) => <CaseContent value={value} />}</StateView>;
}

function CaseContent({ value }: { value: CaseDetail }) {
  const { t } = useTranslation();
  const search = useSearch();
  const selected = search.get('element') || null;
  // The stage stands at the head of the page, in the reader's words.
  const variables = value.variables.filter(({ name }) => name !== 'stage');
  const select = (element: string | null) => search.set({ element });
  return (
    <>
      <CaseHeader value={value} />
      <CaseDrawing value={value} selected={selected} onSelect={select} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Section title={t('cases.path')}><CaseStages stages={value.stages} /><CaseCures cures={value.cures} /><CaseChanges changes={value.changes} /><CasePath steps={value.steps} selected={selected} onSelect={select} /></Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {value.incidents.length > 0 && <Section title={t('cases.incidents')}><CaseIncidents incidents={value.incidents} onSelect={select} /></Section>}
          {(value.level !== 'account' || value.accounts.some((account) => account.rate)) && <Section title={t('cases.accounts')}><CaseAccounts accounts={value.accounts} /></Section>}
          {value.relations.length > 0 && <Section title={t('cases.relations')}><CaseRelations relations={value.relations} /></Section>}
          <CaseObjects value={value} />
          <Section title={t('holds.title')} actions={value.closedOn === null ? <HoldCases of={{ accounts: [value.account] }} label={t('holds.set')} /> : undefined}><CaseHolds holds={value.holds} /></Section>
          <Section title={t('overrides.inForce')} actions={value.closedOn === null ? <OverrideCases of={{ accounts: [value.account] }} label={t('overrides.order')} /> : undefined}><CaseOverrides overrides={value.overrides} /></Section>
          {value.arms.length > 0 && <Section title={t('overrides.arms')}><CaseArms arms={value.arms} /></Section>}
          {value.refusals.length > 0 && <Section title={t('overrides.refusals')}><CaseRefusals refusals={value.refusals} steps={value.steps} /></Section>}
          {value.recovered.length > 0 && <Section title={t('cases.recovered')}><CaseRecovered recovered={value.recovered} /></Section>}
          {value.promises.length > 0 && <Section title={t('cases.promises')}><CasePromises promises={value.promises} /></Section>}
          {value.offers.length > 0 && <Section title={t('offers.title')}><CaseOffers offers={value.offers} isOpen={value.closedOn === null} /></Section>}
          <Section title={t('cases.tasks')}><CaseTasks tasks={value.tasks} /></Section>
          <Section title={t('contacts.title')}>{value.closedOn === null && <AskForCall id={value.id} />}<CaseCalls calls={value.calls} /></Section>
          <Section title={t('cases.messages')}><CaseMessages id={value.id} messages={value.messages} /></Section>
          {variables.length > 0 && <Section title={t('cases.variables')}><KeyValues label={t('cases.variables')} values={variables} /></Section>}
          <Section title={t('cases.facts')}><KeyValues label={t('cases.facts')} values={value.facts} /></Section>
        </Grid.Col>
      </Grid>
    </>
  );
}
