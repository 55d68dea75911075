import { formatDay } from './format'
import s from './site-footer.module.css'

/** What the foot of every page must say about the organisation. */
export type FooterFacts = {
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
            <h2>If you need help now</h2>
            <p>
              {o.helpline.name}
              {o.helpline.runBy && `, run by ${o.helpline.runBy}`}: <Phone number={o.helpline.phone} />. In an
              emergency call <a href="tel:999">999</a>.
            </p>
            <p className={s.checked}>
              Number checked {formatDay(Date.parse(`${o.helpline.verifiedOn}T12:00:00Z`))}.
            </p>
            <ul className={s.links}>
              <li>
                <a href="/get-help">All the helplines we list</a>
              </li>
            </ul>
          </div>
          <div>
            <h2>The record</h2>
            <ul className={s.links}>
              <li>
                <a href="/campaigns">Campaigns</a>
              </li>
              <li>
                <a href="/api/v1/campaigns">Open data</a>
              </li>
            </ul>
          </div>
          <div>
            <h2>About us</h2>
            <ul className={s.links}>
              <li>
                <a href="/about">Who we are</a>
              </li>
              <li>
                <a href="/privacy">Privacy</a>
              </li>
              <li>
                <a href="/accessibility">Accessibility</a>
              </li>
            </ul>
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

function Phone({ number }: { number: string }) {
  return (
    <a className={s.tel} href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}
