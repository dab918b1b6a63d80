import { ActionIcon, Autocomplete, Select, Switch, Tooltip } from '@mantine/core';
import { IconMail, IconTable } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputDescriptor } from '../../../api/types';
import { wordFor } from '../../../i18n/words';
import type { InputValue } from '../bpmn/inputs';
import { decisionsOf } from '../decisions/decisionsOf';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { CommitText } from './CommitText';
import { ObjectFieldChoice } from './ObjectFieldChoice';
import { ObjectStateChoice } from './ObjectStateChoice';
import { templatesFor } from './templatesFor';

interface Props {
  input: InputDescriptor;
  inputs: Record<string, InputValue>;
  /** The level of the strategy. */
  level: string;
  label: string;
  description: string;
  value: string;
  isReadOnly: boolean;
  isRequired: boolean;
  error: string | undefined;
  onCommit: (text: string) => void;
}

/** The editor of a plain value, by what the descriptor says of it. */
export function LiteralField({ input, inputs, level, ...field }: Props) {
  const { t } = useTranslation();
  const { draft, offer, openDecision, openTemplate } = useWorkspace();
  const { content } = useDraft(draft);
  const words = t('strategies.properties.choices', { returnObjects: true }) as Record<string, string>;
  switch (input.editor) {
    case 'boolean': return <Switch size="xs" label={field.label} description={field.description} checked={(field.value || input.defaultValue) === 'true'} disabled={field.isReadOnly} onChange={(event) => field.onCommit(String(event.currentTarget.checked))} />;
    case 'choice': return <Select label={field.label} description={field.description} error={field.error} withAsterisk={field.isRequired} data={input.options.map((value) => ({ value, label: wordFor(words, value) }))} value={field.value || null} readOnly={field.isReadOnly} clearable={!field.isRequired} onChange={(value) => field.onCommit(value ?? '')} />;
    case 'objectState': return <ObjectStateChoice {...field} level={level} />;
    case 'objectField': return <ObjectFieldChoice {...field} level={level} />;
    case 'decision': return <Suggested {...field} options={decisionsOf(content.files)} opens={{ label: t('strategies.properties.decisionOpen'), Icon: IconTable, open: openDecision }} />;
    case 'template': return <Suggested {...field} options={templatesFor(content.files, inputs.channel?.text)} opens={{ label: t('templates.open'), Icon: IconMail, open: (name) => openTemplate(name, inputs.channel?.text) }} />;
    case 'queue': return <Suggested {...field} options={offer.queues} />;
    case 'number': return <CommitText {...field} inputMode="decimal" />;
    case 'time': return <CommitText {...field} isTime />;
    case 'multiline': return <CommitText {...field} isMultiline />;
    default: return <CommitText {...field} />;
  }
}

interface Opens {
  label: string;
  Icon: typeof IconTable;
  open: (name: string) => void;
}

function Suggested({ label, description, value, isReadOnly, isRequired, error, onCommit, options, opens }: Omit<Props, 'input' | 'inputs' | 'level'> & { options: string[]; opens?: Opens }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (next: string) => { if (next !== value) onCommit(next); };
  return (
    <Autocomplete
      size="xs" label={label} description={description} error={error} withAsterisk={isRequired} readOnly={isReadOnly} placeholder={t('strategies.properties.chooseOrWrite')} data={options} limit={50} value={text}
      onChange={setText} onOptionSubmit={commit} onBlur={() => commit(text)}
      rightSection={opens !== undefined && options.includes(value) ? <Tooltip label={opens.label}><ActionIcon size="xs" aria-label={opens.label} onClick={() => opens.open(value)}><opens.Icon size={14} /></ActionIcon></Tooltip> : undefined}
    />
  );
}
