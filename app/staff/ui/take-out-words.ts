import type { Sign } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import { formatMoment } from '@/app/ui/format'
import type { ListedTakeOut } from '@/lib/take-out/queries'

/** How something that was asked for stands, with its sign. */
export function takeOutStanding({ state, done, total, error, expiresAt }: ListedTakeOut): {
  sign: Sign
  words: string
} {
  switch (state) {
    case 'queued':
      return { sign: 'to_come', words: 'Waits for its turn' }
    case 'making':
      return {
        sign: 'half',
        words: total > 0 ? `Being made, ${Math.floor((done / total) * 100)}%` : 'Being made',
      }
    case 'ready':
      return {
        sign: error === 'no_browser' ? 'held' : 'done',
        words: `${error === 'no_browser' ? 'Ready without its PDF' : 'Ready'}${expiresAt ? ` until ${formatMoment(expiresAt)}` : ''}`,
      }
    case 'failed':
      return { sign: 'late', words: failures[error] ?? 'Could not be made' }
    case 'gone':
      return { sign: 'out', words: 'Over, its files are removed' }
  }
}

const failures: Record<string, string> = {
  print_slow: 'Could not be made: printing took too long',
  print_page: 'Could not be made: the page to print did not answer',
  print_browser: 'Could not be made: the browser that prints failed',
  too_long: 'Given up: nothing made it for a day',
}

/** "12 KB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return counted(bytes, 'byte')
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** What a campaign’s pack may hold, as words beside what was chosen. */
export function packWords({ names, comments }: Record<string, unknown>): string {
  const parts = ['count', 'places', 'time', names && 'names', comments && 'comments'].filter(Boolean)
  return parts.join(', ')
}
