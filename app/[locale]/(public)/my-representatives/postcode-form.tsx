import { SubmitButton } from '@/app/ui/button'
import { controlProps, Field, inputClass, TextField } from '@/app/ui/field'
import { KeptFields } from '../campaigns/[slug]/write/letter/kept-fields'
import s from './postcode-form.module.css'

export const countryChoices = [
  { code: 'GB', name: 'United Kingdom' },
  { code: 'CA', name: 'Canada' },
  { code: 'US', name: 'United States' },
  { code: 'OTHER', name: 'Another country' },
]

type PostcodeFormProps = {
  /** What was typed before. */
  values?: { postcode: string; country: string }
  error?: string
  label?: string
  /** Where it goes; with a field `do`, where one address takes several acts. */
  action?: string
  act?: string
  button?: string
  /** What was typed elsewhere, carried along. */
  kept?: Record<string, string>
}

/** Posts a postcode, so that it stands in no address and no log. */
export function PostcodeForm({
  values,
  error,
  label = 'Your postcode',
  action = '/my-representatives',
  act,
  button = 'Find my representatives',
  kept = {},
}: PostcodeFormProps) {
  return (
    <form className={s.form} method="post" action={action} noValidate>
      {act && <input type="hidden" name="do" value={act} />}
      <KeptFields values={kept} except={['do', 'area', 'postcode', 'country']} />
      <TextField
        name="postcode"
        label={label}
        hint="Like SW1A 1AA. We use it for this look-up and do not keep it with anything about you."
        autoComplete="postal-code"
        spellCheck={false}
        short
        value={values?.postcode}
        error={error}
      />
      <Field name="country" label="Country">
        <select
          {...controlProps({ name: 'country' })}
          className={inputClass}
          autoComplete="country"
          defaultValue={values?.country || 'GB'}
        >
          {countryChoices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <SubmitButton>{button}</SubmitButton>
    </form>
  )
}

/** The same beside a result: one line, in the country it was in. */
export function AnotherPostcode({ country }: { country: string }) {
  return (
    <form className={s.another} method="post" action="/my-representatives" noValidate>
      <label className={s.label} htmlFor="postcode">
        Another postcode
      </label>
      <input type="hidden" name="country" value={country} />
      <div className={s.row}>
        <input
          {...controlProps({ name: 'postcode' })}
          className={`${inputClass} ${s.box}`}
          autoComplete="postal-code"
          spellCheck={false}
        />
        <SubmitButton look="line">Look up</SubmitButton>
      </div>
      <p className={s.elsewhere}>
        <a href="/my-representatives">In another country</a>
      </p>
    </form>
  )
}

/** A button that posts one postcode again, perhaps with the area somebody chose. */
export function PostAgain(props: {
  postcode: string
  country: string
  area?: number
  look?: 'primary' | 'line'
  children: string
}) {
  return (
    <form method="post" action="/my-representatives">
      <input type="hidden" name="postcode" value={props.postcode} />
      <input type="hidden" name="country" value={props.country} />
      {props.area !== undefined && <input type="hidden" name="area" value={props.area} />}
      <SubmitButton look={props.look ?? 'line'}>{props.children}</SubmitButton>
    </form>
  )
}
