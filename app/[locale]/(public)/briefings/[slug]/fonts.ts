import localFont from 'next/font/local'

/** The body of a briefing, and nothing else: only these pages load it. */
export const sourceSerif = localFont({
  src: '../../../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--face-source-serif',
  adjustFontFallback: 'Times New Roman',
})
