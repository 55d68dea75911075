import type { Metadata } from 'next'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount, formatMoment } from '@/app/ui/format'
import {
  type AddressStanding,
  countStops,
  isTheirWish,
  lookUpAddress,
} from '@/lib/mail/coming-back/staff-stops'
import { openSearch } from '@/lib/signatures/desk/sealed-search'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { MailViews } from '../mail-views'
import { cameBackWords, kindWords, stopWords } from '../mail-words'
import { lift, lookUp, stop } from './actions'

export const metadata: Metadata = { title: 'Stopped addresses' }

const path = '/staff/mail/stopped'

const doneWords: Record<string, { tone: 'good' | 'warn'; words: string }> = {
  stopped: { tone: 'good', words: 'Stopped. Only answers to what they do themselves go to them now.' },
  was_stopped: { tone: 'warn', words: 'Mail to this address was stopped already. Nothing was changed.' },
  lifted: { tone: 'good', words: 'Lifted. Mail can go to this address again.' },
  lifted_to_left: {
    tone: 'warn',
    words:
      'Lifted: mail can reach this address again. They had left before, so only answers to what they do go to them.',
  },
  not_stopped: { tone: 'warn', words: 'Mail to this address was not stopped any more. Nothing was changed.' },
  look_again: { tone: 'warn', words: 'That look-up is over. Type the address again.' },
}

type Props = { searchParams: Promise<Record<'s' | 'done', string | string[] | undefined>> }

/** Who must not be mailed: counts by reason, and one address at a time. There is no list of addresses, only of their hashes. */
export default async function StoppedPage({ searchParams }: Props) {
  const person = await requireStaff('mail.read_address', path)
  const { s, done } = await searchParams
  const sealed = typeof s === 'string' ? s : ''
  const email = sealed === '' ? null : openSearch(sealed, person.id, Date.now())
  const [stops, standing, asks] = await Promise.all([
    countStops(),
    email ? lookUpAddress(email) : null,
    asksFreshCode(),
  ])
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const mayAct = may(person.role, 'mail.retry')
  const all = stops.reduce((sum, { addresses }) => sum + addresses, 0)
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/mail', words: 'Mail' }]}
        here="Stopped addresses"
        title="Stopped addresses"
      >
        <p>
          Mail is stopped to {counted(all, 'address', 'addresses')}. They are kept as keyed hashes alone: one
          can be looked up, none can be read.
        </p>
      </PageHead>
      <MailViews here={path} role={person.role} />
      {said && <Note tone={said.tone}>{said.words}</Note>}
      <Part id="look-up" title="Look up an address">
        <StaffForm
          action={lookUp}
          fields={[{ kind: 'line', name: 'email', label: 'Email address' }]}
          values={email ? { email } : {}}
          button="Look it up"
        />
      </Part>
      {email && standing && <Standing email={email} standing={standing} />}
      {email && standing?.stop && mayAct && (
        <Part id="lift" title="Let mail go to it again">
          <StaffForm
            action={lift.bind(null, sealed)}
            fields={liftFields(isTheirWish(standing.stop), asks)}
            values={{}}
            button="Lift it"
            tone="end"
            note="It is written in the log, without the address."
          />
        </Part>
      )}
      {mayAct && (
        <Part id="stop" title="Stop mail for somebody who asked for it">
          <StaffForm action={stop} fields={stopFields} values={{}} button="Stop mail" />
        </Part>
      )}
      <Part id="reasons" title="Why addresses are stopped">
        {stops.length === 0 ? (
          <p>None is.</p>
        ) : (
          <table className={table.t}>
            <caption className="vh">Stopped addresses by reason</caption>
            <thead>
              <tr>
                <th scope="col">Reason</th>
                <th scope="col" className={table.n}>
                  Addresses
                </th>
              </tr>
            </thead>
            <tbody>
              {stops.map((row) => (
                <tr key={`${row.reason} ${row.source}`}>
                  <th scope="row">{stopWords(row)}</th>
                  <td className={table.n}>{formatCount(row.addresses)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  )
}

const why = 'Without the address: the log is kept for long and names nobody.'

function liftFields(needsAsking: boolean, asks: boolean): FieldSpec[] {
  return [
    { kind: 'text', name: 'why', label: 'Why', hint: why, rows: 2, max: 300, counts: true },
    ...(needsAsking
      ? [
          {
            kind: 'tick' as const,
            name: 'asked',
            label: 'The person asked us themselves to be written to again',
          },
        ]
      : []),
    ...freshCodeFields(asks),
  ]
}

const stopFields: FieldSpec[] = [
  { kind: 'line', name: 'stopEmail', label: 'Their email address' },
  { kind: 'text', name: 'stopWhy', label: 'How they asked', hint: why, rows: 2, max: 300, counts: true },
]

function Standing({ email, standing: { stop: found, mails } }: { email: string; standing: AddressStanding }) {
  return (
    <Part id="standing" title={email} say={found ? 'stopped' : 'not stopped'}>
      <p>
        {found
          ? `${stopWords(found)} Since ${formatMoment(found.at.getTime())}.`
          : 'Nothing stops mail to this address.'}
      </p>
      {found?.detail && <p>The mail server said: {found.detail}</p>}
      {mails.length === 0 ? (
        <p>No mail is known to have gone there in the last ninety days.</p>
      ) : (
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Mails to this address, newest first</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Came back</th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={`${mail.at} ${mail.kind}`}>
                <td className="nw">{formatWhen(mail.at)}</td>
                <th scope="row" className={table.pair}>
                  {kindWords[mail.kind] ?? mail.kind}
                </th>
                <td>{wordsOfBack(mail.cameBack)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}

function wordsOfBack(what: string | null): string {
  return what !== null && what in cameBackWords
    ? cameBackWords[what as keyof typeof cameBackWords].words
    : 'No'
}
