/**
 * `cells` holds the folded values of indexed columns alone: it is SharePoint's index, filters and unique columns use it.
 * `driveItems` says where an item of a library lies: `parent` is the folder's item, 0 the root.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS sites (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, displayName TEXT NOT NULL, path TEXT NOT NULL, webUrl TEXT NOT NULL,
  created TEXT NOT NULL, role TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS lists (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, siteId TEXT NOT NULL, name TEXT NOT NULL, displayName TEXT NOT NULL,
  description TEXT NOT NULL, template TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  lastItem INTEGER NOT NULL DEFAULT 0, lastChange INTEGER NOT NULL DEFAULT 0, deltaAge INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE IF NOT EXISTS columns (
  key INTEGER PRIMARY KEY, listKey INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  UNIQUE (listKey, name)
) STRICT;

CREATE TABLE IF NOT EXISTS items (
  listKey INTEGER NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL, fields TEXT NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, createdBy TEXT NOT NULL, modifiedBy TEXT NOT NULL, change INTEGER,
  UNIQUE (listKey, id)
) STRICT;
CREATE INDEX IF NOT EXISTS items_by_change ON items (listKey, change);

CREATE TABLE IF NOT EXISTS removed (
  listKey INTEGER NOT NULL, id INTEGER NOT NULL, change INTEGER, UNIQUE (listKey, id)
) STRICT;
CREATE INDEX IF NOT EXISTS removed_by_change ON removed (listKey, change);

CREATE TABLE IF NOT EXISTS cells (
  columnKey INTEGER NOT NULL, value ANY NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (columnKey, value, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS driveItems (
  listKey INTEGER NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, parent INTEGER NOT NULL, name TEXT NOT NULL,
  folded TEXT NOT NULL, UNIQUE (listKey, id), UNIQUE (listKey, guid), UNIQUE (listKey, parent, folded)
) STRICT;

CREATE TABLE IF NOT EXISTS installations (userId TEXT PRIMARY KEY, state TEXT NOT NULL, blocked INTEGER NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS conversations (
  id TEXT PRIMARY KEY, userId TEXT NOT NULL UNIQUE, readUpTo INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE IF NOT EXISTS messages (
  position INTEGER PRIMARY KEY AUTOINCREMENT, conversationId TEXT NOT NULL, id TEXT NOT NULL, sender TEXT NOT NULL,
  at TEXT NOT NULL, content TEXT NOT NULL, edited INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0,
  UNIQUE (conversationId, id)
) STRICT;
`
