// Send a file so many times to a tus server, one after the other, in chunks of 4 MiB.
// node files.mjs URL FILE TIMES   prints seconds as JSON
import {readFileSync} from 'node:fs'
import {Upload} from 'tus-js-client'

const [endpoint, path, times] = process.argv.slice(2)
const content = readFileSync(path)
const started = performance.now()
for (let sent = 0; sent < Number(times); sent++) {
  await new Promise((resolve, reject) => {
    new Upload(content, {endpoint, chunkSize: 4 * 1024 * 1024, onSuccess: resolve, onError: reject}).start()
  })
}
console.log(JSON.stringify({seconds: (performance.now() - started) / 1000}))
