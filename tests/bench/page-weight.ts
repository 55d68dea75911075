import { gzipSync } from 'node:zlib'

/** What a phone loads for a page, gzipped: its HTML, and the scripts it names (those for old browsers left out). */
export async function weigh(
  origin: string,
  path: string,
): Promise<{ htmlBytes: number; scriptBytes: number }> {
  const html = await (await fetch(origin + path)).text()
  const named = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, src]) => src as string)
  const scripts = await Promise.all(
    [...new Set(named)].map(async (src) => (await fetch(new URL(src, origin))).text()),
  )
  return {
    htmlBytes: gzipSync(html).length,
    scriptBytes: scripts.reduce((sum, script) => sum + gzipSync(script).length, 0),
  }
}
