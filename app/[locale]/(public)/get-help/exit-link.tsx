import s from './exit-link.module.css'

/** The neutral page behind "Exit this page": what anybody might have open. */
const neutralPage = 'https://www.bbc.co.uk/weather'

/** Leaves at once, without a script. It stays in reach while the page is read, and says nothing of where one came from. */
export function ExitLink() {
  return (
    <div className={s.exit}>
      <a className={s.link} href={neutralPage} rel="noreferrer">
        Exit this page
      </a>
    </div>
  )
}
