// Required into WeChat's compiler and every process it forks. Its one question to WeChat's servers
// (which file kinds may be packed) has a built-in answer: refuse at once instead of waiting for DNS.
const net = require('node:net')

net.Socket.prototype.connect = function refuse() {
  setTimeout(() => this.destroy(new Error('tools/wechat judges offline')))
  return this
}
