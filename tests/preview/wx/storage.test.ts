import { phone, refusal } from './phone'

test('what one person’s phone keeps, another’s does not have', async () => {
  const { preview } = await phone({ settings: { persona: 'resident' } })
  wx.setStorageSync('card', { line: '8888' })
  preview.host.updateSettings({ persona: 'visitor' })
  expect(wx.getStorageSync('card')).toBe('')
  expect(wx.getStorageInfoSync().keys).toEqual([])
  wx.clearStorageSync()
  preview.host.updateSettings({ persona: 'resident' })
  expect(wx.getStorageSync('card')).toEqual({ line: '8888' })
})

test('reading what is not there fails, except in the Sync form', async () => {
  await phone()
  expect(wx.getStorageSync('nothing')).toBe('')
  expect(await refusal(wx.getStorage({ key: 'nothing' }))).toEqual({
    errMsg: 'getStorage:fail data not found',
  })
})

test('a value of more than 1 MB is refused and the old one stays', async () => {
  await phone()
  wx.setStorageSync('draft', 'short')
  const long = '长'.repeat(400_000)
  expect(() => wx.setStorageSync('draft', long)).toThrow('setStorageSync:fail entry size limit')
  const { errMsg } = await refusal(wx.setStorage({ key: 'draft', data: long }))
  expect(errMsg).toBe('setStorage:fail entry size limit reached')
  expect(wx.getStorageSync('draft')).toBe('short')
})

test('a phone whose storage is full says so', async () => {
  await phone()
  const megabyte = 'x'.repeat(1_000_000)
  const fill = () => {
    for (let index = 0; index < 11; index += 1) wx.setStorageSync(`part-${String(index)}`, megabyte)
  }
  expect(fill).toThrow('setStorageSync:fail exceed storage max size 10Mb')
})
