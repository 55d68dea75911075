import axe from 'axe-core'
import type { Page } from 'playwright/test'

/**
 * The windows every page is looked at in, one after the other. Contrast depends on the colours and not on the width;
 * everything else axe knows depends on the width and not on the colours. So the dark look judges contrast alone and
 * the narrow one all but contrast, which is most of what axe costs.
 */
const views = [
  { name: 'light', width: 1280, colorScheme: 'light', sees: 'everything' },
  { name: 'dark', width: 1280, colorScheme: 'dark', sees: 'contrast' },
  { name: '320 px', width: 320, colorScheme: 'light', sees: 'all but contrast' },
] as const
type View = (typeof views)[number]

const height = 800

/**
 * What is wrong with the page that is open, in every window, a line each: what axe finds (WCAG 2.2 AA and best
 * practice), ids that stand twice, what scrolls sideways. `settle` opens what only some windows have, before each look.
 */
export async function problemsOn(page: Page, settle?: () => Promise<void>): Promise<string[]> {
  const found: string[] = []
  const place = new URL(page.url())
  // The page itself runs axe, which does not look into frames. The only ones show a mail, and let nothing in it run.
  if ((await page.locator('iframe:not([sandbox="allow-same-origin"])').count()) > 0)
    found.push('a frame that is not shut')
  await page.evaluate(axe.source)
  await page.evaluate(rememberColours)
  for (const view of views) {
    await show(page, view)
    await settle?.()
    const problems = [...(await askAxe(page, view.sees)), ...(await askPage(page))]
    found.push(...problems.map((problem) => `${place.pathname}${place.search}, ${view.name}: ${problem}`))
  }
  await show(page, views[0])
  return found
}

/** Turns the window into this one, with every change of colour at its end. */
async function show(page: Page, { width, colorScheme }: View): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
}

type Colour = { r: number; g: number; b: number; alpha: number; parseString(words: string): Colour }
type Commons = { color: { Color: { prototype: Colour } } }

/** In the page. Reading colours is most of what contrast costs, and a page has few: axe shall read each of them once. */
function rememberColours(): void {
  const { axe: inPage } = window as unknown as { axe: { commons: Commons } }
  const colour = inPage.commons.color.Color.prototype
  const read = colour.parseString
  const known = new Map<string, Pick<Colour, 'r' | 'g' | 'b' | 'alpha'>>()
  colour.parseString = function (this: Colour, words) {
    const seen = known.get(words)
    if (seen) return Object.assign(this, seen)
    read.call(this, words)
    known.set(words, { r: this.r, g: this.g, b: this.b, alpha: this.alpha })
    return this
  }
}

async function askAxe(page: Page, sees: View['sees']): Promise<string[]> {
  const options: axe.RunOptions = { resultTypes: ['violations'], iframes: false }
  if (sees === 'contrast') options.runOnly = ['color-contrast']
  if (sees === 'all but contrast') options.rules = { 'color-contrast': { enabled: false } }
  const violations = await page.evaluate(async (given) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    return (await inPage.run(document, given)).violations
  }, options)
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(' ')}`)
}

async function askPage(page: Page): Promise<string[]> {
  const { twice, over } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const { scrollWidth, clientWidth } = document.documentElement
    return { twice: ids.filter((id, at) => ids.indexOf(id) !== at), over: scrollWidth - clientWidth }
  })
  const found = twice.map((id) => `#${id} stands twice`)
  return over > 0 ? [...found, `${over} px too wide`] : found
}
