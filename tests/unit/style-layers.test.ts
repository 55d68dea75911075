import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const order = '@layer reset, tokens, base, layout, parts, print;'

/**
 * The build puts a page's styles before those of its layout, so whichever file a browser reads first must say which layer
 * wins: without it every component loses to the plain elements.
 */
it('names the order of the layers first, in every stylesheet that uses one', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  )
  const wrong = files.filter((file) => {
    const css = readFileSync(join('app', file), 'utf8').replace(/^\/\*[\s\S]*?\*\/\s*/, '')
    return css.includes('@layer') && !css.startsWith(order)
  })
  expect(wrong).toEqual([])
})
