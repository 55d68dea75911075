import { few, fewest, fewFirst, reasonWords, share } from '@/app/staff/ui/mailing-life-words'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { Mailing } from '@/lib/mailings/read-mailing'
import type { Report } from '@/lib/mailings/read-report'

/** A finding: the sentence, and the figures it is made of, each with a share where that says something. */
export type Finding = { id: string; title: string; sentence: string; rows: [string, string, string][] }

type About = { mailing: Mailing; report: Report }

/** The report as it is read: how it arrived, what it led to, who left, who was left out, what the test decided. */
export function findingsOf(about: About): Finding[] {
  return [arrived(about), ...led(about), left(about), leftOut(about), ...test(about)]
}

function arrived({ mailing, report }: About): Finding {
  const { mailed, accepted, bounced, complained, unknown, failed, onItsWay, waiting } = report
  const took = Math.max(0, accepted - bounced)
  const then = [
    onItsWay > 0 && `${formatCount(onItsWay)} are on their way`,
    waiting > 0 && mailing.state !== 'cancelled' && `${formatCount(waiting)} are still to come`,
    unknown > 0 && `of ${formatCount(unknown)} nobody knows whether they went`,
    failed > 0 && `${formatCount(failed)} were refused by the provider`,
  ].filter((part) => part !== false)
  const rest = [
    ...then,
    `${bounced === 0 ? 'no' : formatCount(bounced)} ${bounced === 1 ? 'address' : 'addresses'} bounced`,
  ]
  const list = rest.length === 1 ? rest[0] : `${rest.slice(0, -1).join(', ')} and ${rest.at(-1)}`
  return {
    ...{ id: 'arrived', title: 'How it arrived' },
    sentence:
      mailed === 0
        ? 'Nothing has been sent yet.'
        : `Of ${counted(mailed, 'person', 'people')}, ${share(took, mailed)} took it; ${list}.`,
    rows: [
      ['Mails made', formatCount(mailed), ''],
      ['Taken by their mail provider', formatCount(took), share(took, mailed)],
      ['On the way', formatCount(onItsWay), share(onItsWay, mailed)],
      ['Bounced', formatCount(bounced), share(bounced, mailed)],
      ['Refused by our provider', formatCount(failed), share(failed, mailed)],
      ['Outcome unknown', formatCount(unknown), share(unknown, mailed)],
      ['Complained of spam', few(complained), shareOf(complained, mailed)],
    ],
  }
}

/** A share of a number that is not said would say it. */
const shareOf = (part: number, whole: number) => (part > 0 && part < fewest ? '' : share(part, whole))

function led({ report: { signed, wrote, mailed } }: About): Finding[] {
  if (signed === null || wrote === null) return []
  const said = [
    wrote > 0 && `${fewFirst(wrote)} wrote to their representative`,
    signed > 0 && `${wrote > 0 ? few(signed) : fewFirst(signed)} signed`,
  ].filter((part) => part !== false)
  return [
    {
      ...{ id: 'led', title: 'What it led to' },
      sentence: `${said.length > 0 ? said.join(' and ') : 'Nobody wrote or signed'} under its campaign within seven days of their mail.`,
      rows: [
        ['Wrote to a representative', few(wrote), shareOf(wrote, mailed)],
        ['Signed', few(signed), shareOf(signed, mailed)],
      ],
    },
  ]
}

function left({ report: { left: gone, complained, mailed } }: About): Finding {
  return {
    ...{ id: 'left', title: 'Who left' },
    sentence: `${fewFirst(gone)} of those who got it left all our mail afterwards; ${complained === 0 ? 'nobody' : few(complained)} complained of spam.`,
    rows: [
      ['Left all mail after it', few(gone), shareOf(gone, mailed)],
      ['Complained of spam', few(complained), shareOf(complained, mailed)],
    ],
  }
}

function leftOut({ mailing, report: { leftOutInTurn, void: never } }: About): Finding {
  const before = ranked(mailing.leftOut)
  const inTurn = ranked(leftOutInTurn)
  const sum = (list: [string, number][]) => list.reduce((all, [, people]) => all + people, 0)
  const [atStart, later] = [sum(before), sum(inTurn)]
  const start = `${atStart === 0 ? 'Nobody who matched was' : `${counted(atStart, 'person', 'people')} who matched ${atStart === 1 ? 'was' : 'were'}`} left out when it started`
  const most = before[0] ? `, most because: ${reasonWords(before[0][0]).toLowerCase()}` : ''
  const then = later > 0 ? `; ${few(later)} more when their turn came` : ''
  const cancelled = never > 0 ? ` The rest, ${counted(never, 'person', 'people')}, was cancelled.` : ''
  return {
    ...{ id: 'left-out', title: 'Who was left out, and why' },
    sentence: `${start}${most}${then}.${cancelled}`,
    rows: [
      ...before.map(([reason, people]): [string, string, string] => [reasonWords(reason), few(people), '']),
      ...inTurn.map(([reason, people]): [string, string, string] => [
        `In their turn: ${reasonWords(reason).toLowerCase()}`,
        few(people),
        '',
      ]),
    ],
  }
}

const ranked = (reasons: Record<string, number>) => Object.entries(reasons).sort(([, a], [, b]) => b - a)

function test({ mailing, report }: About): Finding[] {
  const { test: tried, winner, decidedAt } = mailing
  if (!tried) return []
  const acts = tried.by === 'letters' ? ['letter', 'letters'] : ['signature', 'signatures']
  const title = 'What the subject test decided'
  const subjects = mailing.texts.filter(({ locale }) => locale === mailing.texts[0]?.locale)
  const rows = subjects.map(({ variant, subject }): [string, string, string] => {
    const votes = report.votes?.[variant]
    return [
      `${variant}: ${subject}`,
      report.votes ? few(votes ?? 0) : '',
      `${formatCount(report.mailedByVariant[variant] ?? 0)} mailed`,
    ]
  })
  if (!winner || !report.votes || decidedAt === null) {
    const by = acts[1] === 'letters' ? 'Letters written' : 'Signatures confirmed'
    const sentence =
      mailing.state === 'cancelled'
        ? 'It was cancelled before its test was decided, so no variant won.'
        : `It is not decided yet. ${by} decide it.`
    return [{ id: 'test', title, sentence, rows }]
  }
  const won = report.votes[winner] ?? 0
  const others = subjects
    .filter(({ variant }) => variant !== winner)
    .map(({ variant }) => report.votes?.[variant] ?? 0)
  const most = Math.max(0, ...others)
  const sentence =
    won > most
      ? `${winner} won by ${few(won)} ${won === 1 ? acts[0] : acts[1]} to ${others.map((votes) => few(votes)).join(' and ')}, decided ${formatWhen(decidedAt)}.`
      : `${won === 0 ? `No variant led to any ${acts[1]}` : `No other variant led to more ${acts[1]} than ${winner}`}, so the rest got ${winner}, decided ${formatWhen(decidedAt)}.`
  return [{ id: 'test', title, sentence, rows }]
}
