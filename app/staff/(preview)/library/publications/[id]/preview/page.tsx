import { notFound } from 'next/navigation'
import { RenderedParts } from '@/app/staff/(office)/library/publications/[id]/preview-pane'
import { SiteFooter } from '@/app/ui/site-footer'
import { SiteHeader } from '@/app/ui/site-header'
import { inTransaction } from '@/lib/in-transaction'
import { checkContent } from '@/lib/library/checks/read-check-facts'
import { getPublicationForEditing } from '@/lib/library/publications/editor-queries'
import { getOrganisation } from '@/lib/organisation/queries'
import { requireStaff } from '@/lib/staff/session'
import bar from '../../../../preview-bar.module.css'
import s from './preview.module.css'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ width?: string | string[] }> }

/** The draft in the public frame, whole or as wide as a phone. Head and foot cannot be pressed; the text is read as by readers. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params
  const path = `/staff/library/publications/${id}`
  await requireStaff('library.read', `${path}/preview`)
  const [publication, organisation, { width }] = [
    await getPublicationForEditing(Number(id)),
    await getOrganisation(),
    await searchParams,
  ]
  if (!publication) notFound()
  const { content, kind } = publication
  const { rendered } = await inTransaction((tx) => checkContent(tx, kind, content))
  const { teamName, legalName, showsSample, exitUrl } = organisation
  const isPhone = width === 'phone'
  return (
    <>
      <aside className={bar.bar} aria-label="About this preview">
        <b>Preview.</b> The draft, edition {publication.edition}; only staff see it.{' '}
        {isPhone ? (
          <a href={`${path}/preview`}>Whole page</a>
        ) : (
          <a href={`${path}/preview?width=phone`}>As wide as a phone</a>
        )}
        . To see it on paper, print this page. <a href={path}>Back to writing</a>
      </aside>
      <div className={isPhone ? s.phone : undefined}>
        <div inert>
          <SiteHeader teamName={teamName} legalName={legalName} showsSample={showsSample} exitUrl={exitUrl} />
        </div>
        <main id="main">
          <div className={`wrap stack ${s.page}`}>
            <h1>{content.title}</h1>
            {content.contentNote && (
              <p>
                <b>Content note:</b> {content.contentNote}
              </p>
            )}
            {content.standfirst && <p className={s.standfirst}>{content.standfirst}</p>}
            <RenderedParts parts={rendered} />
          </div>
        </main>
        <div inert>
          <SiteFooter organisation={organisation} />
        </div>
      </div>
    </>
  )
}
