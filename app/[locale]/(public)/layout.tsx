import type { ReactNode } from 'react'
import { Banner } from '@/app/ui/banner'
import { SiteFooter } from '@/app/ui/site-footer'
import { SiteHeader } from '@/app/ui/site-header'
import { settingsNow } from '@/lib/integrity/live-settings'
import { readOrganisation } from '../read-organisation'

/** Header, main and footer of everything a supporter sees. A page renders what goes inside main. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [organisation, { banner }] = await Promise.all([readOrganisation(), settingsNow()])
  return (
    <>
      <SiteHeader
        teamName={organisation.teamName}
        legalName={organisation.legalName}
        showsSample={organisation.showsSample}
        exitUrl={organisation.exitUrl}
      />
      {banner.on && <Banner text={banner.text} />}
      <main id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <SiteFooter organisation={organisation} />
    </>
  )
}
