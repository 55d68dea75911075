import type { ReactNode } from 'react'
import frame from '@/app/staff/ui/frame.module.css'
import { StaffDocument, staffMetadata } from '@/app/staff/ui/staff-document'
import bar from '@/app/staff/ui/top-bar.module.css'

export const dynamic = 'force-dynamic'
export const metadata = staffMetadata

/** The pages one sees before being signed in. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <StaffDocument>
      <header className={bar.top}>
        <div className={`${frame.wrap} ${bar.bar}`}>
          <a className={bar.mark} href="/">
            Undersigned
          </a>
        </div>
      </header>
      <main id="main" className={frame.main}>
        <div className={frame.wrap}>
          <div className={frame.narrow}>{children}</div>
        </div>
      </main>
    </StaffDocument>
  )
}
