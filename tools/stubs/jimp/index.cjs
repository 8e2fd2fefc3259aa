/** The automator reads pictures only to print the QR code of remote debugging, which we never ask for. */
module.exports = {
  read() {
    throw new Error('jimp is a stub here: remote debugging by QR code is not part of the tests')
  },
}
