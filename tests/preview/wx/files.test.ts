import { phone } from './phone'

const photo = () => `${wx.env.USER_DATA_PATH}/photo.txt`

test('a file written below USER_DATA_PATH is read back, and is gone after unlink', async () => {
  await phone()
  const files = wx.getFileSystemManager()
  files.writeFileSync(photo(), '一张照片', 'utf8')
  expect(files.readFileSync(photo(), 'utf8')).toBe('一张照片')
  expect(files.readdirSync(wx.env.USER_DATA_PATH)).toEqual(['photo.txt'])
  files.unlinkSync(photo())
  expect(() => {
    files.accessSync(photo())
  }).toThrow('accessSync:fail no such file or directory')
})

test('bytes survive being given and asked for as base64', async () => {
  await phone()
  const files = wx.getFileSystemManager()
  files.writeFileSync(photo(), 'iVBORw0KGgo=', 'base64')
  expect(files.readFileSync(photo(), 'base64')).toBe('iVBORw0KGgo=')
  expect((files.readFileSync(photo()) as ArrayBuffer).byteLength).toBe(8)
})

test('nothing is written outside USER_DATA_PATH or into a missing folder', async () => {
  await phone()
  const files = wx.getFileSystemManager()
  const write = (filePath: string) =>
    new Promise<string>((resolve) => {
      files.writeFile({
        filePath,
        data: 'x',
        success: ({ errMsg }) => {
          resolve(errMsg)
        },
        fail: ({ errMsg }) => {
          resolve(errMsg)
        },
      })
    })
  expect(await write('wxfile://tmp/x.txt')).toMatch(/^writeFile:fail permission denied/)
  expect(await write(`${wx.env.USER_DATA_PATH}/drafts/x.txt`)).toMatch(/^writeFile:fail no such/)
  files.mkdirSync(`${wx.env.USER_DATA_PATH}/drafts`, true)
  expect(await write(`${wx.env.USER_DATA_PATH}/drafts/x.txt`)).toBe('writeFile:ok')
})

test('another person’s phone has other files', async () => {
  const { preview } = await phone({ settings: { persona: 'resident' } })
  wx.getFileSystemManager().writeFileSync(photo(), 'x', 'utf8')
  preview.host.updateSettings({ persona: 'visitor' })
  expect(wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH)).toEqual([])
})
