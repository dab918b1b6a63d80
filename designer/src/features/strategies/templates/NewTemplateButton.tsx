import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getStrategy } from '../../../api/strategies';
import { getTemplates } from '../../../api/templates';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { shortName } from '../bpmn/blank';
import { useWorkspace } from '../workspace';
import { LanguageInput } from './LanguageInput';
import { type Channel, channels, pathOf, type TemplateFile } from './templateFiles';

/** Adds a template to the strategy, blank or with the text of another one of any strategy. */
export function NewTemplateButton({ onAdded }: { onAdded: (file: TemplateFile) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setOpen(true)}>{t('templates.add')}</Button>
      {isOpen && <NewTemplate onClose={() => setOpen(false)} onAdded={(file) => { setOpen(false); onAdded(file); }} />}
    </>
  );
}

function NewTemplate({ onAdded, onClose }: { onAdded: (file: TemplateFile) => void; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { draft, name: strategy } = useWorkspace();
  const [title, setTitle] = useState('');
  const [channel, setChannel] = useState<Channel>('sms');
  const [language, setLanguage] = useState(i18n.language);
  const [model, setModel] = useState<string | null>(null);
  const offered = useQuery({ queryKey: ['catalog', 'templates', channel], queryFn: async ({ signal }) => unwrap(await getTemplates({ channel }, signal)) });
  const file: TemplateFile = { name: shortName(title), channel, language };
  const isTaken = draft.snapshot().content.files.some((one) => one.path === pathOf(file));
  const add = useMutation({ mutationFn: () => textOf(model), onSuccess: (text) => { draft.changeFile(pathOf(file), text); onAdded(file); } });

  async function textOf(chosen: string | null): Promise<string> {
    if (chosen === null) return channel === 'email' ? 'Subject: \n<p></p>\n' : '';
    const [from, template, itsLanguage] = chosen.split('/') as [string, string, string];
    const path = pathOf({ name: template, channel, language: itsLanguage });
    const files = from === strategy ? draft.snapshot().content.files : unwrap(await getStrategy(from)).files;
    return files.find((one) => one.path === path)?.content ?? '';
  }

  return (
    <Dialog title={t('templates.add')} onClose={onClose}>
      <DialogForm action={{ ...add, mutate: () => add.mutate() }} submitLabel={t('templates.add')} isIncomplete={file.name === '' || isTaken || !/^[a-z]{2}$/.test(language)} onClose={onClose}>
        <TextInput data-autofocus required label={t('templates.name')} description={t('templates.nameHint')} value={title} error={isTaken ? t('templates.taken') : undefined} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Select label={t('templates.channel')} allowDeselect={false} value={channel} data={channels.map((one) => ({ value: one, label: t(`templates.channels.${one}`) }))} onChange={(value) => { setChannel((value ?? 'sms') as Channel); setModel(null); }} />
        <LanguageInput value={language} onChange={setLanguage} />
        <Select
          label={t('templates.model')} placeholder={t('templates.blank')} clearable searchable value={model} onChange={setModel}
          data={(offered.data ?? []).flatMap((one) => one.languages.map((itsLanguage) => ({ value: `${one.strategy}/${one.name}/${itsLanguage}`, label: `${one.strategy} · ${one.name} · ${itsLanguage}` })))}
        />
      </DialogForm>
    </Dialog>
  );
}
