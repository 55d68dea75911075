import s from './bar.module.css'

/** The class of a `<progress>`: what it measures stands in words beside it. */
export const barClass = s.bar!
