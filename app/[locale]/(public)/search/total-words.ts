import { formatCount } from '@/app/ui/format'
import type { Found } from '@/lib/search/find-entries'
import { kindWords } from './kind-words'

/** "14 results for “supply chains”", with the kind and the page where one was chosen. */
export function totalWords({ term, kind, total, isMany, page, pages }: Found): string {
  const what = kind ? ` among ${kindWords[kind].many.toLowerCase()}` : ''
  const count = `${isMany ? 'At least ' : ''}${formatCount(total)}`
  const results = total === 0 ? 'Nothing found' : `${count} ${total === 1 ? 'result' : 'results'}`
  const where = page > 1 && pages > 1 ? `, page ${Math.min(page, pages)} of ${pages}` : ''
  return `${results} for “${term}”${what}${where}`
}
