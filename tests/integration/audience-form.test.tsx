import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Lists } from '@/app/staff/(office)/mailings/[id]/who/choices'
import { asValue, draftOf, readDraft } from '@/app/staff/(office)/mailings/[id]/who/draft'
import { TreeTable } from '@/app/staff/(office)/mailings/[id]/who/tree-table'
import { groupView } from '@/app/staff/(office)/mailings/[id]/who/tree-view'
import type { Audience } from '@/lib/audiences/audience'
import { readAudience } from '@/lib/audiences/read-audience'
import { anyAudience } from '../support/audiences'
import { useDatabase } from '../support/database'

useDatabase()

/** What a browser sends of these controls when nothing is touched. */
function sentBy(html: string): FormData {
  const form = new FormData()
  let select = { name: '', options: [] as string[], chosen: '' }
  for (const [, tag, written = ''] of html.matchAll(/<(input|option|select|\/select)\b([^>]*)>/g)) {
    const given = attributesOf(written)
    const { name = '', value = '' } = given
    if (tag === 'select') select = { name, options: [], chosen: '' }
    if (tag === 'option') select.options.push(value)
    if (tag === 'option' && 'selected' in given) select.chosen = value
    if (tag === '/select') form.append(select.name, select.chosen || (select.options[0] ?? ''))
    if (tag === 'input' && (given.type !== 'checkbox' || 'checked' in given)) form.append(name, value)
  }
  return form
}

const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )

async function throughForm(audience: Audience): Promise<unknown> {
  const lists = new Lists()
  const group = await groupView(draftOf(audience), [], lists)
  const html = renderToStaticMarkup(<TreeTable group={group} lists={lists.shown()} mistakes={{}} />)
  return asValue(readDraft(sentBy(html)))
}

test('an audience that is shown and sent back untouched is the same audience', async () => {
  const audiences = fc
    .sample(anyAudience, { seed: 22_112_026, numRuns: 150 })
    .filter((one) => readAudience(one).kind === 'audience')
  expect(audiences.length).toBeGreaterThan(100)
  for (const audience of audiences) expect(await throughForm(audience)).toEqual(audience)
})
