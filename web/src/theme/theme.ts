import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Shade 8 is the river green of the tokens: readable on white and on silt. */
const river = [
  '#e9f5f2',
  '#d3e9e4',
  '#a6d4ca',
  '#79c0b1',
  '#54ae9c',
  '#3b9f8c',
  '#258a78',
  '#167c6b',
  '#0b6e5f',
  '#085247',
] as const;

export const theme = createTheme({
  colors: { river },
  primaryColor: 'river',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  // A dialog's head is no banner of the page, which is how a bare <header> would be read.
  components: { Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } } },
  respectReducedMotion: true,
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.6' },
});

/** Mantine draws with our tokens, so that one file says what every colour is. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--river)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--river-wash)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-river-filled': 'var(--river-fill)',
    '--mantine-color-river-filled-hover': 'var(--river-deep)',
    '--mantine-color-river-light': 'var(--river-wash)',
    '--mantine-color-river-light-hover': 'var(--river-wash)',
    '--mantine-color-river-light-color': 'var(--river)',
    '--mantine-color-river-outline': 'var(--river)',
  };
  const light = {
    ...both,
    '--mantine-color-red-filled': 'var(--red)',
    '--mantine-color-red-filled-hover': '#8c1c17',
  };
  return { variables: {}, light, dark: { ...both, '--mantine-color-river-filled-hover': '#0b6e5f' } };
};
