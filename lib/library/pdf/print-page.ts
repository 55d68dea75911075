import type { Browser, BrowserContext } from 'playwright-core'
import { browserLaunch } from './find-browser'

type PrintJob = {
  /** Where the site answers: `http://127.0.0.1:3000`. Nothing else is asked for anything. */
  origin: string
  path: string
  /** What the page must say it shows (its `data-edition`). */
  edition: string
  timeoutMs: number
}

const lookAgainMs = 500

/** Why a page was not printed: it took too long, it did not answer as it should, or the browser failed. */
export type PrintFailure = 'slow' | 'page' | 'browser'

/** What `printPage` throws when it knows why. */
export class PrintError extends Error {
  constructor(
    readonly why: PrintFailure,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Prints a page of ours to a tagged PDF with its outline. Waits while the page still shows an earlier edition: the cache
 * may be a moment behind. Throws when that, or anything else, takes longer than allowed; the browser is always closed.
 */
export async function printPage(job: PrintJob): Promise<Uint8Array> {
  const { chromium } = await import('playwright-core')
  const host = new URL(job.origin).hostname
  const launch = await browserLaunch()
  const browser = await chromium.launch({
    ...launch,
    args: [...launch.args, `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${host}`],
    timeout: job.timeoutMs,
  })
  let isLate = false
  const late = setTimeout(() => {
    isLate = true
    void browser.close()
  }, job.timeoutMs)
  try {
    return await print(browser, job)
  } catch (error) {
    throw isLate ? new PrintError('slow', `printing took longer than ${job.timeoutMs / 1000} seconds`) : error
  } finally {
    clearTimeout(late)
    await browser.close()
  }
}

async function print(browser: Browser, job: PrintJob): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' })
  await keepToOwnOrigin(context, job.origin)
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  for (;;) {
    const answer = await page.goto(`${job.origin}${job.path}`, { waitUntil: 'load' })
    if (answer?.status() !== 200)
      throw new PrintError('page', `the page to print answered ${answer?.status()}`)
    const shown = await page.locator('[data-edition]').getAttribute('data-edition')
    if (shown === job.edition) break
    await new Promise((again) => setTimeout(again, lookAgainMs))
  }
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const registration = (await page.locator('[data-registration] p').allTextContents()).join(' ')
  return page.pdf({
    tagged: true,
    outline: true,
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(registration),
  })
}

/** The page is our own, but its text was written by many: it may ask for nothing that is not ours. */
async function keepToOwnOrigin(context: BrowserContext, origin: string): Promise<void> {
  await context.route('**/*', (route) => {
    const request = route.request()
    const isOwn = new URL(request.url()).origin === new URL(origin).origin && request.method() === 'GET'
    return isOwn ? route.continue() : route.abort()
  })
}

/**
 * What the page's own footer says of the organisation, and the number of the page, at the foot of each sheet. A document
 * of its own for Chromium: no style sheet of ours reaches it, and the policy of the page does not hold in it.
 */
function footer(registration: string): string {
  return `<div style="width: 100%; margin: 0 16mm; padding-top: 1.5mm; border-top: 0.5pt solid #000; display: flex; gap: 8mm; justify-content: space-between; font: 7pt/1.35 'Public Sans', Arial, 'Open Sans', sans-serif; color: #000">
<span>${escaped(registration)}</span>
<span style="white-space: nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
}

const escaped = (words: string) => words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
