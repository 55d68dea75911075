import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { inTransaction } from '@/lib/in-transaction'
import { noteOpened, openLink } from '@/lib/take-out/link'
import { wholeFiles } from '@/lib/take-out/queries'
import { readOrganisation } from '../../../../read-organisation'
import { FileList } from '../file-list'
import { HowToAnswer } from '../how-to-answer'
import { PackView } from '../pack-view'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Hand-in', robots: { index: false, follow: false } }

/** What the link of an addressee shows, and that it was opened is in the log. The route above it gives the status. */
export default async function HandInPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const found = await openLink(token)
  if (found === null)
    return (
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Hand-in' }]}
        title="This link opens nothing"
        lead="It may have been taken back, or part of it was lost on the way. Ask whoever sent it for another."
      />
    )
  if (found.kind === 'over')
    return (
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Hand-in' }]}
        title="This link is over"
        lead="Its files were removed, as we said when we sent it. Ask whoever sent it for another."
      />
    )
  const { choices, files, expiresAt } = found.handIn
  if (!choices.pack) return null
  const [organisation] = await Promise.all([
    readOrganisation(),
    inTransaction((tx) => noteOpened(tx, found.handIn)),
  ])
  return (
    <PackView pack={choices.pack}>
      <FileList token={token} files={wholeFiles(files)} expiresAt={expiresAt} />
      <HowToAnswer pack={choices.pack} email={organisation.email} />
    </PackView>
  )
}
