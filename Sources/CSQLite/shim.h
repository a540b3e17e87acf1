#include <sqlite3.h>

// What Swift cannot call directly: macros that are pointers to nowhere, and functions with variable arguments.

/// Binds UTF-8 text; SQLite keeps a copy. No bytes are the empty text, not null.
static inline int ruche_bind_text(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, count ? (const char *)bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds a blob; SQLite keeps a copy. No bytes are the empty blob, not null.
static inline int ruche_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, count ? bytes : "", count, SQLITE_TRANSIENT);
}

/// Turns one of the settings of a connection on or off.
static inline int ruche_set(sqlite3 *connection, int setting, int value) {
    return sqlite3_db_config(connection, setting, value, (int *)0);
}

/// Spares the count of memory in use, whose lock all connections would share. Only before the first connection.
static inline int ruche_without_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
