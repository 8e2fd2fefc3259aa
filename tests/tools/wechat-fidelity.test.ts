import { main } from '../../tools/wechat/fidelity.mjs'
import { folderWith, removeFolders } from './folder'

afterEach(() => {
  jest.restoreAllMocks()
  removeFolders()
})

it.each([
  { platform: 'darwin', arch: 'arm64' },
  { platform: 'win32', arch: 'x64' },
  { platform: 'linux', arch: 'arm64' },
])('is not run on $platform $arch, and says why', async (machine) => {
  const said = jest.spyOn(console, 'log').mockImplementation()
  // An empty folder: anything it tried to install or run there would throw.
  expect(await main(folderWith(), [], machine)).toBe(0)
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^Not run: .*x86-64 Linux\.$/)]])
})
