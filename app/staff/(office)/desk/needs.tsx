import Link from 'next/link'
import c from '@/app/staff/ui/campaign.module.css'
import { whyNotPublished } from '@/app/staff/ui/library-words'
import { Part, type Sign, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { counted, formatClock, formatWait, formatWhen } from '@/app/staff/ui/words'
import { formatCount, formatDay, isoDay } from '@/app/ui/format'
import type { Need } from '@/lib/staff/desk'
import { may, type StaffRole } from '@/lib/staff/permissions'

const bands: { name: string; sign: Sign; holds: (need: Need, now: number) => boolean }[] = [
  { name: 'Past the limit', sign: 'late', holds: (need, now) => need.dueAt < now },
  {
    name: 'Due today',
    sign: 'now',
    holds: (need, now) => need.dueAt >= now && isoDay(need.dueAt - 1) === isoDay(now),
  },
  {
    name: 'To come',
    sign: 'unset',
    holds: (need, now) => need.dueAt >= now && isoDay(need.dueAt - 1) !== isoDay(now),
  },
]

/** What waits for a person, what is due first before the rest. Waiting time is drawn against a tick that never moves. */
export function Needs({ needs, now, role }: { needs: Need[]; now: number; role: StaffRole }) {
  if (needs.length === 0) {
    return (
      <Part id="needs" title="Needs you">
        <p>
          No campaign or text is in review, no campaign closes this week or lacks an outcome; no mail has
          failed; counts agree.
        </p>
      </Part>
    )
  }
  return (
    <Part id="needs" title="Needs you" say="from what is so now">
      <table className={`${s.t} ${s.stack}`}>
        <caption className="vh">Things that wait for a person, what is due first before the rest</caption>
        <thead>
          <tr>
            <th scope="col">Waiting</th>
            <th scope="col">Against its limit</th>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        {bands.map((band) => (
          <Band
            key={band.name}
            {...band}
            needs={needs.filter((need) => band.holds(need, now))}
            now={now}
            role={role}
          />
        ))}
      </table>
    </Part>
  )
}

function Band({
  name,
  sign,
  needs,
  now,
  role,
}: {
  name: string
  sign: Sign
  needs: Need[]
  now: number
  role: StaffRole
}) {
  if (needs.length === 0) return null
  return (
    <tbody>
      <tr className={s.band}>
        <th colSpan={5} scope="rowgroup">
          <Status sign={sign}>
            {name}: {needs.length}
          </Status>
        </th>
      </tr>
      {needs.map((need) => {
        const { what, where, act } = describe(need, role)
        return (
          <tr key={`${need.kind} ${where} ${what}`}>
            <td className={`nw ${need.dueAt < now ? s.late : s.strong}`}>
              {need.since === null ? dueWords(need.dueAt, now) : formatWait((now - need.since) / 1000)}
            </td>
            <td className={`nw ${s.pair}`}>
              {need.since !== null && <LimitBar since={need.since} dueAt={need.dueAt} now={now} />}
            </td>
            <th scope="row" className={s.full}>
              {what}
            </th>
            <td className={s.pair}>{where}</td>
            <td>
              {act && (
                <Link href={act.href} prefetch={false}>
                  {act.words}
                </Link>
              )}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

function dueWords(dueAt: number, now: number): string {
  return isoDay(dueAt - 1) === isoDay(now) ? `today, ${formatClock(dueAt)}` : formatWhen(dueAt)
}

/** Waiting time against a tick at forty: past the tick is late. Drawn to at most twice the limit. */
function LimitBar({ since, dueAt, now }: { since: number; dueAt: number; now: number }) {
  const share = Math.min((now - since) / (dueAt - since), 1.95)
  return (
    <>
      <svg className={c.bar} width="78" height="12" viewBox="0 0 78 12" aria-hidden="true">
        <rect
          className={share > 1 ? c.past : undefined}
          x="0"
          y="3"
          width={Math.max(1, share * 40)}
          height="6"
        />
        <path d="M40 0V12" strokeWidth="2" />
      </svg>
      <span className="muted">of {formatWait((dueAt - since) / 1000)}</span>
    </>
  )
}

type Described = { what: string; where: string; act: { href: string; words: string } | null }

function describe(need: Need, role: StaffRole): Described {
  switch (need.kind) {
    case 'in_review':
      return { what: 'Waits for a second reader', where: need.name, act: to(need.slug, 'preview', 'Read') }
    case 'opens':
      return { what: 'Opens by itself', where: need.name, act: to(need.slug, 'run', 'See') }
    case 'closes':
      return {
        what: 'Closes; have ready what happens next',
        where: need.name,
        act: to(need.slug, 'run', 'See'),
      }
    case 'outcome_missing':
      return {
        what: 'Closed, and the page does not say what came of it',
        where: need.name,
        act: may(role, 'campaign.publish') ? to(need.slug, 'run', 'Record') : null,
      }
    case 'text_in_review':
      return { what: 'Waits for a second reader', where: need.name, act: toText(need.id, 'Read') }
    case 'text_approved':
      return { what: 'Approved, and not published yet', where: need.name, act: toText(need.id, 'Publish') }
    case 'text_not_published':
      return {
        what: `Did not go live: ${whyNotPublished[need.reason] ?? need.reason}`,
        where: need.name,
        act: toText(need.id, 'Look'),
      }
    case 'answer_overdue':
      return {
        what: `No answer by the day it was due: ${need.title}`,
        where: `Recommendation ${need.number}`,
        act: { href: `/staff/recommendations/${need.number}`, words: 'Record' },
      }
    case 'helpline_stale':
      return {
        what: `Not verified since ${formatDay(Date.parse(need.verifiedOn))}: call it, or read its page`,
        where: `Helpline ${need.name}`,
        act: { href: '/staff/library/helplines', words: 'Verify' },
      }
    case 'consent_ends':
      return {
        what: 'A consent ends, and what rests on it goes',
        where: need.subject,
        act: may(role, 'consent.manage')
          ? { href: `/staff/library/consents/${need.id}`, words: 'See' }
          : null,
      }
    case 'figures_due':
      return {
        what: `${counted(need.figures, 'figure is', 'figures are')} due to be looked at again`,
        where: 'Evidence',
        act: { href: '/staff/library/evidence?show=review', words: 'Review' },
      }
    case 'figures_replaced':
      return {
        what: `${counted(need.figures, 'figure was', 'figures were')} replaced and still ${need.figures === 1 ? 'stands' : 'stand'} on live pages`,
        where: 'Evidence',
        act: { href: '/staff/library/evidence?show=outdated', words: 'See where' },
      }
    case 'links_dead':
      return {
        what: `${counted(need.links, 'link has', 'links have')} not answered twice or more`,
        where: 'Links',
        act: { href: '/staff/library/links', words: 'Look' },
      }
    case 'letters_held':
      return {
        what: `${counted(need.letters, 'letter is', 'letters are')} held and wait for somebody to look`,
        where: need.name,
        act: { href: `/staff/campaigns/${need.slug}/letters/delivery`, words: 'Look' },
      }
    case 'letters_failed':
      return {
        what: `${counted(need.letters, 'letter', 'letters')} could not be delivered`,
        where: need.name,
        act: { href: `/staff/campaigns/${need.slug}/letters/delivery`, words: 'Look' },
      }
    case 'addresses_bounced':
      return {
        what: `${counted(need.addresses, 'address of a member has', 'addresses of members have')} bounced`,
        where: 'Representatives',
        act: may(role, 'directory.edit')
          ? { href: '/staff/representatives/addresses', words: 'Find the right one' }
          : null,
      }
    case 'replies_new':
      return {
        what: `${counted(need.replies, 'reply', 'replies')} to read and redact`,
        where: 'Letters',
        act: may(role, 'reply.redact') ? { href: '/staff/letters/replies', words: 'Read' } : null,
      }
    case 'positions_noted':
      return {
        what: `${counted(need.positions, 'position waits', 'positions wait')} for a second person`,
        where: 'Letters',
        act: may(role, 'position.approve') ? { href: '/staff/letters/positions', words: 'Look' } : null,
      }
    case 'mail_failed':
      return {
        what: `${counted(need.mails, 'mail')} refused: ${need.reason || 'no reason given'}`,
        where: 'Mail',
        act: { href: '/staff/mail', words: 'Look' },
      }
    case 'mail_unknown':
      return {
        what: `${counted(need.mails, 'mail')} may or may not have been sent: ${need.reason || 'no answer came'}`,
        where: 'Mail',
        act: { href: '/staff/mail', words: 'Look' },
      }
    case 'bounced':
      return {
        what: `${counted(need.addresses, 'address', 'addresses')} bounced in the last seven days and will not be mailed again`,
        where: 'Mail',
        act: null,
      }
    case 'drift':
      return {
        what: `Its count said ${formatCount(need.counted)} and ${formatCount(need.actual)} had signed; the audit has mended it`,
        where: need.slug,
        act: to(need.slug, 'history', 'See'),
      }
  }
}

function toText(id: number, words: string) {
  return { href: `/staff/library/publications/${id}/run`, words }
}

function to(slug: string, page: string, words: string) {
  return { href: `/staff/campaigns/${slug}/${page}`, words }
}
