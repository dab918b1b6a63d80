import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconMathFunction, IconLetterT } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InputDescriptor } from '../../../api/types';
import { wordFor } from '../../../i18n/words';
import { type InputValue, writeInput } from '../bpmn/inputs';
import { ConditionField } from '../conditions/ConditionField';
import { FeelField } from '../conditions/FeelField';
import { LiteralField } from './LiteralField';

interface Props {
  input: InputDescriptor;
  value: InputValue | undefined;
  /** All inputs of the step: what can be chosen for one may hang on another. */
  inputs: Record<string, InputValue>;
  /** The level of the strategy. */
  level: string;
  isReadOnly: boolean;
  error: string | undefined;
  onCommit: (json: string | null) => void;
}

/** One input of an activity, with the editor that its descriptor asks for, as text or as FEEL. */
export function InputField({ input, value, inputs, level, isReadOnly, error, onCommit }: Props) {
  const { t } = useTranslation();
  const isFeelOnly = input.editor === 'feel';
  const isFeel = isFeelOnly || value?.kind === 'Feel';
  const canSwitch = !isReadOnly && !isFeelOnly && input.editor !== 'boolean' && input.editor !== 'choice' && input.editor !== 'objectState' && input.editor !== 'objectField';

  function commit(text: string, kind = value?.kind === 'Object' ? 'Object' as const : isFeel ? 'Feel' as const : 'Literal' as const) {
    onCommit(text.trim() === '' ? null : writeInput(input.typeName, { kind, text }));
  }

  if (value?.kind === 'Other') return <div><Text size="xs" fw={500}>{input.label}</Text><Text size="xs" c="dimmed">{t('strategies.properties.kept')}</Text><code className="kept">{value.text}</code></div>;
  const missing = input.isRequired && (value === undefined || value.text === '') ? t('strategies.properties.required') : undefined;
  const common = { label: input.label, description: describe(), value: value?.text ?? '', isReadOnly, isRequired: input.isRequired, error: error ?? missing };
  return (
    <div className="input-field">
      {canSwitch && (
        <Tooltip label={t(isFeel ? 'strategies.properties.asText' : 'strategies.properties.asExpression')}>
          <ActionIcon className="input-switch" size="xs" aria-label={`${input.label}: ${t(isFeel ? 'strategies.properties.asText' : 'strategies.properties.asExpression')}`} onClick={() => commit(value?.text || '""', isFeel ? 'Literal' : 'Feel')}>
            {isFeel ? <IconLetterT size={13} /> : <IconMathFunction size={13} />}
          </ActionIcon>
        </Tooltip>
      )}
      {isFeel && input.typeName === 'Boolean' && <ConditionField {...common} onCommit={commit} />}
      {isFeel && input.typeName !== 'Boolean' && <FeelField {...common} onCommit={commit} />}
      {!isFeel && <LiteralField {...common} input={input} inputs={inputs} level={level} onCommit={commit} />}
    </div>
  );

  function describe(): string {
    if (input.defaultValue === null || input.defaultValue === '') return input.description;
    const words = input.editor === 'choice' ? t('strategies.properties.choices', { returnObjects: true }) as Record<string, string> : {};
    return `${input.description} ${t('strategies.properties.default', { value: wordFor(words, input.defaultValue) })}`;
  }
}
