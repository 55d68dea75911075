import type { Metadata } from 'next'
import Link from 'next/link'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { formatCount, formatDay } from '@/app/ui/format'
import {
  type BouncedConfirmations,
  type CameBack,
  type Fared,
  listBouncedConfirmations,
  listCameBack,
  readMailHealth,
} from '@/lib/mail/coming-back/read-mail-days'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { MailViews } from '../mail-views'
import {
  cameBackWords,
  confirmedWords,
  healthSentence,
  healthWarning,
  kindWords,
  partWords,
} from '../mail-words'

export const metadata: Metadata = { title: 'What came back' }

const path = '/staff/mail/came-back'
const shownAtMost = 50

/** How mail arrives: what came back, by domain and by day, and who cannot confirm because of it. */
export default async function CameBackPage() {
  const person = await requireStaff('mail.read', path)
  const [{ all, domains, days }, back, confirmations] = await Promise.all([
    readMailHealth(),
    listCameBack(shownAtMost),
    listBouncedConfirmations(),
  ])
  const warning = healthWarning(all)
  const people = confirmations.reduce((sum, row) => sum + row.people, 0)
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/mail', words: 'Mail' }]}
        here="What came back"
        title="What came back"
      >
        <p>{healthSentence(all)}</p>
      </PageHead>
      <MailViews here={path} role={person.role} />
      {warning && (
        <Note tone="warn">
          <p>{warning}</p>
        </Note>
      )}
      <Part
        id="confirmations"
        title="Signatures that cannot be confirmed"
        say={people > 0 ? counted(people, 'person', 'people') : undefined}
      >
        {people === 0 ? (
          <p>No mail that asks to confirm has come back from anybody who still waits.</p>
        ) : (
          <Confirmations rows={confirmations} />
        )}
      </Part>
      <Part
        id="domains"
        title="By domain"
        say="the last thirty days; domains with under ten mails a day are together"
      >
        {domains.length === 0 ? (
          <p>Nothing has been counted yet. It is counted every hour.</p>
        ) : (
          <FaredTable
            caption="How mail fared, by domain"
            first="Domain"
            rows={domains.map(({ domain, ...fared }) => ({
              name: domain === 'other' ? 'All others' : domain,
              ...fared,
            }))}
          />
        )}
      </Part>
      <Part id="days" title="By day" say="the last fourteen; by the day a mail went">
        {days.length === 0 ? (
          <p>Nothing has been counted yet.</p>
        ) : (
          <FaredTable
            caption="How mail fared, by day"
            first="Day"
            rows={days.map(({ day, ...fared }) => ({ name: formatDay(Date.parse(day)), ...fared }))}
          />
        )}
      </Part>
      <Part
        id="newest"
        title="Newest"
        say={back.length === shownAtMost ? `the newest ${shownAtMost}` : undefined}
      >
        {back.length === 0 ? (
          <p>Nothing has come back.</p>
        ) : (
          <Newest rows={back} showsAddress={may(person.role, 'mail.read_address')} />
        )}
      </Part>
    </>
  )
}

function Confirmations({ rows }: { rows: BouncedConfirmations[] }) {
  return (
    <>
      <table className={`${table.t} ${table.stack}`}>
        <caption className="vh">Mails to confirm that came back, by campaign and domain</caption>
        <thead>
          <tr>
            <th scope="col">Campaign</th>
            <th scope="col">Domain</th>
            <th scope="col" className={table.n}>
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, name, domain, people }) => (
            <tr key={`${slug} ${domain}`}>
              <th scope="row" className={table.full}>
                <Link href={`/staff/campaigns/${slug}`} prefetch={false}>
                  {name}
                </Link>
              </th>
              <td>{domain}</td>
              <td className={table.n} data-l="People">
                {formatCount(people)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Their mail came back. They can correct the address for an hour after signing, or sign again. Many at
        one domain point to the domain, not to the people.
      </p>
    </>
  )
}

function FaredTable(props: { caption: string; first: string; rows: (Fared & { name: string })[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.first}</th>
          <th scope="col" className={table.n}>
            Sent
          </th>
          <th scope="col" className={table.n}>
            Bounced
          </th>
          <th scope="col" className={table.n}>
            Spam
          </th>
          <th scope="col" className={table.n}>
            Delayed
          </th>
          <th scope="col" className={table.n}>
            Confirmed
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className={table.full}>
              {row.name}
            </th>
            <td className={table.n} data-l="Sent">
              {formatCount(row.sent)}
            </td>
            <td className={table.n} data-l="Bounced">
              {partWords(row.bounced, row.sent)}
            </td>
            <td className={table.n} data-l="Spam">
              {partWords(row.complained, row.sent)}
            </td>
            <td className={table.n} data-l="Delayed">
              {formatCount(row.delayed)}
            </td>
            <td className={table.n} data-l="Confirmed">
              {confirmedWords(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Newest({ rows, showsAddress }: { rows: CameBack[]; showsAddress: boolean }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">What came back, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">{showsAddress ? 'To' : 'At'}</th>
          <th scope="col">Came back as</th>
          <th scope="col">What was said</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, kind, to, domain, what, detail }) => (
          <tr key={id}>
            <td className="nw">{formatWhen(at)}</td>
            <th scope="row" className={table.pair}>
              {kindWords[kind] ?? kind}
            </th>
            <td className={table.full}>{showsAddress ? to : domain}</td>
            <td>
              <Status sign={cameBackWords[what].sign}>{cameBackWords[what].words}</Status>
            </td>
            <td className={table.full}>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
