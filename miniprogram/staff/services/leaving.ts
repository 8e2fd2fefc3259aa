/** Back to where one came from; to the start where this page was opened alone. */
export function leave(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack()
  else void wx.reLaunch({ url: '/pages/home/index' })
}
