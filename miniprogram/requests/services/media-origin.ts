/** Signed addresses are relative to the API's origin; in 云托管 there are none until a store is set up. */
import { transport } from '../../services/config'

export const mediaOrigin = () => (transport.kind === 'request' ? transport.baseUrl : '')
