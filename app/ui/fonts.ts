import localFont from 'next/font/local'

/** Headings, numerals and names. Never with tabular figures: its tabular zero renders light. */
const besley = localFont({
  src: '../../node_modules/@fontsource-variable/besley/files/besley-latin-wght-normal.woff2',
  weight: '400 900',
  display: 'swap',
  variable: '--face-besley',
  adjustFontFallback: 'Times New Roman',
})

/** Everything else. */
const publicSans = localFont({
  src: '../../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--face-public-sans',
  adjustFontFallback: 'Arial',
})

/** Goes on <html> of every document, so that tokens.css finds both faces. */
export const fontClasses = `${besley.variable} ${publicSans.variable}`
