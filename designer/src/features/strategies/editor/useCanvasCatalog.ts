import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bpmnJsEs } from '../../../i18n/bpmnJs.es';
import { CanvasCatalog } from '../bpmn/catalog';
import type { Shelf } from '../bpmn/Shelf';
import type { Step } from '../bpmn/steps';

/** One catalogue for the life of the page, kept in the chosen language. */
export function useCanvasCatalog(steps: Step[], shelf: Shelf | null = null): CanvasCatalog {
  const { t, i18n } = useTranslation();
  const [catalog] = useState(() => fill(new CanvasCatalog(), steps, i18n.language, t));
  catalog.shelf = shelf;
  useEffect(() => void fill(catalog, steps, i18n.language, t), [catalog, steps, i18n.language, t]);
  return catalog;
}

function fill(catalog: CanvasCatalog, steps: Step[], language: string, t: TFunction): CanvasCatalog {
  catalog.steps = steps;
  catalog.translate = (text) => (language === 'es' ? (bpmnJsEs[text] ?? text) : text);
  catalog.titles = { append: t('strategies.bpmn.menu.append'), replace: t('strategies.bpmn.menu.replace'), create: t('strategies.bpmn.menu.create') };
  return catalog;
}
