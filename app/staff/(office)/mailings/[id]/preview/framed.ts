import type { Look } from '../shown'

/**
 * The html of a mail as a mail program in that light shows it. What the mail says of dark screens is asked of the look that
 * was chosen, not of the screen of whoever looks; its links lead nowhere, since the frame opens no windows.
 */
export function framed(html: string, look: Look): string {
  const isDark = look === 'dark'
  const inLight = html
    .replace(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g, isDark ? '(min-width: 0)' : '(max-width: 0)')
    .replace(/\(\s*prefers-color-scheme\s*:\s*light\s*\)/g, isDark ? '(max-width: 0)' : '(min-width: 0)')
    .replace(
      /(<meta[^>]*name="(?:supported-)?color-schemes?"[^>]*content=")[^"]*/gi,
      `$1${isDark ? 'dark' : 'light'}`,
    )
    .replace(/color-scheme\s*:\s*[^;}"]+/g, `color-scheme: ${isDark ? 'dark' : 'light'}`)
  return inLight.replace(/<head>/i, '<head><base target="_blank">')
}

/** As good as any mail program: the mail's own styles and our pictures; no script, nothing from elsewhere, no form. */
export const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'self'; sandbox allow-same-origin"
