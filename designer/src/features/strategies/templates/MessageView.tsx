import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel } from './templateFiles';

interface Props {
  channel: Channel;
  language: string;
  subject: string | null;
  body: string;
}

/** A message as it looks where it arrives: a bubble, an e-mail, a sheet of paper, a script to be read out. */
export function MessageView({ channel, language, subject, body }: Props) {
  const { t } = useTranslation();
  switch (channel) {
    case 'email':
      return (
        <div className="message-mail">
          <Text size="sm" fw={600} px="sm" py={6} lang={language}>{subject ?? t('templates.noSubject')}</Text>
          {/* Without scripts, and cut off from this page: what an author writes is shown, never run. */}
          <iframe title={t('templates.mailIn', { language })} sandbox="" srcDoc={documentOf(body, language)} />
        </div>
      );
    case 'letter': return <div className="message-letter" lang={language}>{body}</div>;
    case 'call': return <div className="message-script" lang={language}>{body}</div>;
    default: return <div className={`message-bubble message-${channel}`} lang={language}>{body}</div>;
  }
}

function documentOf(body: string, language: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>–</title><style>body{font:14px/1.45 system-ui,sans-serif;color:#1d242b;background:#fff;margin:12px}</style></head><body>${body}</body></html>`;
}
