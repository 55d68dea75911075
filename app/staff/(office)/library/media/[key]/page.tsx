import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { depictsWords, formatBytes } from '@/app/staff/ui/media-words'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { getAsset, type ListedAsset, listImageConsents } from '@/lib/media/queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { Places } from '../../places'
import { remove, saveAsset } from '../actions'
import m from '../media.module.css'
import { AssetForm } from './asset-form'

export const metadata: Metadata = { title: 'Picture or file' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const doneWords: Record<string, { tone: 'good' | 'warn'; words: string }> = {
  added: { tone: 'good', words: 'It is in the library. A text shows it by the line below.' },
  saved: { tone: 'good', words: 'Saved. Every page that shows it is made anew.' },
  in_use: { tone: 'warn', words: 'Not removed: live pages show it. Take it out of these pages first.' },
}

export default async function AssetPage({ params, searchParams }: Props) {
  const [{ key }, { done }] = [await params, await searchParams]
  const person = await requireStaff('library.read', `/staff/library/media/${key}`)
  const [asset, consents] = [await getAsset(key), await listImageConsents()]
  if (!asset) notFound()
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const mayEdit = may(person.role, 'library.edit')
  const live = asset.places.filter(({ isLive }) => isLive)
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/library', words: 'Library' },
          { href: '/staff/library/media', words: 'Media' },
        ]}
        here={asset.title || asset.key}
        title={asset.title || asset.key}
      >
        <p>
          {live.length === 0
            ? 'No live page shows it.'
            : `${counted(live.length, 'live page shows', 'live pages show')} it.`}
        </p>
      </PageHead>
      {said && <Note tone={said.tone}>{said.words}</Note>}
      {asset.stopped && (
        <Note tone="warn">
          The consent it rests on has {asset.stopped === 'consent_withdrawn' ? 'been withdrawn' : 'ended'}.
          Its address answers that it is gone, and texts show nothing in its place.
        </Note>
      )}
      <div className={m.two}>
        <div>
          <Part id="words" title="What is said about it">
            <AssetForm
              action={saveAsset.bind(null, asset.key, asset.kind)}
              kind={asset.kind}
              values={valuesOf(asset)}
              consents={consents}
              disabled={!mayEdit}
            />
          </Part>
          <Places id="places" places={asset.places} none="Nothing shows it, neither live nor in a draft." />
          {mayEdit && (
            <Part id="remove" title="Remove">
              {live.length > 0 ? (
                <p>It cannot be removed while a live page shows it.</p>
              ) : (
                <form action={remove}>
                  <input type="hidden" name="key" value={asset.key} />
                  <p>
                    Its address will answer that it is gone. Drafts that name it will say that it is missing.
                  </p>
                  <button className={`${button.btn} ${button.end}`} type="submit">
                    Remove for good
                  </button>
                </form>
              )}
            </Part>
          )}
        </div>
        <div>
          <Look asset={asset} />
        </div>
      </div>
    </>
  )
}

function valuesOf(asset: ListedAsset): Record<string, string> {
  return {
    title: asset.title,
    alt: asset.alt,
    decorative: asset.isDecorative ? 'yes' : '',
    credit: asset.credit,
    depicts: asset.depicts,
    consentId: asset.consentId === null ? '' : String(asset.consentId),
  }
}

/** How it looks, with the caption that readers get, and its facts. */
function Look({ asset }: { asset: ListedAsset }) {
  const label = depictsWords[asset.depicts].label
  const caption = [label, asset.credit && `Picture: ${asset.credit}`].filter(Boolean).join(' ')
  return (
    <Part id="look" title={asset.kind === 'image' ? 'As readers see it' : 'The file'}>
      {asset.kind === 'image' && !asset.stopped && (
        <figure>
          {/* biome-ignore lint/performance/noImgElement: made in its widths when it was uploaded */}
          <img
            className={m.whole}
            src={`/media/${asset.key}/${asset.widths.find((width) => width >= 800) ?? asset.widths.at(-1)}`}
            alt={asset.alt}
            width={asset.width ?? undefined}
            height={asset.height ?? undefined}
          />
          <figcaption className={m.caption}>
            {caption || 'No caption: it has neither label nor credit.'}
          </figcaption>
        </figure>
      )}
      <dl className={s.facts}>
        <Fact name="In a text">
          <code>{asset.kind === 'image' ? `::figure{id=${asset.key}}` : `/media/${asset.key}`}</code>
        </Fact>
        {asset.width && asset.height && (
          <Fact name="Size">
            {asset.width} by {asset.height} pixels; kept in widths {asset.widths.join(', ')}
          </Fact>
        )}
        <Fact name="Weight">{formatBytes(asset.bytes)}</Fact>
        {asset.pages !== null && <Fact name="Pages">{asset.pages}</Fact>}
        <Fact name="Name as it came">{asset.originalName}</Fact>
        <Fact name="Uploaded">
          {formatWhen(asset.uploadedAt)}
          {asset.uploadedBy && `, ${asset.uploadedBy}`}
        </Fact>
        {asset.kind === 'file' && (
          <Fact name="Look">
            <a href={`/media/${asset.key}`}>Download the file</a>
          </Fact>
        )}
      </dl>
    </Part>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
