import { ButtonLink, SubmitButton } from '@/app/ui/button'
import { controlProps, Field, inputClass } from '@/app/ui/field'
import { LetterHead, linesClass } from '@/app/ui/letter-text'
import { Section } from '@/app/ui/section'
import { nameOf } from '@/lib/letters/compose-letter'
import type { OwnLetter } from '@/lib/letters/open-own-letter'
import { FocusedHeading } from '../../../../my-representatives/found/focused-heading'
import type { LetterState } from '../letter-state'
import { CopyButton } from './copy-button'
import { KeptFields } from './kept-fields'
import s from './letter.module.css'
import { PrintButton } from './print-button'

type OwnMailProps = {
  slug: string
  step: Extract<LetterState['step'], { kind: 'own' }>
  values: Record<string, string>
}

const ways = {
  print: {
    heading: 'Print your letter',
    lead: 'Print this page: each letter comes on a page of its own. Sign it and post it.',
  },
  mail: {
    heading: 'Send it from your own email',
    lead: 'Open the letter in your email, look it over, and press send there. It leaves from your own address, and the answer comes to you.',
  },
  other: {
    heading: 'Send it another way',
    lead: 'There is no email address to open. Copy the text and paste it into their contact page, or print it and post it.',
  },
} as const

/** The letter for the writer's own mail or for paper: a link that opens it, webmail, and the text to copy, always. */
export function OwnMail({ slug, step, values }: OwnMailProps) {
  const { letters, token, isPrint } = step
  const hasMail = letters.some(({ mail }) => mail)
  const { heading, lead } = isPrint ? ways.print : hasMail ? ways.mail : ways.other
  return (
    <>
      <div className={`stack ${s.ownHead} ${s.noPrint}`}>
        <FocusedHeading>{heading}</FocusedHeading>
        <p className="lead">{lead}</p>
      </div>
      {letters.map((letter, i) => (
        <OneOwn key={letter.target.mandate.id} letter={letter} n={i} isPrint={isPrint} />
      ))}
      <div className={s.noPrint}>
        <Section id="sent" title="When it has gone">
          <div className="stack">
            <form method="post" action={`/campaigns/${slug}/letters`}>
              <input type="hidden" name="do" value="declared" />
              <input type="hidden" name="token" value={token} />
              <SubmitButton look={isPrint || hasMail ? 'line' : 'primary'}>
                {isPrint ? 'I have posted it' : 'I have sent it'}
              </SubmitButton>
            </form>
            <p>We count it, and keep neither your letter nor your name and address.</p>
            <form method="post" action={`/campaigns/${slug}/letters`}>
              <KeptFields values={values} except={['do']} />
              <div className={s.row}>
                <SubmitButton look="line" name="do" value="preview">
                  Change the letter
                </SubmitButton>
                {!isPrint && (
                  <SubmitButton look="line" name="do" value="print">
                    Print it
                  </SubmitButton>
                )}
              </div>
            </form>
          </div>
        </Section>
      </div>
    </>
  )
}

function OneOwn({ letter, n, isPrint }: { letter: OwnLetter; n: number; isPrint: boolean }) {
  const { target, address, mail, webmail } = letter
  const { subject, body } = letter.letter
  const to = nameOf(target)
  const post = target.mandate.channels.find(({ kind }) => kind === 'post')
  if (isPrint)
    return (
      <article className={s.paper} aria-label={`Letter to ${to}`}>
        <p className={linesClass}>{[to, post?.value].filter(Boolean).join('\n')}</p>
        <p>
          <b>{subject}</b>
        </p>
        <p className={linesClass}>{body}</p>
        <p className={s.noPrint}>
          <PrintButton />
        </p>
      </article>
    )
  return (
    <Section id={`letter-${n}`} title={to} note={address ?? 'We know no email address for them.'}>
      <div className="stack">
        {mail && (
          <div className={s.row}>
            <ButtonLink href={mail.href} look="primary">
              Open in my email
            </ButtonLink>
            {webmail && (
              <>
                <ButtonLink href={webmail.gmail.href} look="line">
                  Gmail
                </ButtonLink>
                <ButtonLink href={webmail.outlook.href} look="line">
                  Outlook
                </ButtonLink>
                <ButtonLink href={webmail.yahoo.href} look="line">
                  Yahoo
                </ButtonLink>
              </>
            )}
          </div>
        )}
        {mail && !mail.hasBody && (
          <p>
            <b>Your letter is too long for a link.</b> The button opens an email with the address and the
            subject: copy the text from here and paste it in.
          </p>
        )}
        {!mail && <OtherWays letter={letter} />}
        <LetterHead rows={[{ term: 'Subject', is: subject }]} />
        <Field name={`text-${n}`} label="The text, to copy">
          <textarea
            {...controlProps({ name: `text-${n}` })}
            className={inputClass}
            readOnly
            rows={12}
            defaultValue={body}
          />
        </Field>
        <CopyButton from={`text-${n}`} />
      </div>
    </Section>
  )
}

/** Somebody without an email address: their contact page, telephone or post. */
function OtherWays({ letter }: { letter: OwnLetter }) {
  const { channels } = letter.target.mandate
  const form = channels.find(({ kind }) => kind === 'form') ?? channels.find(({ kind }) => kind === 'web')
  const phone = channels.find(({ kind }) => kind === 'phone')
  const post = channels.find(({ kind }) => kind === 'post')
  return (
    <ul className={s.ways}>
      {form && (
        <li>
          <a href={form.value} rel="noreferrer">
            Their contact page
          </a>
          : paste the text there.
        </li>
      )}
      {phone && (
        <li>
          Telephone <a href={`tel:${phone.value.replace(/[^\d+]/g, '')}`}>{phone.value}</a>
        </li>
      )}
      {post && <li>Post: {post.value}</li>}
      {!form && !phone && !post && <li>Their parliament’s switchboard can put you through.</li>}
    </ul>
  )
}
