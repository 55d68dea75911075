import { ButtonLink } from './button'
import s from './sign-bar.module.css'

/**
 * A phone's way to the form, stuck to the foot of the window by CSS alone while what holds it is in view. One ends above
 * the form, one at the end of the page, so that neither covers the form.
 */
export function SignBar({ href, first }: { href: string; first?: boolean }) {
  return (
    <div className={first ? `${s.bar} ${s.first}` : s.bar}>
      <ButtonLink href={href} wide>
        Sign the petition
      </ButtonLink>
    </div>
  )
}
