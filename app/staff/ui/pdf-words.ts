import type { PdfFailed, PdfStanding } from '@/lib/library/pdf/pdf-standing'
import { formatBytes } from './media-words'
import { formatWhen } from './words'

/** How the PDF of a briefing stands, and what a reader gets meanwhile. */
export function pdfWords(standing: PdfStanding): string {
  switch (standing.kind) {
    case 'made':
      return `Made ${formatWhen(standing.at)}. It has ${standing.pages} ${standing.pages === 1 ? 'page' : 'pages'} and ${formatBytes(standing.bytes)}.`
    case 'waiting':
      return 'It waits to be made. That takes a few seconds.'
    case 'failed':
      return `${failedWords(standing)} Until it is made, readers are told how to print the page themselves.`
    case 'no_browser':
      return 'It cannot be made on this server, which has no Chromium. Readers are told how to print the page themselves. Whoever runs the server can set CHROMIUM_PATH.'
    case 'not_made':
      return 'It has not been made yet. It is made when a reader first asks for it.'
  }
}

/** What went wrong and when, and whether it is tried again without anybody. */
export function failedWords({ why, detail, at, triesAgainAt }: PdfFailed): string {
  const again =
    triesAgainAt === null ? 'It was tried several times and is not tried again.' : 'It is tried again soon.'
  return `It could not be made ${formatWhen(at)}: ${whyWords[why]} (${detail}). ${again}`
}

const whyWords: Record<PdfFailed['why'], string> = {
  slow: 'the page took more than a minute to print',
  page: 'the page of the briefing did not open',
  browser: 'the browser that prints it failed',
}
