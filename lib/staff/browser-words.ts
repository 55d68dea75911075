/** "Firefox on Windows" from what a browser says of itself; "A browser" where it says nothing that we know. */
export function browserWords(userAgent: string | null): string {
  const said = (userAgent ?? '').slice(0, 500)
  const name = firstOf(said, [
    [/\bEdgA?\//, 'Edge'],
    [/\bOPR\//, 'Opera'],
    [/\bSamsungBrowser\//, 'Samsung Internet'],
    [/\b(Firefox|FxiOS)\//, 'Firefox'],
    [/\b(Headless)?(Chrome|CriOS)\//, 'Chrome'],
    [/\bSafari\//, 'Safari'],
  ])
  const system = firstOf(said, [
    [/\b(iPhone|iPad)\b/, 'iOS'],
    [/\bAndroid\b/, 'Android'],
    [/\bWindows\b/, 'Windows'],
    [/\bMac OS X\b/, 'macOS'],
    [/\bCrOS\b/, 'ChromeOS'],
    [/\bLinux\b/, 'Linux'],
  ])
  return `${name ?? 'A browser'}${system ? ` on ${system}` : ''}`
}

/** A network address without its last part: enough to know one's own by, too little to find a person with. */
export function networkWords(ip: string | null): string {
  if (!ip) return ''
  if (ip.includes('.')) return ip.replace(/\.\d+$/, '.x')
  return `${ip.split(':').slice(0, 3).filter(Boolean).join(':')}:…`
}

function firstOf(said: string, known: [RegExp, string][]): string | undefined {
  return known.find(([pattern]) => pattern.test(said))?.[1]
}
