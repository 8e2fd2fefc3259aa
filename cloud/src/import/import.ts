import { inTransaction } from '../database/transaction'
import type { Db } from '../database/tables'
import { checkFile, type ImportFault } from './check-file'
import { codesElsewhere, writeCommunity, writeCompany } from './import.store'
import { rowsOf } from './rows'

/**
 * Imports one company's file whole, or nothing and every fault. Doing it again updates what the
 * property decides (names, lines, hours, roster) and leaves alone what people did.
 */
export async function importCommunities(db: Db, json: unknown, now: Date): Promise<ImportFault[]> {
  const { file, faults } = checkFile(json, now)
  if (!file) return faults
  return inTransaction(db, async (tx) => {
    const codes = file.communities.flatMap(({ id, scanCodes }) =>
      scanCodes.map(({ code }) => ({ code, communityId: id })),
    )
    const foreign = await codesElsewhere(tx, codes)
    if (foreign.length > 0)
      return foreign.map((code) => ({
        path: '/communities/…/scanCodes',
        message: `code ${code} belongs to another community`,
      }))
    await writeCompany(tx, file.company)
    for (const community of file.communities)
      await writeCommunity(tx, community.id, rowsOf(file, community, now))
    return []
  })
}
