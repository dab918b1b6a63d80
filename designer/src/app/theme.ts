import { createTheme, type CSSVariablesResolver, localStorageColorSchemeManager, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = ['#e9f6f5', '#d3eae8', '#a6d5d1', '#76bfb9', '#4fada5', '#369f97', '#1f6f6b', '#1b615d', '#155350', '#0c4441'];

/** Dense and calm: small type, little colour, colour only where it says something. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 6 },
  autoContrast: true,
  colors: { brand: teal },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontSizes: { xs: '0.72rem', sm: '0.82rem', md: '0.9rem', lg: '1.05rem', xl: '1.25rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.05rem' }, h3: { fontSize: '0.95rem' } } },
  components: {
    // In the colour of its alert a yellow title is too faint.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    Autocomplete: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'collections.theme' });

/** The stock grey of secondary text is too faint on our surfaces (WCAG asks for 4.5 : 1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--accent': 'var(--mantine-color-brand-6)', '--mantine-color-dimmed': '#5a6168', '--mantine-color-error': '#c2255c' },
  dark: { '--accent': 'var(--mantine-color-brand-3)', '--mantine-color-dimmed': '#aab1b8', '--mantine-color-error': '#ff8787', '--mantine-color-body': '#23262a' },
});
