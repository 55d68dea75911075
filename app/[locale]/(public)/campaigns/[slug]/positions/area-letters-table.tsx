import { formatCount } from '@/app/ui/format'
import type { AreaLetters } from '@/lib/letters/read-area-letters'
import s from './positions-table.module.css'

/** Letters by area, five or more: fewer would say who wrote. */
export function AreaLettersTable({ areas }: { areas: AreaLetters[] }) {
  return (
    <table className={s.board}>
      <caption className="vh">Letters sent through this site, by area</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Chamber</th>
          <th scope="col">Letters</th>
          <th scope="col">Replies that were reported</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((row) => (
          <tr key={`${row.chamberSlug} ${row.areaSlug}`}>
            <th scope="row">
              <a href={`/my-representatives/${row.chamberSlug}/${row.areaSlug}`}>{row.areaName}</a>
            </th>
            <td>{row.chamberName}</td>
            <td>{formatCount(row.sent)} sent</td>
            <td>{row.replied === 0 ? 'None reported' : `${formatCount(row.replied)} reported`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
