import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bpmnJsEs } from '../../../i18n/bpmnJs.es';
import { CanvasCatalog } from '../bpmn/catalog';
import type { Step } from '../bpmn/steps';

/** One catalogue for the life of the page, kept in the chosen language. */
export function useCanvasCatalog(steps: Step[]): CanvasCatalog {
  const { t, i18n } = useTranslation();
  const [catalog] = useState(() => fill(new CanvasCatalog(), steps, i18n.language, t));
  useEffect(() => void fill(catalog, steps, i18n.language, t), [catalog, steps, i18n.language, t]);
  return catalog;
}

function fill(catalog: CanvasCatalog, steps: Step[], language: string, t: ReturnType<typeof useTranslation>['t']): CanvasCatalog {
  catalog.steps = steps;
  catalog.translate = (text) => (language === 'es' ? (bpmnJsEs[text] ?? text) : text);
  catalog.titles = { append: t('strategies.bpmn.menu.append'), replace: t('strategies.bpmn.menu.replace'), create: t('strategies.bpmn.menu.create') };
  return catalog;
}
