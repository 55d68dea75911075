import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { compareCampaigns, contentFieldNames, type Numbered } from '@/app/staff/ui/content-words'
import f from '@/app/staff/ui/form.module.css'
import { Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { capitalise, formatMoment } from '@/app/ui/format'
import { longest } from '@/lib/campaigns/campaign-content'
import type { CampaignVersion } from '@/lib/campaigns/editing/versions'
import { Compared } from '../../../library/publications/[id]/compared'
import { restore } from '../editor-actions'

type Given = string | string[] | undefined
type Props = {
  slug: string
  versions: CampaignVersion[]
  isWhole: boolean
  from: Given
  to: Given
  mayEdit: boolean
  isPublic: boolean
  numbered: Numbered
}

/** The versions, two of them compared, and the earlier one to be restored. */
export function Versions({ slug, versions, isWhole, from, to, mayEdit, isPublic, numbered }: Props) {
  const newest = versions[0]
  if (!newest)
    return (
      <Part id="versions" title="Versions">
        <p>
          There is one version: what stands now. Earlier words of this campaign were not kept, so what was
          done before stands below and cannot be compared.
        </p>
      </Part>
    )
  const is = pick(versions, to) ?? newest
  const was = pick(versions, from) ?? versions.find(({ number }) => number === is.number - 1) ?? is
  return (
    <>
      <Part
        id="versions"
        title="Versions"
        say={`${counted(versions.length, 'version')}, newest first; each can come back`}
      >
        {!isWhole && (
          <p>
            Words that were replaced before {formatMoment(versions.at(-1)?.at ?? newest.at)} were not kept.
            What was done before then stands below and cannot be compared.
          </p>
        )}
        <Choose versions={versions} was={was} is={is} />
        <Differences was={was} is={is} numbered={numbered} />
        {mayEdit && was.id !== newest.id && (
          <StaffForm
            action={restore.bind(null, slug, was.id, newest.id)}
            prefix="restore-"
            fields={isPublic ? [reasonField] : []}
            values={{}}
            button={`Restore version ${was.number}`}
            note="What stands now stays a version too."
          />
        )}
      </Part>
      <Part id="every-version" title="Every version">
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">Versions, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">When, in London</th>
              <th scope="col">Who</th>
              <th scope="col">What changed</th>
              <th scope="col">Compare</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <th scope="row">{version.number}</th>
                <td className={table.pair}>{formatMoment(version.at)}</td>
                <td>{version.by || 'By itself'}</td>
                <td className={table.full}>{fieldsOf(version)}</td>
                <td>
                  <Link
                    href={`/staff/campaigns/${slug}/history?from=${version.number}&to=${newest.number}`}
                    prefetch={false}
                  >
                    With the newest<span className="vh">: version {version.number}</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
    </>
  )
}

const reasonField = {
  ...{ kind: 'line' as const, name: 'reason', label: 'Reason for this change', max: longest.reason },
  hint: 'People have read this page. The change and its reason stand in its public record.',
}

function pick(versions: CampaignVersion[], given: Given): CampaignVersion | undefined {
  return versions.find(({ number }) => String(number) === given)
}

function fieldsOf({ fields, number }: CampaignVersion): string {
  if (fields.length === 0) return number === 1 ? 'Begun' : 'Begun from another'
  return capitalise(fields.map((field) => (contentFieldNames[field] ?? field).toLowerCase()).join(', '))
}

function Choose({
  versions,
  was,
  is,
}: {
  versions: CampaignVersion[]
  was: CampaignVersion
  is: CampaignVersion
}) {
  const one = (name: 'from' | 'to', label: string, chosen: number) => (
    <div>
      <label htmlFor={`versions-${name}`}>{label}</label>
      <select id={`versions-${name}`} name={name} defaultValue={chosen}>
        {versions.map(({ id, number, at }) => (
          <option key={id} value={number}>
            {number}, {formatMoment(at)}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form
      key={`${was.id} ${is.id}`}
      className={`${f.form} ${f.inline}`}
      method="get"
      aria-label="Compare two versions"
    >
      {one('from', 'Version', was.number)}
      {one('to', 'against version', is.number)}
      <button className={button.btn} type="submit">
        Compare
      </button>
    </form>
  )
}

type DifferencesProps = { was: CampaignVersion; is: CampaignVersion; numbered: Numbered }

function Differences({ was, is, numbered }: DifferencesProps) {
  const fields = compareCampaigns(was.content, is.content, numbered)
  if (was.id === is.id) return <p>Choose two versions to see what changed between them.</p>
  if (fields.length === 0) return <p>These two versions say the same.</p>
  return (
    <Compared caption={`What changed from version ${was.number} to version ${is.number}`} fields={fields} />
  )
}
