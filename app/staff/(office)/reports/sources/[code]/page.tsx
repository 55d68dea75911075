import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import form from '@/app/staff/ui/form.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { findCode, listLinkable } from '@/lib/insight/codes/read-codes'
import { countPictureLink, linkWithCode } from '@/lib/insight/codes/share-link'
import { isSourceCode } from '@/lib/insight/codes/source-code'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import bar from '../../reports.module.css'
import { rename } from '../actions'
import { codeFields, kindWords } from '../code-words'
import s from './code.module.css'
import { embedSnippet } from './embed-snippet'

export const metadata: Metadata = { title: 'Source code' }

type Props = {
  params: Promise<{ code: string }>
  searchParams: Promise<{ campaign?: string | string[]; done?: string | string[] }>
}

/** One code: a link, a QR code and an embed for a campaign, and what the code stands for. */
export default async function SourceCodePage({ params, searchParams }: Props) {
  const [{ code }, asked] = [await params, await searchParams]
  const person = await requireStaff('report.read', `/staff/reports/sources/${code}`)
  if (!isSourceCode(code)) notFound()
  const [named, campaigns] = await Promise.all([findCode(code), listLinkable()])
  const campaign = campaigns.find(({ slug }) => slug === asked.campaign) ?? campaigns[0]
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/reports', words: 'Reports' },
          { href: '/staff/reports/sources', words: 'Source codes' },
        ]}
        here={code}
        title={named ? named.label : `The code ${code}`}
      >
        <p>
          {named
            ? `${kindWords[named.kind]}, code ${code}.`
            : 'Nobody has named this code yet. It is counted all the same.'}
        </p>
      </PageHead>
      {asked.done === 'named' && <Note tone="good">The code has its name.</Note>}
      {campaign && (
        <Part id="links" title="Link, QR code and embed">
          <form
            className={`${form.controls} ${bar.bar}`}
            method="get"
            action={`/staff/reports/sources/${code}`}
          >
            <label htmlFor="campaign">Campaign</label>
            <select id="campaign" name="campaign" defaultValue={campaign.slug}>
              {campaigns.map(({ slug, name: words }) => (
                <option key={slug} value={slug}>
                  {words}
                </option>
              ))}
            </select>
            <button className={button.btn} type="submit">
              Show
            </button>
          </form>
          <Links code={code} campaign={campaign} />
        </Part>
      )}
      {may(person.role, 'campaign.edit') && (
        <Part id="name" title="What it stands for">
          <StaffForm
            action={rename.bind(null, code, named?.label ?? '')}
            fields={codeFields}
            values={{ kind: named?.kind ?? 'mailing', label: named?.label ?? '' }}
            button={named ? 'Save' : 'Name it'}
          />
        </Part>
      )}
    </>
  )
}

function Links({ code, campaign }: { code: string; campaign: { slug: string; demand: string } }) {
  const link = linkWithCode(campaign.slug, code)
  const qr = `/staff/reports/sources/${code}/qr`
  const snippet = embedSnippet({ link, picture: countPictureLink(campaign.slug), demand: campaign.demand })
  return (
    <div className={s.links}>
      <div>
        <h3>Link</h3>
        <p className={s.link}>
          <a href={link}>{link}</a>
        </p>
        <h3>
          <label htmlFor="embed">Embed for other sites</label>
        </h3>
        <p className={s.hint}>
          A link with a picture of the count, which we serve: no script, no cookie. Whoever opens their page
          asks us for the picture; we keep nothing of that.
        </p>
        <textarea id="embed" className={s.snippet} rows={6} readOnly defaultValue={snippet} />
      </div>
      <figure>
        {/* biome-ignore lint/performance/noImgElement: drawn by a route of ours, for one member of staff */}
        <img
          className={s.qr}
          src={`${qr}/${campaign.slug}.svg`}
          alt={`QR code of ${link}`}
          width={220}
          height={220}
        />
        <figcaption className={s.files}>
          <a href={`${qr}/${campaign.slug}.svg`} download>
            QR code as SVG
          </a>
          <a href={`${qr}/${campaign.slug}.png`} download>
            QR code as PNG
          </a>
        </figcaption>
      </figure>
    </div>
  )
}
