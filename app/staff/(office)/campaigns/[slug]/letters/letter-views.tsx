import Link from 'next/link'
import s from '@/app/staff/ui/parts.module.css'

const views = [
  ['', 'What is asked'],
  ['/targets', 'Who is asked'],
  ['/delivery', 'Delivery'],
] as const

/** The pages about the letters of one campaign. */
export function LetterViews({ slug, here }: { slug: string; here: (typeof views)[number][0] }) {
  return (
    <nav className={s.views} aria-label="Letters of this campaign">
      {views.map(([path, words]) => (
        <Link
          key={path}
          href={`/staff/campaigns/${slug}/letters${path}`}
          prefetch={false}
          aria-current={path === here ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  )
}
