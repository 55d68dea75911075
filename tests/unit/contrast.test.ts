import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('app/ui/tokens.css', 'utf8')

/** The colours of the first `:root` block after a piece of the stylesheet. */
function coloursAfter(marker: string): Record<string, string> {
  const start = css.indexOf(':root', css.indexOf(marker))
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name, hex]) => [name, hex]),
  )
}

const light = coloursAfter('@layer tokens')
const dark = { ...light, ...coloursAfter('prefers-color-scheme: dark') }
const print = { ...light, ...coloursAfter('@media print') }

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1)
  const [r = 0, g = 0, b = 0] = (full.match(/../g) ?? [])
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

/** Every text and the grounds it stands on. */
const texts: Record<string, string[]> = {
  ink: ['bg', 'mist', 'fog', 'error-ground', 'amber-ground'],
  'ink-2': ['bg', 'mist', 'fog', 'error-ground', 'amber-ground'],
  muted: ['bg', 'mist', 'fog'],
  link: ['bg', 'mist', 'amber-ground'],
  visited: ['bg', 'mist', 'amber-ground'],
  bench: ['bg'],
  'on-bench': ['bench', 'bench-hover'],
  'on-hi': ['hi'],
  'on-oxblood': ['oxblood'],
  oxblood: ['bg'],
  error: ['bg', 'error-ground'],
  amber: ['bg', 'amber-ground'],
  'on-foot': ['foot'],
}

/** Edges of controls and marks that mean something. */
const edges: Record<string, string[]> = {
  rule: ['bg', 'mist', 'fog'],
  ink: ['bg', 'hi', 'mist'],
  bench: ['bg'],
  error: ['bg'],
}

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', print],
])('%s', (scheme, colours) => {
  const colour = (name: string) => colours[name] ?? expect.fail(`tokens.css has no --${name}`)

  it.each(
    Object.entries(texts).flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)),
  )('text %s on %s is at least 4.5:1', (text, ground) =>
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5),
  )

  // On the dark ground the focus ring's ink stands on the ground, and the highlighter stands against it by itself.
  const known = Object.entries(edges).flatMap(([edge, grounds]) =>
    grounds.map((ground) => [edge, ground] as const),
  )
  it.each(known.filter(([edge, ground]) => !(scheme === 'dark' && edge === 'ink' && ground === 'hi')))(
    'edge %s on %s is at least 3:1',
    (edge, ground) => expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3),
  )
})

it('the highlighter stands out from the dark ground', () => {
  expect(contrast(dark.hi!, dark.bg!)).toBeGreaterThanOrEqual(3)
})
