import type { Metadata } from 'next'
import button from '@/app/staff/ui/button.module.css'
import s from '@/app/staff/ui/editor.module.css'
import { directiveFor } from '@/app/staff/ui/editor-directives'
import f from '@/app/staff/ui/form.module.css'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { findInsertable } from '@/lib/library/publications/insert-queries'
import { requireStaff } from '@/lib/staff/session'

export const metadata: Metadata = { title: 'What a text can name' }

const directives = [
  [':stat{id=KEY}', 'A figure in a line: its number, with its source and date on demand'],
  [':cite[p. 12]{id=KEY}', 'A note that cites a source; in the brackets the page'],
  ['::statistic{id=KEY}', 'A figure on its own, with its source and date'],
  ['::recommendation{id=2.2}', 'A recommendation with its addressee and how it stands'],
  ['::quote{id=KEY}', 'A quote with who said it'],
  ['::figure{id=KEY}', 'A picture with its caption'],
  ['::chart{figures="KEY KEY" title="…"}', 'A chart of several figures, with its table and CSV'],
  [':::note[Title]', 'Opens a box; three colons on a line of their own close it'],
] as const

/** Keys and directives to copy: what the editor shows in place, for whoever has no script. */
export default async function InsertPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>
}) {
  await requireStaff('library.read', '/staff/library/insert')
  const { q } = await searchParams
  const words = typeof q === 'string' ? q.slice(0, 100).replaceAll('\0', '') : ''
  const found = await findInsertable(words)
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library', words: 'Library' }]}
        here="What a text can name"
        title="What a text can name"
      >
        <p>
          Copy a line into the text. A key that is not there stops publishing, with the number of its line.
        </p>
      </PageHead>
      <form className={`${f.form} ${f.inline}`} method="get" action="/staff/library/insert">
        <div>
          <label htmlFor="q">Words in it, or its key</label>
          <input id="q" name="q" type="search" defaultValue={words} />
        </div>
        <button className={button.btn} type="submit">
          Find
        </button>
      </form>
      <div className={s.below}>
        <Part id="directives" title="Directives">
          <ul className={s.found}>
            {directives.map(([written, say]) => (
              <li key={written}>
                <span>
                  {say} <code>{written}</code>
                </span>
              </li>
            ))}
          </ul>
        </Part>
        <Part id="found" title={words ? `With “${words}”` : 'The newest of each'}>
          {found.length === 0 && <p>Nothing has these words.</p>}
          <ul className={s.found}>
            {found.map((one) => (
              <li key={`${one.kind} ${one.key}`}>
                <span>
                  {one.words} {one.isOutdated && <b>Outdated. </b>}
                  <code>{directiveFor(one)}</code>
                </span>
                <span className="muted">{one.kind === 'asset' ? 'picture' : one.kind}</span>
              </li>
            ))}
          </ul>
        </Part>
      </div>
    </>
  )
}
