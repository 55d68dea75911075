import type { ReactNode } from 'react'
import { SiteFooter } from '@/app/ui/site-footer'
import { SiteHeader } from '@/app/ui/site-header'
import { readOrganisation } from '../read-organisation'

/** Header, main and footer of everything a supporter sees. A page renders what goes inside main. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const organisation = await readOrganisation()
  return (
    <>
      <SiteHeader
        teamName={organisation.teamName}
        legalName={organisation.legalName}
        showsSample={organisation.showsSample}
        exitUrl={organisation.exitUrl}
      />
      <main id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <SiteFooter organisation={organisation} />
    </>
  )
}
