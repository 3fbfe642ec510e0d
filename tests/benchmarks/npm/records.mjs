// Write documents into a new database, push them to a server, and pull them into another new one.
// node records.mjs URL FOLDER DOCUMENTS.json BATCH plain|sealed   prints seconds as JSON
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import comdb from 'comdb'
import PouchDB from 'pouchdb'

const [url, folder, path, batch, how] = process.argv.slice(2)
const sealed = how === 'sealed'
const documents = JSON.parse(readFileSync(path, 'utf8'))
const options = {batch_size: Number(batch), batches_limit: 10}
const password = 'wachtzin van een proef'
if (sealed) PouchDB.plugin(comdb)

const writer = new PouchDB(join(folder, 'writer'))
const reader = new PouchDB(join(folder, 'reader'))
if (sealed) {
  await writer.setPassword(password)
  await reader.importComDB(password, await writer.exportComDB())
}
const write = await timed(async () => {
  for (let at = 0; at < documents.length; at += 100) {
    for (const each of await writer.bulkDocs(documents.slice(at, at + 100))) if (each.error) throw each
  }
})
const push = await timed(() => writer.replicate.to(url, options))
const pull = await timed(() => reader.replicate.from(url, options))
const {rows} = await reader.allDocs({include_docs: true})
const read = new Map(rows.map(({doc}) => [doc._id, doc.text]))
for (const {_id, text} of documents) {
  if (read.get(_id) !== text) throw new Error(`the reader has not got ${_id} as it was written`)
}
console.log(JSON.stringify({write, push, pull}))

async function timed (work) {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
