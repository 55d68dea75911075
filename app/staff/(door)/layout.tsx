import type { ReactNode } from 'react'
import frame from '@/app/staff/ui/frame.module.css'
import { StaffDocument, staffMetadata } from '@/app/staff/ui/staff-document'

export const dynamic = 'force-dynamic'
export const metadata = staffMetadata

/** The pages one sees before being signed in. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <StaffDocument>
      <header className={frame.top}>
        <div className={`${frame.wrap} ${frame.bar}`}>
          <a className={frame.mark} href="/">
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
