import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { groupsOf, pathOf } from '../templates/templateFiles';

/** The texts that customers are sent, in each language in which they are written. */
export function ManualMessages({ files }: { files: StrategyFile[] }) {
  const { t } = useTranslation();
  const groups = groupsOf(files);
  if (groups.length === 0) return null;
  return (
    <section>
      <Title order={2}>{t('manual.messages')}</Title>
      <p>{t('manual.messagesHint')}</p>
      {groups.flatMap(({ name, channel, languages }) => languages.map((language) => (
        <section key={`${channel} ${name} ${language}`} className="printed-message">
          <h3>{name} · {t(`templates.channels.${channel}`)} · {language}</h3>
          <pre lang={language}>{files.find((file) => file.path === pathOf({ name, channel, language }))?.content.trim()}</pre>
        </section>
      )))}
    </section>
  );
}
