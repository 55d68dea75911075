import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import parts from '@/app/staff/ui/parts.module.css'
import type { CampaignChoice } from '@/lib/signatures/desk/campaign-choices'

type Props = {
  path: string
  chosen?: CampaignChoice
  campaigns: CampaignChoice[]
  /** What else of the address stays. */
  kept?: Record<string, string>
}

/** Of one campaign alone: a filter that is an address. */
export function CampaignFilter({ path, chosen, campaigns, kept = {} }: Props) {
  return (
    <form className={`${f.form} ${f.inline} ${parts.note}`} method="get" action={path}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <label htmlFor="campaign">Campaign</label>
        <select id="campaign" name="campaign" defaultValue={chosen?.slug ?? ''}>
          <option value="">All</option>
          {campaigns.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className={button.btn} type="submit">
        Show
      </button>
    </form>
  )
}
