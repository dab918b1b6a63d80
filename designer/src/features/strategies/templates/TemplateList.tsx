import { Badge, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { channels, fallBackOf, type TemplateFile, type TemplateGroup } from './templateFiles';

interface Props {
  groups: TemplateGroup[];
  shown: TemplateFile;
  /** Paths' parts of templates in which the check found something. */
  hasFinding: (file: TemplateFile) => boolean;
  onShow: (file: TemplateFile) => void;
}

/** The templates by channel, with the languages in which each is written. */
export function TemplateList({ groups, shown, hasFinding, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="template-list" aria-label={t('templates.list')}>
      {channels.filter((channel) => groups.some((group) => group.channel === channel)).map((channel) => (
        <section key={channel} aria-label={t(`templates.channels.${channel}`)}>
          <Text size="xs" fw={600} c="dimmed" px="sm" pt="sm" pb={2}>{t(`templates.channels.${channel}`)}</Text>
          {groups.filter((group) => group.channel === channel).map((group) => (
            <div key={group.name} className="template-entry" data-shown={group.name === shown.name && channel === shown.channel || undefined}>
              <UnstyledButton className="template-name" aria-current={group.name === shown.name && channel === shown.channel ? 'true' : undefined} onClick={() => onShow({ name: group.name, channel, language: languageFor(group, shown.language) })}>{group.name}</UnstyledButton>
              <Group gap={3} wrap="nowrap">
                {group.languages.map((language) => (
                  <Badge
                    key={language} component="button" type="button" size="xs" radius="sm" className="template-language" tt="none"
                    variant={isShown(shown, group, language) ? 'filled' : 'default'} color={hasFinding({ ...group, language }) ? 'red.8' : undefined}
                    aria-label={`${group.name}, ${language}`} onClick={() => onShow({ name: group.name, channel, language })}
                  >{hasFinding({ ...group, language }) ? `${language} !` : language}</Badge>
                ))}
                {group.missing.map((language) => (
                  <Tooltip key={language} label={missingText(group)}>
                    <Badge
                      component="button" type="button" size="xs" radius="sm" variant="default" className="template-language template-missing" tt="none"
                      aria-label={`${group.name}, ${language}: ${missingText(group)}`} onClick={() => onShow({ name: group.name, channel, language: languageFor(group, shown.language) })}
                    >{language}</Badge>
                  </Tooltip>
                ))}
              </Group>
            </div>
          ))}
        </section>
      ))}
    </nav>
  );

  function missingText(group: TemplateGroup): string {
    const instead = fallBackOf(group.languages);
    return instead === null ? t('templates.missingAlone') : t('templates.missing', { instead });
  }
}

const isShown = (shown: TemplateFile, group: TemplateGroup, language: string) => shown.name === group.name && shown.channel === group.channel && shown.language === language;

const languageFor = (group: TemplateGroup, wanted: string) => (group.languages.includes(wanted) ? wanted : group.languages[0]!);
