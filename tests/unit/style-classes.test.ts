import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => join('app', file))
const components = files.filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, code: read(file) }))

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

/** Classes of a stylesheet that components name; those of text that is rendered elsewhere are global. */
function classesOf(css: string): Set<string> {
  const rules = css.replace(/\/\*[\s\S]*?\*\/|:global\([^)]*\)|\[[^\]]*\]|"[^"]*"/g, '')
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector ?? '')
  return new Set(
    selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z]\w*)/gi)].map(([, name]) => name ?? '')),
  )
}

type Use = { file: string; named: Set<string>; looksUp: string }

/** Who imports a stylesheet, with the classes they name; one that is looked up by a value may be any word of that file. */
function usesOf(sheet: string): Use[] {
  return components.flatMap(({ file, code }) => {
    for (const [, name, from = ''] of code.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)) {
      const path = from.startsWith('@/') ? from.slice(2) : normalize(join(dirname(file), from))
      if (path !== sheet) continue
      const named = [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, one]) => one ?? '')
      return [{ file, named: new Set(named), looksUp: code.includes(`${name}[`) ? code : '' }]
    }
    return []
  })
}

const sheets = files
  .filter((file) => file.endsWith('.module.css') && !file.endsWith('rendered.module.css'))
  .map((sheet) => ({ sheet, classes: classesOf(read(sheet)), uses: usesOf(sheet) }))

test('no stylesheet keeps a class that no component names', () => {
  const unused = sheets.flatMap(({ sheet, classes, uses }) =>
    [...classes]
      .filter((name) => !uses.some(({ named, looksUp }) => named.has(name) || mayLookUp(looksUp, name)))
      .map((name) => `${sheet}: ${name}`),
  )
  expect(unused).toEqual([])
})

test('no component names a class that its stylesheet does not have', () => {
  const missing = sheets.flatMap(({ classes, uses }) =>
    uses.flatMap(({ file, named }) =>
      [...named].filter((name) => name !== 'module' && !classes.has(name)).map((name) => `${file}: ${name}`),
    ),
  )
  expect(missing).toEqual([])
})

/** A word of the file, or the beginning of one that it puts together: `shade${step}`. */
function mayLookUp(code: string, name: string): boolean {
  const beginnings = [...code.matchAll(/\w\[`(\w+)\$\{/g)].map(([, beginning]) => beginning ?? '')
  return new RegExp(`\\b${name}\\b`).test(code) || beginnings.some((beginning) => name.startsWith(beginning))
}
