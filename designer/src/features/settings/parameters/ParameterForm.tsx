import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { type Parameters, saveParameters } from '../../../api/settings';
import { notify } from '../../../components/notify';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useFormat } from '../../../i18n/format';
import { useReason } from '../../../components/useReason';
import { ParameterTable } from './ParameterTable';
import { valuesOf, valuesProblem } from './values';

/** The values of a portfolio's parameters, boundaries of stages first. What is changed holds from a night on. */
export function ParameterForm({ parameters: { portfolio, parameters, from: since, etag } }: { parameters: Parameters }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { reason, field } = useReason();
  const [values, setValues] = useState(() => valuesOf(parameters));
  const [from, setFrom] = useState(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  const isChanged = parameters.some(({ name, value }) => values[name] !== value);
  const wrong = valuesProblem(parameters, values);
  const groups = [{ title: t('settings.stages'), rows: parameters.filter((one) => one.isStage) }, { title: t('settings.otherParameters'), rows: parameters.filter((one) => !one.isStage) }];
  const save = useMutation({
    mutationFn: async () => unwrap(await saveParameters(portfolio, { values, from, reason }, etag)),
    onSuccess: (saved) => {
      client.setQueryData(['settings', 'parameters', portfolio], saved);
      notify(t, { message: t('settings.parametersSaved', { date: format.date(from) }) });
    },
  });
  return (
    <Stack maw={960}>
      <Alert color="blue">{since === null ? t('settings.parametersFromMapping') : t('settings.parametersFrom', { date: format.date(since) })}</Alert>
      {groups.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => (
        <div key={title}>
          <Title order={3} fz="sm" mb={4}>{title}</Title>
          {rows[0]!.isStage && <Text size="sm" c="dimmed" mb={6}>{t('settings.stagesHint')}</Text>}
          <ParameterTable label={title} parameters={rows} values={values} onChange={(name, value) => setValues({ ...values, [name]: value })} />
        </div>
      ))}
      {wrong !== null && <Alert color="red" role="alert">{t(`settings.valueProblems.${wrong.problem}`, { name: wrong.name })}</Alert>}
      {isChanged && (
        <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
          <Stack>
            <TextInput type="date" required label={t('settings.holdsFrom')} description={t('settings.parametersHoldHint')} w={320} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
            {field}
            <ProblemAlert error={save.error} />
            <Group>
              <Button type="submit" loading={save.isPending} disabled={wrong !== null || reason === '' || from === ''}>{t('common.save')}</Button>
              <Button variant="default" onClick={() => setValues(valuesOf(parameters))}>{t('common.cancel')}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
