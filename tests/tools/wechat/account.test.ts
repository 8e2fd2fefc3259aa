import { join } from 'node:path'
import { accountOf, optionsOf, releaseOf } from '../../../tools/wechat/account.mjs'
import { folderWith, removeFolders } from '../folder'

afterAll(removeFolders)

const WECHAT_APPID = 'wx0123456789abcdef'

describe('who sends to WeChat', () => {
  it('is told one by one what is missing', () => {
    const root = folderWith()
    expect(() => accountOf(root, {})).toThrow('WECHAT_APPID')
    expect(() => accountOf(root, { WECHAT_APPID: 'touristappid' })).toThrow('WECHAT_APPID')
    expect(() => accountOf(root, { WECHAT_APPID })).toThrow('WECHAT_KEY')
    const env = { WECHAT_APPID, WECHAT_KEY: join(root, 'nowhere.key') }
    expect(() => accountOf(root, env)).toThrow('does not exist')
  })

  it('keeps the key out of the repository', () => {
    const root = folderWith({ 'private.key': 'secret' })
    const elsewhere = folderWith({ 'private.key': 'secret' })
    const env = (folder: string) => ({ WECHAT_APPID, WECHAT_KEY: join(folder, 'private.key') })
    expect(() => accountOf(root, env(root))).toThrow('inside the repository')
    expect(accountOf(root, env(elsewhere))).toMatchObject({ appid: WECHAT_APPID })
  })

  it('names the version', () => {
    expect(() => releaseOf([], {})).toThrow('--version')
    expect(() => releaseOf(['--version', 'one'], {})).toThrow('--version')
    expect(() => optionsOf(['--version'])).toThrow('--name value')
    expect(releaseOf(['--desc', '第一版'], { WECHAT_VERSION: '1.2.3' })).toEqual({
      version: '1.2.3',
      desc: '第一版',
    })
  })
})
