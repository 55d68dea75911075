import { controlProps, Field, type Mistakes } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { depictsWords } from '@/app/staff/ui/media-words'
import { depictsKinds, longestAlt } from '@/lib/media/asset-words'

type Props = {
  kind: 'image' | 'file'
  values: Record<string, string>
  mistakes: Mistakes
  consents: { id: number; subject: string }[]
}

/** What is said about a picture or a file. Plain markup: it stands in forms that carry a file, too. */
export function AssetFields({ kind, values, mistakes, consents }: Props) {
  const line = (name: string, hint = false) => ({
    ...controlProps(name, mistakes[name], hint),
    defaultValue: values[name] ?? '',
  })
  return (
    <>
      <Field
        name="title"
        label="Title"
        hint={
          kind === 'image'
            ? 'For colleagues and for its address. No name of a person who must stay unnamed.'
            : 'Readers see it as the name of the file.'
        }
        error={mistakes.title}
      >
        <input type="text" {...line('title', true)} />
      </Field>
      {kind === 'image' && (
        <>
          <Field
            name="alt"
            label="Description for people who do not see it"
            hint={`What matters in it, in a sentence. Up to ${longestAlt} characters.`}
            error={mistakes.alt}
          >
            <textarea rows={2} {...line('alt', true)} />
          </Field>
          <div className={f.field}>
            <label className={f.tick}>
              <input
                type="checkbox"
                name="decorative"
                value="yes"
                defaultChecked={values.decorative === 'yes'}
              />
              <span>It is decoration: it says nothing, and screen readers skip it</span>
            </label>
          </div>
          <Field name="credit" label="Credit" hint="Who made it, and for whom" error={mistakes.credit}>
            <input type="text" {...line('credit', true)} />
          </Field>
          <Field
            name="depicts"
            label="What it shows of people"
            hint="Its caption gets its label from this."
            error={mistakes.depicts}
          >
            <select {...line('depicts', true)}>
              {depictsKinds.map((value) => (
                <option key={value} value={value}>
                  {depictsWords[value].choose}
                </option>
              ))}
            </select>
          </Field>
          <Field
            name="consentId"
            label="Consent it rests on"
            hint="When the consent ends, the picture goes from every page."
            error={mistakes.consentId}
          >
            <select {...line('consentId', true)}>
              <option value="">None</option>
              {consents.map(({ id, subject }) => (
                <option key={id} value={id}>
                  {subject} (consent {id})
                </option>
              ))}
            </select>
          </Field>
        </>
      )}
    </>
  )
}
