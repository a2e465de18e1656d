import type { Migration } from 'kysely/migration'
import { streams } from './0001-streams.ts'
import { projections } from './0002-projections.ts'
import { eventShapes } from './0003-event-shapes.ts'
import { checkpoints } from './0004-checkpoints.ts'
import { dueItems } from './0005-due-items.ts'
import { fundEntries } from './0006-fund-entries.ts'
import { files } from './0007-files.ts'
import { search } from './0008-search.ts'
import { reminders } from './0009-reminders.ts'
import { related } from './0010-related.ts'
import { stateShapes } from './0011-state-shapes.ts'
import { fundBuyer } from './0012-fund-buyer.ts'
import { searchBlocks } from './0013-search-blocks.ts'
import { commandsOfAPerson } from './0014-commands-of-a-person.ts'
import { inboxPages } from './0015-inbox-pages.ts'
import { filesOfRecords } from './0016-files-of-records.ts'
import { uploadsOfAPerson } from './0017-uploads-of-a-person.ts'
import { organisations } from './0018-organisations.ts'
import { walls } from './0019-walls.ts'
import { accounts } from './0020-accounts.ts'
import { reminderRounds } from './0021-reminder-rounds.ts'
import { keys } from './0022-keys.ts'
import { readings } from './0025-readings.ts'
import { accountRecords } from './0027-account-records.ts'
import { addedRoles } from './0028-added-roles.ts'
import { behindWalls } from './0029-behind-walls.ts'
import { dueBars } from './0032-due-bars.ts'
import { peopleSearch } from './0033-people-search.ts'
import { linesOfOthers } from './0034-lines-of-others.ts'
import { supplierSigns } from './0035-supplier-signs.ts'

/** Every migration by name, applied in the order of the names; one that has been released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-streams': streams,
  '0002-projections': projections,
  '0003-event-shapes': eventShapes,
  '0004-checkpoints': checkpoints,
  '0005-due-items': dueItems,
  '0006-fund-entries': fundEntries,
  '0007-files': files,
  '0008-search': search,
  '0009-reminders': reminders,
  '0010-related': related,
  '0011-state-shapes': stateShapes,
  '0012-fund-buyer': fundBuyer,
  '0013-search-blocks': searchBlocks,
  '0014-commands-of-a-person': commandsOfAPerson,
  '0015-inbox-pages': inboxPages,
  '0016-files-of-records': filesOfRecords,
  '0017-uploads-of-a-person': uploadsOfAPerson,
  '0018-organisations': organisations,
  '0019-walls': walls,
  '0020-accounts': accounts,
  '0021-reminder-rounds': reminderRounds,
  '0022-keys': keys,
  '0025-readings': readings,
  '0027-account-records': accountRecords,
  '0028-added-roles': addedRoles,
  '0029-behind-walls': behindWalls,
  '0032-due-bars': dueBars,
  '0033-people-search': peopleSearch,
  '0034-lines-of-others': linesOfOthers,
  '0035-supplier-signs': supplierSigns,
}
