import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { packWords, sizeWords, takeOutStanding } from '@/app/staff/ui/take-out-words'
import { counted } from '@/app/staff/ui/words'
import { formatMoment } from '@/app/ui/format'
import { printPurpose } from '@/lib/take-out/make-hand-in'
import { type ListedTakeOut, wholeFiles } from '@/lib/take-out/queries'
import { mintMac } from '@/lib/tokens/signature-token'
import { removePack, showLink, takeLinkBack, tryPackAgain } from './actions'
import s from './hand-in.module.css'

type Props = { slug: string; packs: ListedTakeOut[]; asks: boolean }

/** The packs that were asked for, the newest first, each with what can be done with it. */
export function PackList({ slug, packs, asks }: Props) {
  if (packs.length === 0) return <p>None was made yet.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Packs of this campaign, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Asked</th>
          <th scope="col">For whom</th>
          <th scope="col">How it stands</th>
          <th scope="col">Files and link</th>
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <PackRow key={pack.id} {...{ slug, pack, asks }} />
        ))}
      </tbody>
    </table>
  )
}

function PackRow({ slug, pack, asks }: { slug: string; pack: ListedTakeOut; asks: boolean }) {
  const { sign, words } = takeOutStanding(pack)
  return (
    <tr>
      <td className={table.pair}>
        {formatMoment(pack.askedAt)}
        <span className={table.sub}>{pack.askedByName}</span>
      </td>
      <th scope="row" className={table.full}>
        {pack.reason}
        {pack.state !== 'gone' && <span className={table.sub}>{packWords(pack.choices)}</span>}
      </th>
      <td className={table.full}>
        <Status sign={sign}>{words}</Status>
        {pack.downloads > 0 && <span className={table.sub}>{counted(pack.downloads, 'download')}</span>}
        {pack.error === 'no_browser' && pack.state === 'ready' && <WithoutPdf id={pack.id} />}
        <Acts slug={slug} pack={pack} />
      </td>
      <td className={table.full}>{pack.state === 'ready' && <Ready {...{ slug, pack, asks }} />}</td>
    </tr>
  )
}

function WithoutPdf({ id }: { id: string }) {
  return (
    <span className={table.sub}>
      There is no Chromium here to print it (CHROMIUM_PATH).{' '}
      <a href={`/hand-ins/${mintMac(printPurpose, id)}/print`}>Open it as a page</a> and print it yourself.
    </span>
  )
}

function Acts({ slug, pack: { id, state, error } }: { slug: string; pack: ListedTakeOut }) {
  if (state === 'gone') return null
  return (
    <div className={s.acts}>
      {(state === 'failed' || error === 'no_browser') && (
        <form action={tryPackAgain.bind(null, slug, id)}>
          <button className={`${button.btn} ${button.small}`} type="submit">
            Try again
          </button>
        </form>
      )}
      <form action={removePack.bind(null, slug, id)}>
        <button className={`${button.btn} ${button.small} ${button.end}`} type="submit">
          Remove it now
        </button>
      </form>
    </div>
  )
}

function Ready({
  slug,
  pack: { id, files, hasLink },
  asks,
}: {
  slug: string
  pack: ListedTakeOut
  asks: boolean
}) {
  return (
    <>
      <form className={s.files} method="post" action={`/staff/campaigns/${slug}/hand-in/${id}/file`}>
        {wholeFiles(files).map(({ name, bytes }) => (
          <button key={name} className={button.asLink} type="submit" name="file" value={name}>
            {name} <span className="muted">{sizeWords(bytes)}</span>
          </button>
        ))}
      </form>
      <StaffForm
        action={showLink.bind(null, slug, id)}
        prefix={`link-${id}-`}
        fields={[
          {
            kind: 'line',
            name: 'link',
            label: 'Link for the addressee',
            hint: hasLink
              ? 'A link exists and is shown once. A new one puts an end to it.'
              : 'Shown once, here. It opens the pack for whoever has it.',
            readOnly: true,
          },
          ...freshCodeFields(asks),
        ]}
        values={{}}
        button={hasLink ? 'Make a new link' : 'Make a link'}
      />
      {hasLink && (
        <form className={s.acts} action={takeLinkBack.bind(null, slug, id)}>
          <button className={`${button.btn} ${button.small} ${button.end}`} type="submit">
            Revoke the link
          </button>
        </form>
      )}
    </>
  )
}
