import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { es } from './es';

export type Language = 'en' | 'es';

export const languages: { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
];

const key = 'collections.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    // Keys are not typed: so many are too deep for the compiler. words.test.ts looks each up that the sources name.
    returnNull: false;
  }
}

export function startLanguage(): void {
  const language = chosenLanguage();
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, es: { translation: es } },
    // React escapes; escaping here too would show entities.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export function currentLanguage(): Language {
  return i18next.language === 'es' ? 'es' : 'en';
}

export function changeLanguage(language: Language): void {
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

/** Called when another language was chosen. */
export function onLanguage(listener: () => void): void {
  i18next.on('languageChanged', listener);
}

function chosenLanguage(): Language {
  const stored = localStorage.getItem(key);
  if (stored === 'en' || stored === 'es') return stored;
  return navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en';
}
