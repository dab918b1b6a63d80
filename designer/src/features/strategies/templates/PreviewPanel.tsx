import { Alert, Badge, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { previewTemplates, type PreviewText } from '../../../api/templates';
import { StateView } from '../../../components/StateView';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { AccountChoice } from './AccountChoice';
import { MessageView } from './MessageView';
import { pathOf, type TemplateFile, type TemplateGroup } from './templateFiles';
import { usePreviewChoice } from './usePreviewChoice';

/** How a customer would read the template, in each of its languages, as the server itself writes it. */
export function PreviewPanel({ group, shown }: { group: TemplateGroup; shown: TemplateFile }) {
  const { t } = useTranslation();
  const { draft, name: strategy } = useWorkspace();
  const { content } = useDraft(draft);
  const { account, assumed, choose, assume } = usePreviewChoice();
  // First what is being written.
  const paths = group.languages.toSorted((one, other) => Number(other === shown.language) - Number(one === shown.language)).map((language) => pathOf({ ...group, language }));
  const [asked] = useDebouncedValue({ strategy, files: paths.flatMap((path) => content.files.filter((file) => file.path === path)), account, assumed }, 300);
  const preview = useQuery({ queryKey: ['templates', 'preview', asked], queryFn: async ({ signal }) => unwrap(await previewTemplates(asked, signal)), placeholderData: keepPreviousData, gcTime: 0 });
  const missing = [...new Set([...(preview.data?.texts.flatMap((text) => text.missing) ?? []), ...Object.keys(assumed)])];
  return (
    <aside className="template-preview" aria-label={t('templates.preview')}>
      <Text fw={600} mb={4}>{t('templates.preview')}</Text>
      <AccountChoice strategy={strategy} value={account} onChange={choose} />
      {missing.length > 0 && (
        <fieldset className="template-assumed">
          <legend>{t('templates.assume')}</legend>
          {missing.map((name) => <TextInput key={name} size="xs" label={name} defaultValue={assumed[name] ?? ''} onBlur={(event) => assume(name, event.currentTarget.value.trim())} />)}
        </fieldset>
      )}
      {preview.data?.isMasked === true && <Text size="xs" c="dimmed" mt="xs">{t('templates.masked')}</Text>}
      <StateView query={preview}>
        {(value) => (
          <Stack gap="md" mt="sm">
            {value.findings.filter((finding) => !pathOf(shown).endsWith(finding.file)).map((finding, at) => <Alert key={at} color="orange" title={finding.file}>{finding.message}</Alert>)}
            {value.texts.map((text) => <OneLanguage key={text.path} text={text} group={group} />)}
          </Stack>
        )}
      </StateView>
    </aside>
  );
}

function OneLanguage({ text, group }: { text: PreviewText; group: TemplateGroup }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('templates.previewIn', { language: text.language })}>
      <Group gap="xs" mb={4}><Badge size="sm" radius="sm" variant="default" tt="none">{text.language}</Badge>{text.length !== null && <SmsCount length={text.length} />}</Group>
      {text.body === null
        ? <Alert color="red" role="status" title={t('templates.cannot')}>{text.missing.length > 0 ? t('templates.noValue', { names: text.missing.join(', ') }) : text.problem}</Alert>
        : <MessageView channel={group.channel} language={text.language} subject={text.subject} body={text.body} />}
    </section>
  );
}

function SmsCount({ length }: { length: NonNullable<PreviewText['length']> }) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c={length.segments > 1 ? 'orange.9' : 'dimmed'} className="template-count">
      {t('templates.segments', { count: length.segments, characters: length.characters, each: length.perSegment })}
      {length.outside.length > 0 && ` ${t('templates.outside', { signs: length.outside.join(' ') })}`}
    </Text>
  );
}
