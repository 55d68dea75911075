import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { depictsWords, formatBytes } from '@/app/staff/ui/media-words'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatDay } from '@/app/ui/format'
import { type ListedAsset, listAssets } from '@/lib/media/queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import m from './media.module.css'

export const metadata: Metadata = { title: 'Media' }

type Query = Record<'q' | 'kind' | 'page' | 'done', string | string[] | undefined>

/** Every picture and file, the newest first. */
export default async function MediaPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requireStaff('library.read', '/staff/library/media')
  const query = await searchParams
  const words = typeof query.q === 'string' ? query.q.slice(0, 100) : ''
  const kind = query.kind === 'image' || query.kind === 'file' ? query.kind : undefined
  const page = Math.min(Math.max(Number(query.page) || 1, 1), 10_000)
  const { assets, total, pages } = await listAssets({ words, kind, page })
  const more = (to: number) =>
    `?${new URLSearchParams({ ...(words && { q: words }), ...(kind && { kind }), page: String(to) })}`
  return (
    <>
      <PageHead title="Media" acts={may(person.role, 'library.edit') && <UploadLinks />}>
        <p>
          {counted(total, 'picture or file', 'pictures and files')}. A picture carries its description, credit
          and label wherever it stands.
        </p>
      </PageHead>
      <LibraryViews here="/staff/library/media" />
      {query.done === 'removed' && <Note tone="good">Removed. Its address now says that it is gone.</Note>}
      <form className={`${f.form} ${f.inline} ${s.note}`} method="get">
        <div>
          <label htmlFor="q">Words in title or description</label>
          <input id="q" name="q" type="search" defaultValue={words} />
        </div>
        <div>
          <label htmlFor="kind">Kind</label>
          <select id="kind" name="kind" defaultValue={kind ?? ''}>
            <option value="">All</option>
            <option value="image">Pictures</option>
            <option value="file">PDFs</option>
          </select>
        </div>
        <button className={button.btn} type="submit">
          Show
        </button>
      </form>
      <Part id="assets" title="Pictures and files" say={pages > 1 && `page ${page} of ${pages}`}>
        {assets.length === 0 ? (
          <p>There are none{words || kind ? ' of these' : ' yet'}.</p>
        ) : (
          <Assets assets={assets} />
        )}
        {pages > 1 && (
          <nav className={s.views} aria-label="Pages of this list">
            {page > 1 && <Link href={more(page - 1)}>Newer</Link>}
            {page < pages && <Link href={more(page + 1)}>Older</Link>}
          </nav>
        )}
      </Part>
    </>
  )
}

function UploadLinks() {
  return (
    <>
      <Link
        className={`${button.btn} ${button.go}`}
        href="/staff/library/media/new?kind=image"
        prefetch={false}
      >
        Upload a picture
      </Link>
      <Link className={button.btn} href="/staff/library/media/new?kind=file" prefetch={false}>
        Upload a PDF
      </Link>
    </>
  )
}

function Assets({ assets }: { assets: ListedAsset[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Pictures and files, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Picture</th>
          <th scope="col">Title and description</th>
          <th scope="col">Credit and label</th>
          <th scope="col">Stands</th>
          <th scope="col">Uploaded</th>
        </tr>
      </thead>
      <tbody>
        {assets.map((asset) => (
          <tr key={asset.key}>
            <td>
              <Thumb asset={asset} />
            </td>
            <th scope="row" className={table.pair}>
              <Link href={`/staff/library/media/${asset.key}`} prefetch={false}>
                {asset.title || asset.key}
              </Link>
              <span className={table.sub}>{describe(asset)}</span>
            </th>
            <td data-l="Credit and label">
              {asset.credit || 'No credit'}
              <span className={table.sub}>{depictsWords[asset.depicts].label}</span>
            </td>
            <td data-l="Stands">
              <Standing asset={asset} />
            </td>
            <td className="nw" data-l="Uploaded">
              {formatDay(asset.uploadedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Thumb({ asset }: { asset: ListedAsset }) {
  if (asset.kind === 'file') return <span className={m.file}>PDF</span>
  if (asset.stopped) return <span className={m.file}>Stopped</span>
  const width = Math.min(...asset.widths)
  // The row says what it is; the picture itself would be read out twice.
  return (
    // biome-ignore lint/performance/noImgElement: made in its widths when it was uploaded
    <img
      className={m.thumb}
      src={`/media/${asset.key}/${width}`}
      alt=""
      loading="lazy"
      width={96}
      height={72}
    />
  )
}

function describe(asset: ListedAsset): string {
  if (asset.kind === 'file')
    return [formatBytes(asset.bytes), asset.pages && counted(asset.pages, 'page')].filter(Boolean).join(', ')
  return asset.isDecorative ? 'Decoration, no description' : asset.alt
}

function Standing({ asset }: { asset: ListedAsset }) {
  if (asset.stopped)
    return <Status sign="out">Consent {asset.stopped === 'consent_withdrawn' ? 'withdrawn' : 'ended'}</Status>
  if (asset.livePlaces === 0) return <Status sign="to_come">Nowhere</Status>
  return <Status sign="done">On {counted(asset.livePlaces, 'page')}</Status>
}
