import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A text of which only the first lines are shown until somebody asks for more. */
export function MoreText({ children, lines = 3 }: { children: ReactNode; lines?: number }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  return (
    <div>
      <Text size="xs" c="dimmed" component="div" lineClamp={isWhole ? undefined : lines}>{children}</Text>
      <Button variant="subtle" size="compact-xs" px={0} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>{t(isWhole ? 'common.less' : 'common.more')}</Button>
    </div>
  );
}
