// One server of the benchmark: documents under /db as CouchDB takes them, files under /files as tus takes them.
// node server.mjs FOLDER   prints the port; ends when its standard input does.
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {FileStore} from '@tus/file-store'
import {Server} from '@tus/server'
import express from 'express'
import expressPouch from 'express-pouchdb'
import PouchDB from 'pouchdb'
import find from 'pouchdb-find'

const folder = process.argv[2]
const [databases, files] = ['databases', 'files'].map(name => join(folder, name))
for (const each of [databases, files]) mkdirSync(each, {recursive: true})
PouchDB.plugin(find)
const documents = expressPouch(PouchDB.defaults({prefix: databases + '/'}), {
  mode: 'minimumForPouchDB',
  inMemoryConfig: true,
  logPath: join(folder, 'log'),
})
const uploads = new Server({path: '/files', datastore: new FileStore({directory: files})})
const app = express()
app.use('/db', documents)
app.all(['/files', '/files/*'], (request, response) => uploads.handle(request, response))
const listening = app.listen(0, '127.0.0.1', () => console.log(listening.address().port))
process.stdin.resume().on('end', () => process.exit(0))
