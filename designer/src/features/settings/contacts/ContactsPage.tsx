import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getContactRule } from '../../../api/settings';
import { RevisionList } from '../../../components/RevisionList';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { ContactForm } from './ContactForm';

/** How often the companies of the group together contact a customer, and when. */
export function ContactsPage() {
  const { t } = useTranslation();
  const rule = useQuery({ queryKey: ['settings', 'contacts'], queryFn: async ({ signal }) => unwrap(await getContactRule(signal)) });
  return (
    <>
      <Section title={t('contacts.rule')}>
        <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('contacts.ruleHint')}</Text>
        <StateView query={rule}>{(value) => <ContactForm key={value.etag} rule={value} />}</StateView>
      </Section>
      {rule.data !== undefined && <RevisionList history={rule.data.history} />}
    </>
  );
}
