import type { Command } from '../command.ts'
import { administrator } from './administrator.ts'
import { backup } from './backup.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { filesClear } from './files-clear.ts'
import { keysList } from './keys-list.ts'
import { keysRotate } from './keys-rotate.ts'
import { migrate } from './migrate.ts'
import { profileCheck } from './profile-check.ts'
import { profileCompare } from './profile-compare.ts'
import { profileCoverage } from './profile-coverage.ts'
import { profileExamples } from './profile-examples.ts'
import { profileExplain } from './profile-explain.ts'
import { profileExplore } from './profile-explore.ts'
import { profileImpact } from './profile-impact.ts'
import { profileNew } from './profile-new.ts'
import { profileOutline } from './profile-outline.ts'
import { profileTest } from './profile-test.ts'
import { restore } from './restore.ts'
import { run } from './run.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    serve,
    migrate,
    verify,
    backup,
    restore,
    export: exportCommand,
    import: importCommand,
    'files clear': filesClear,
    administrator,
    'keys list': keysList,
    'keys rotate': keysRotate,
    run,
    'profile check': profileCheck,
    'profile coverage': profileCoverage,
    'profile examples': profileExamples,
    'profile explain': profileExplain,
    'profile explore': profileExplore,
    'profile compare': profileCompare,
    'profile impact': profileImpact,
    'profile outline': profileOutline,
    'profile test': profileTest,
    'profile new': profileNew,
  }),
)
