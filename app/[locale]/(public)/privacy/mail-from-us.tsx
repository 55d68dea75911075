import { formatDay } from '@/app/ui/format'
import { Prose } from '@/app/ui/prose'
import type { ContactPolicy } from '@/lib/consent/contact-policy'

/** Why people are written to, as the policy now stands. */
export function MailFromUs({ policy }: { policy: ContactPolicy }) {
  return (
    <Prose>
      <p>
        Some mail only answers what you do here: it asks you to confirm, or is your receipt. Everything else
        we send because you said yes to it, which is consent, article 6(1)(a) of the UK GDPR.
        {policy.softOptIn && (
          <>
            {' '}
            If you live in the United Kingdom and gave us your address since{' '}
            {formatDay(Date.parse(policy.softOptInSince))} when you supported our work, we may also write
            about that work unless you said no. The law calls this the soft opt-in for charities: regulation
            22(3A) of the Privacy and Electronic Communications Regulations. It rests on our legitimate
            interest, article 6(1)(f). You can say no where we ask, and in each mail.
          </>
        )}
      </p>
      <p>
        A mailing goes to people chosen by what they did here: what they signed, where they live, whether they
        wrote a letter. A series of mails can follow something you did, like your first signature. You get at
        most {policy.mostInSevenDays} of these in seven days, however many campaigns you signed.
      </p>
      <p>
        Each mail has a link that stops all of it at once, and one to choose kinds, subjects and how often, or
        to pause. A person decides who a mailing goes to. No program decides anything about you that matters
        in law.
      </p>
    </Prose>
  )
}
