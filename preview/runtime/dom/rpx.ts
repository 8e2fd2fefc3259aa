/** `Nrpx` is N/750 of the screen's width; the custom property `--rpx` holds one of them. */
export const mendRpx = (value: string): string =>
  value.replace(/(-?(?:\d+\.)?\d+|-?\.\d+)rpx\b/g, 'calc($1 * var(--rpx))')
