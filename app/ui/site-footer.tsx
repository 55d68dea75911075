import { formatDate } from '@/lib/rough-date'
import s from './site-footer.module.css'

/** What the foot of every page must say about the organisation. */
type FooterFacts = {
  legalName: string
  companyNumber: string
  charityNumberEnglandWales: string
  charityNumberScotland: string | null
  postalAddress: string
  phone: string
  email: string
  helpline: { name: string; runBy: string; phone: string; verifiedOn: string }
}

export function SiteFooter({ organisation: o }: { organisation: FooterFacts }) {
  return (
    <footer className={s.foot}>
      <div className="wrap">
        <div className={s.cols}>
          <div>
            <h2>Follow this work</h2>
            <p>
              When you sign, you choose whether we write to you: when a body answers, when a campaign opens,
              when we publish. Each mail can be stopped with one click.
            </p>
            <ul className={s.links}>
              <li>
                <a href="/feed.atom">Follow by feed, without an address</a>
              </li>
            </ul>
          </div>
          <div>
            <h2>If you need help now</h2>
            <p>
              {o.helpline.name}
              {o.helpline.runBy && `, run by ${o.helpline.runBy}`}: <Phone number={o.helpline.phone} />. In an
              emergency call <a href="tel:999">999</a>.
            </p>
            <p className={s.checked}>Number checked {formatDate(o.helpline.verifiedOn)}.</p>
            <ul className={s.links}>
              <li>
                <a href="/get-help">All the helplines we list</a>
              </li>
              <li>
                <a href="/staying-safe-online">Staying safe online</a>
              </li>
            </ul>
          </div>
          <div className={s.lists}>
            <FootLinks
              heading="The record"
              links={[
                ['/recommendations', 'Recommendations'],
                ['/briefings', 'Briefings'],
                ['/evidence', 'Evidence and sources'],
                ['/stories', 'Stories'],
                ['/news', 'News and events'],
                ['/open-data', 'Open data'],
              ]}
            />
            <FootLinks
              heading="About us"
              links={[
                ['/about', 'Who we are'],
                ['/theory-of-change', 'How change happens'],
                ['/where-we-work', 'Where we work'],
                ['/partnerships', 'Who pays'],
                ['/privacy', 'Privacy'],
                ['/accessibility', 'Accessibility'],
              ]}
            />
          </div>
        </div>
        <div className={s.legal} data-registration>
          <p>
            {o.legalName} is a company limited by guarantee, number {o.companyNumber}, and a registered
            charity: {o.charityNumberEnglandWales} in England and Wales
            {o.charityNumberScotland ? `, ${o.charityNumberScotland} in Scotland` : ''}.
          </p>
          <p>
            {o.postalAddress}. <Phone number={o.phone} />. <a href={`mailto:${o.email}`}>{o.email}</a>.
          </p>
        </div>
      </div>
    </footer>
  )
}

function FootLinks({ heading, links }: { heading: string; links: [href: string, words: string][] }) {
  return (
    <div>
      <h2>{heading}</h2>
      <ul className={s.links}>
        {links.map(([href, words]) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Phone({ number }: { number: string }) {
  return (
    <a className={s.tel} href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}
