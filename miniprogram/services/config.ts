/**
 * The one file that says where the cloud is.
 * - `request`: our server behind HTTPS, its host listed as request and upload domain. An empty
 *   `baseUrl` means the origin the page itself came from, which only the browser preview has.
 * - `cloud`: 微信云托管 through wx.cloud.callContainer, where WeChat's gateway says who is calling.
 */
export type Transport =
  | { readonly kind: 'request'; readonly baseUrl: string }
  | { readonly kind: 'cloud'; readonly env: string; readonly service: string }

export const transport = { kind: 'request', baseUrl: '' } as Transport
