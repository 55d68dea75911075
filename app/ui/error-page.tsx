import { lineButton } from './button'
import s from './error-page.module.css'

/** What a reader is told when a page could not be made: no code, no blame, the way on. It works without scripts. */
export function ErrorPage() {
  return (
    <div className={s.page}>
      <h1 className={s.title}>This page could not be shown</h1>
      <p className="lead">Something went wrong at our end. What you signed or changed before is safe.</p>
      <p>Try again in a minute. If you were signing, signing twice never counts twice.</p>
      <p className={s.row}>
        <a className={lineButton} href="?">
          Try again
        </a>
        <a className={lineButton} href="/">
          Go to the home page
        </a>
      </p>
    </div>
  )
}
