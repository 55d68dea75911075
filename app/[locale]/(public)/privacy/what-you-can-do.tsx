import { Prose } from '@/app/ui/prose'
import { PhoneLink } from '../phone-link'

type Reached = { organisation: { email: string; phone: string; postalAddress: string } }

export function YourChoices({ organisation }: Reached) {
  return (
    <Prose>
      <p>
        Every email from us has a link to choose what you get, and those about your signature have a link to
        that signature. You need no account and no password. There you can:
      </p>
      <ul>
        <li>see what we hold with your signature</li>
        <li>correct your name, country or postcode</li>
        <li>show your name, or hide it</li>
        <li>say yes or no to email, choose kinds and subjects, or pause</li>
        <li>withdraw your signature, and the count goes down by one</li>
      </ul>
      <p>
        For all of it at once, with a copy of everything we hold about your address, and to have it erased,
        ask for <a href="/your-data">a link to your data</a>. It works for an hour. If you can no longer read
        that mail, or object to how we use your data, or want its use restricted, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a> or to {organisation.postalAddress}.
        We answer within a month. It costs nothing.
      </p>
      <p>
        If a petition has been handed in already, we cannot take your name out of what was given. We will tell
        you so.
      </p>
    </Prose>
  )
}

export function Complaints({ organisation }: Reached) {
  return (
    <Prose>
      <p>
        Tell us first, with <a href="/privacy/complaint">our form</a>, by email to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>, by phone on{' '}
        <PhoneLink number={organisation.phone} /> or by post to {organisation.postalAddress}. We say that we
        have your complaint within 30 days, look into it without delay, and tell you what we found.
      </p>
      <p>
        You can complain at any time to the Information Commissioner’s Office, which watches over data
        protection in the UK: <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk/make-a-complaint</a>{' '}
        or <PhoneLink number="0303 123 1113" />.
      </p>
    </Prose>
  )
}
