import type { ReactNode } from 'react'
import type { Crumb } from '@/app/ui/breadcrumbs'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { env } from '@/lib/env'
import { WaysToUs } from '../../tell-us'

type Props = {
  crumbs: Crumb[]
  /** What the email is for. */
  lead: string
  /** What its link leads to, after "Open the email and follow its link." */
  follow: ReactNode
  /** What to do when nothing comes. */
  otherwise: ReactNode
  children?: ReactNode
}

/** After a form that sends a link to confirm: the same for everybody, whatever we know of their address. */
export function CheckYourEmail({ crumbs, lead, follow, otherwise, children }: Props) {
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={
          <>
            One more step: <mark>check your email</mark>
          </>
        }
        lead={`If we can reach the address you typed, an email from us is on its way. ${lead}`}
      />
      <Section id="next" title="What to do now">
        <div className="stack">
          <p>
            Open the email from <b>{env().MAIL_FROM}</b> and follow its link. {follow}
          </p>
          <p>It usually comes within minutes. It can take up to 24 hours.</p>
        </div>
      </Section>
      <Section id="nothing" title="If nothing comes">
        <div className="stack">
          <p>Look in the folder for spam or junk, and in the one for promotions if you have it.</p>
          <p>{otherwise}</p>
          <p>
            Nothing goes to an address from which our mail came back or was reported as unwanted. If that may
            be yours, tell us: <WaysToUs />.
          </p>
        </div>
      </Section>
      {children}
    </>
  )
}
