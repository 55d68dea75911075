import { Part } from '@/app/staff/ui/parts'
import { permissionWords } from '@/app/staff/ui/permission-words'
import { roleWords } from '@/app/staff/ui/role-words'
import table from '@/app/staff/ui/table.module.css'
import { everything, may, needsSecondFactor, staffRoles } from '@/lib/staff/permissions'

/** What each role may do, and whether it asks for a second step. */
export function RoleTable() {
  return (
    <Part id="roles" title="What each role may do">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, by keyboard too */}
      <section className={table.scroll} tabIndex={0} aria-label="Permissions of each role">
        <table className={table.t}>
          <caption className="vh">Each permission, and the roles that have it</caption>
          <thead>
            <tr>
              <th scope="col">May</th>
              {staffRoles.map((role) => (
                <th key={role} scope="col">
                  {roleWords[role].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {everything.map((permission) => (
              <tr key={permission}>
                <th scope="row">{permissionWords[permission]}</th>
                {staffRoles.map((role) => (
                  <td key={role}>{may(role, permission) ? 'Yes' : ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Needs a second step</th>
              {staffRoles.map((role) => (
                <td key={role}>{needsSecondFactor(role) ? 'Yes' : 'No'}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </Part>
  )
}
