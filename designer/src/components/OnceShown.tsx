import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  hint: string;
  text: string;
}

/** A secret that the server tells this once, to be copied. */
export function OnceShown({ title, hint, text }: Props) {
  const { t } = useTranslation();
  return (
    <Alert title={title} variant="light" role="status">
      <Text size="sm" mb="xs">{hint}</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{text}</Code>
      <Group mt="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}>{t(copied ? 'common.copied' : 'common.copy')}</Button>}
        </CopyButton>
      </Group>
    </Alert>
  );
}
