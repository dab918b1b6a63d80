import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const choices = [
  { value: 'light', key: 'preferences.light', Icon: IconSun },
  { value: 'dark', key: 'preferences.dark', Icon: IconMoon },
  { value: 'auto', key: 'preferences.system', Icon: IconDeviceDesktop },
] as const;

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = choices.find(({ value }) => value === colorScheme)?.Icon ?? IconSun;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('preferences.theme')}>
          <ActionIcon aria-label={t('preferences.theme')}><Current size={18} /></ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ value, key, Icon }) => (
          <Menu.Item key={value} leftSection={<Icon size={16} />} fw={colorScheme === value ? 700 : 400} onClick={() => setColorScheme(value)}>{t(key)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
