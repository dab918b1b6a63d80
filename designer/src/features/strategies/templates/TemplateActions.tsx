import { Button, Group, Menu, Text, TextInput } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { Dialog } from '../../../components/Dialog';
import { DialogForm } from '../../../components/DialogForm';
import { shortName } from '../bpmn/blank';
import { useWorkspace } from '../workspace';
import { LanguageInput } from './LanguageInput';
import { SendTest } from './SendTest';
import { pathOf, type TemplateFile, type TemplateGroup } from './templateFiles';

interface Props {
  file: StrategyFile;
  shown: TemplateFile;
  group: TemplateGroup;
  onShow: (file: TemplateFile) => void;
}

type Asked = 'rename' | 'copy' | 'delete' | 'test';

/** What can be done with a template: another language of it, another name, away with it, sent as a test. */
export function TemplateActions({ file, shown, group, onShow }: Props) {
  const { t } = useTranslation();
  const { canEdit, draft } = useWorkspace();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <Group justify="space-between" mb="xs" wrap="nowrap">
      <div>
        <Text fw={600}>{shown.name}</Text>
        <Text size="xs" c="dimmed">{t(`templates.channels.${shown.channel}`)} · {shown.language}</Text>
      </div>
      {canEdit && (
        <Group gap="xs" wrap="nowrap">
          {shown.channel === 'email' && <Button variant="default" leftSection={<IconSend size={15} />} onClick={() => setAsked('test')}>{t('templates.test')}</Button>}
          <Button variant="default" leftSection={<IconCopy size={15} />} onClick={() => setAsked('copy')}>{t('templates.copy')}</Button>
          <Menu position="bottom-end">
            <Menu.Target><Button variant="default" px={8} aria-label={t('templates.more')}><IconDots size={16} /></Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setAsked('rename')}>{t('templates.rename')}</Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => setAsked('delete')}>{t('templates.delete', { language: shown.language })}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      {asked === 'test' && <SendTest file={file} onClose={close} />}
      {asked === 'copy' && <CopyTemplate group={group} shown={shown} text={file.content} onDone={(made) => { close(); onShow(made); }} onClose={close} />}
      {asked === 'rename' && <RenameTemplate group={group} shown={shown} onDone={(made) => { close(); onShow(made); }} onClose={close} />}
      {asked === 'delete' && (
        <ConfirmDialog title={t('templates.delete', { language: shown.language })} text={t('templates.deleteText', { name: shown.name, language: shown.language })} action={t('common.delete')} isBusy={false} error={null} onConfirm={() => { draft.removeFile(file.path); close(); }} onClose={close} />
      )}
    </Group>
  );
}

interface DialogProps {
  group: TemplateGroup;
  shown: TemplateFile;
  onDone: (file: TemplateFile) => void;
  onClose: () => void;
}

function CopyTemplate({ group, shown, text, onDone, onClose }: DialogProps & { text: string }) {
  const { t } = useTranslation();
  const { draft } = useWorkspace();
  const [language, setLanguage] = useState(group.missing[0] ?? '');
  const copy = () => {
    const made = { ...shown, language };
    draft.changeFile(pathOf(made), text);
    onDone(made);
  };
  return (
    <Dialog title={t('templates.copy')} onClose={onClose}>
      <DialogForm action={{ mutate: copy, error: null, isPending: false }} submitLabel={t('templates.copy')} isIncomplete={!/^[a-z]{2}$/.test(language) || group.languages.includes(language)} onClose={onClose}>
        <Text size="sm" c="dimmed">{t('templates.copyHint', { name: shown.name, language: shown.language })}</Text>
        <LanguageInput value={language} onChange={setLanguage} without={group.languages} />
      </DialogForm>
    </Dialog>
  );
}

function RenameTemplate({ group, shown, onDone, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { draft } = useWorkspace();
  const [title, setTitle] = useState(shown.name);
  const name = shortName(title);
  const isTaken = name !== shown.name && draft.snapshot().content.files.some((file) => file.path.startsWith(`templates/${name}.${shown.channel}.`));
  const rename = () => {
    draft.moveFiles(Object.fromEntries(group.languages.map((language) => [pathOf({ ...shown, language }), pathOf({ ...shown, name, language })])));
    onDone({ ...shown, name });
  };
  return (
    <Dialog title={t('templates.rename')} onClose={onClose}>
      <DialogForm action={{ mutate: rename, error: null, isPending: false }} submitLabel={t('templates.rename')} isIncomplete={name === '' || isTaken} onClose={onClose}>
        <Text size="sm" c="dimmed">{t('templates.renameHint')}</Text>
        <TextInput data-autofocus required label={t('templates.name')} value={title} error={isTaken ? t('templates.taken') : undefined} onChange={(event) => setTitle(event.currentTarget.value)} />
      </DialogForm>
    </Dialog>
  );
}
