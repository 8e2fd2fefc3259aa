import type { CreateWx, Host } from '../host'
import { canIUse } from './can-i-use'
import { clipboardMembers } from './clipboard'
import { contactMembers } from './contact'
import { deviceMembers } from './device'
import { dialogMembers } from './dialogs'
import { fileSystemManager } from './files/manager'
import { USER_DATA_PATH } from './files/paths'
import { identityMembers } from './identity'
import { lifecycleMembers } from './lifecycle'
import { locationMembers } from './location'
import { mediaMembers } from './media'
import { messageMembers } from './messages/members'
import { navigationMembers } from './navigation'
import { cloudMember } from './network/cloud'
import { connectionMembers } from './network/connection'
import { downloadMember } from './network/download'
import { requestMember } from './network/request'
import { uploadMember } from './network/upload'
import { phoneCallMembers } from './phone-call'
import { previewMembers } from './preview-media'
import { privacyGate } from './privacy'
import { queryMembers } from './queries'
import { restartMembers } from './restart'
import { scanMembers } from './scan'
import { storageMembers } from './storage'
import { strict } from './strict'
import { toastMembers } from './toast'

/**
 * The `wx` of the preview. `overrides` replace members for a test; an override of `undefined` plays
 * a phone whose WeChat lacks that member.
 */
export const createWx: CreateWx = (host, overrides = {}) => {
  const members: Record<string, unknown> = { ...membersOf(host), ...overrides }
  const absent = Object.keys(overrides).filter((name) => overrides[name] === undefined)
  for (const name of absent) Reflect.deleteProperty(members, name)
  members['canIUse'] ??= (schema: string) => canIUse(members, schema)
  return strict(members, new Set(absent))
}

function membersOf(host: Host): Record<string, unknown> {
  const privacy = privacyGate(host)
  const manager = fileSystemManager(host)
  return {
    env: { USER_DATA_PATH },
    getFileSystemManager: () => manager,
    cloud: cloudMember(host),
    request: requestMember(host),
    uploadFile: uploadMember(host),
    downloadFile: downloadMember(host),
    ...connectionMembers(host),
    ...identityMembers(host),
    ...storageMembers(host),
    ...lifecycleMembers(host),
    ...deviceMembers(host),
    ...navigationMembers(host),
    ...restartMembers(host),
    ...queryMembers(host),
    ...toastMembers(host),
    ...dialogMembers(host),
    ...privacy.members,
    ...phoneCallMembers(host),
    ...contactMembers(host, privacy),
    ...clipboardMembers(privacy),
    ...mediaMembers(host, privacy),
    ...previewMembers(host),
    ...scanMembers(host),
    ...locationMembers(host),
    ...messageMembers(host),
  }
}
