import type { Metadata } from 'next'
import Link from 'next/link'
import { channelStates } from '@/app/staff/ui/channel-words'
import { PageHead, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { londonDay } from '@/lib/london-time'
import { listAddressesToLookAt } from '@/lib/representatives/staff-directory'
import { formatDate } from '@/lib/rough-date'
import { requireStaff } from '@/lib/staff/session'
import { DirectoryViews } from '../directory-views'

export const metadata: Metadata = { title: 'Addresses to look at' }

/** Mail addresses of members that bounced, look wrong, or that nobody has looked at for long. */
export default async function AddressesPage() {
  await requireStaff('directory.edit', '/staff/representatives/addresses')
  const addresses = await listAddressesToLookAt(londonDay(Date.now()))
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/representatives', words: 'Representatives' }]}
        here="Addresses to look at"
        title="Addresses to look at"
      >
        <p>
          Those that bounced first, then those outside a parliament’s own, then those unchecked for 30 days.
        </p>
      </PageHead>
      <DirectoryViews here="/staff/representatives/addresses" />
      {addresses.length === 0 ? (
        <p>None: all were looked at in the last 30 days.</p>
      ) : (
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Addresses to look at</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">For</th>
              <th scope="col">Address</th>
              <th scope="col">State</th>
              <th scope="col">Checked</th>
            </tr>
          </thead>
          <tbody>
            {addresses.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={table.full}>
                  <Link href={`/staff/representatives/people/${row.personId}#channels`} prefetch={false}>
                    {row.name}
                  </Link>
                </th>
                <td className={table.full}>{row.seat}</td>
                <td className={table.full}>{row.value}</td>
                <td className={table.pair}>
                  <Status sign={channelStates[row.state]?.sign ?? 'unset'}>
                    {channelStates[row.state]?.words ?? row.state}
                    {row.needsLook && ', to look at'}
                  </Status>
                </td>
                <td data-l="Checked">{formatDate(row.checkedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
