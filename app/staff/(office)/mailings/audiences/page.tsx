import type { Metadata } from 'next'
import { textOf, wordsOfAudience } from '@/app/staff/ui/audience-words'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatShortDay } from '@/app/staff/ui/words'
import type { Audience } from '@/lib/audiences/audience'
import { describeAudience } from '@/lib/audiences/describe-audience'
import { listAudiences } from '@/lib/audiences/list-audiences'
import { readAudienceNames } from '@/lib/audiences/read-audience-names'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { MailingViews } from '../mailing-views'
import { remove } from './actions'

export const metadata: Metadata = { title: 'Saved audiences' }

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** Audiences that are kept under a name, each as its sentence. */
export default async function AudiencesPage({ searchParams }: Props) {
  const person = await requireStaff('mailing.read', '/staff/mailings/audiences')
  const [saved, { done }] = [await listAudiences(), await searchParams]
  const rows = await Promise.all(
    saved.map(async (one) => ({ ...one, sentence: one.audience ? await sentenceOf(one.audience) : null })),
  )
  const mayRemove = may(person.role, 'mailing.write')
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/mailings', words: 'Mailings' }]}
        here="Saved audiences"
        title={saved.length === 0 ? 'Saved audiences' : counted(saved.length, 'saved audience')}
      >
        <p>Kept to be used again. A mailing holds a copy, so nothing that is done here changes a mailing.</p>
      </PageHead>
      <MailingViews here="/staff/mailings/audiences" />
      {done === 'removed' && <Note tone="good">Removed. Mailings that used it keep their copy.</Note>}
      <Part id="saved" title="By name">
        {rows.length === 0 ? (
          <p>None yet. Build one on the “Who” page of a mailing, and save it there under a name.</p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Saved audiences</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Who</th>
                <th scope="col">Saved</th>
                {mayRemove && (
                  <th scope="col">
                    <span className="vh">Remove</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, sentence, savedBy, savedAt }) => (
                <tr key={id}>
                  <th scope="row" className={table.full}>
                    {name}
                  </th>
                  <td className={table.full}>
                    {sentence ?? 'Of another edition: it can no longer be read or used.'}
                  </td>
                  <td data-l="Saved" className={table.pair}>
                    <span className="nw">{formatShortDay(savedAt)}</span>
                    {savedBy && <span className={table.sub}>{savedBy}</span>}
                  </td>
                  {mayRemove && (
                    <td>
                      <form action={remove.bind(null, id)}>
                        <button className={button.asLink} type="submit">
                          Remove<span className="vh"> {name}</span>
                        </button>
                      </form>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  )
}

/** Without what they must have agreed to: that follows from the mailing it is used for. */
async function sentenceOf(audience: Audience): Promise<string> {
  return textOf(wordsOfAudience(describeAudience(audience, await readAudienceNames(audience))))
}
