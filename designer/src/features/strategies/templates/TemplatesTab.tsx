import './templates.css';
import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearch } from '../../../app/useSearch';
import { EmptyState } from '../../../components/EmptyState';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { NewTemplateButton } from './NewTemplateButton';
import { PreviewPanel } from './PreviewPanel';
import { TemplateActions } from './TemplateActions';
import { TemplateEditor } from './TemplateEditor';
import { groupsOf, pathOf, type TemplateFile } from './templateFiles';
import { TemplateList } from './TemplateList';

/** The messages of a strategy: which there are, what they say, and how a customer would read them. */
export default function TemplatesTab() {
  const { t } = useTranslation();
  const search = useSearch();
  const { draft, findings, canEdit } = useWorkspace();
  const { content } = useDraft(draft);
  const groups = groupsOf(content.files);
  const show = (file: TemplateFile) => search.set({ template: file.name, channel: file.channel, language: file.language });
  const group = groups.find((one) => one.name === search.get('template') && one.channel === search.get('channel')) ?? groups.find((one) => one.name === search.get('template')) ?? groups[0];
  const add = canEdit && <NewTemplateButton onAdded={show} />;
  if (group === undefined) return <EmptyState title={t('templates.none')} hint={t('templates.noneHint')} action={add} />;
  const language = group.languages.find((one) => one === search.get('language')) ?? group.languages.find((one) => one === 'es') ?? group.languages[0]!;
  const shown: TemplateFile = { name: group.name, channel: group.channel, language };
  const file = content.files.find((one) => one.path === pathOf(shown))!;
  const findingsOf = (one: TemplateFile) => findings.filter((finding) => finding.file.endsWith(pathOf(one)));
  const own = findingsOf(shown);
  return (
    <div className="templates">
      <div className="template-side">
        {add && <Group px="sm" pt="sm">{add}</Group>}
        <TemplateList groups={groups} shown={shown} hasFinding={(one) => findingsOf(one).length > 0} onShow={show} />
      </div>
      <section className="template-middle" aria-label={t('templates.text')}>
        <TemplateActions file={file} shown={shown} group={group} onShow={show} />
        {own.length > 0 && (
          <Alert color="orange" title={t('templates.findings')} className="finding-alert" mb="xs">
            {own.map((finding, at) => <Text key={at} size="sm">{finding.message}</Text>)}
          </Alert>
        )}
        <TemplateEditor key={file.path} file={file} label={t('templates.editor', { name: shown.name, language })} />
      </section>
      <PreviewPanel group={group} shown={shown} />
    </div>
  );
}
