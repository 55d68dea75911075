import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/**
 * The windows every page is looked at in. Contrast depends on the colours and not on the width; everything else
 * axe knows depends on the width and not on the colours. So the dark look judges contrast alone and the narrow
 * one all but contrast, which is most of what axe costs.
 */
export const views = [
  { name: 'light', width: 1280, colorScheme: 'light', sees: 'everything' },
  { name: 'dark', width: 1280, colorScheme: 'dark', sees: 'contrast' },
  { name: '320 px', width: 320, colorScheme: 'light', sees: 'all but contrast' },
] as const

/** What axe finds (WCAG 2.2 AA and best practice), ids that stand twice, and what scrolls sideways: a line each. */
export async function problemsOn(page: Page, sees: (typeof views)[number]['sees']): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (sees === 'contrast') axe.withRules('color-contrast')
  if (sees === 'all but contrast') axe.disableRules('color-contrast')
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(' ')}`)
  const { twice, over } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const { scrollWidth, clientWidth } = document.documentElement
    return { twice: ids.filter((id, at) => ids.indexOf(id) !== at), over: scrollWidth - clientWidth }
  })
  found.push(...twice.map((id) => `#${id} stands twice`))
  if (over > 0) found.push(`${over} px too wide`)
  return found
}
