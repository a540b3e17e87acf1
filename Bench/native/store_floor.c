// The floor under the store: what a plain C loop over SQLite does with the same tables as Ruche.
//
//   store_floor version               the version of SQLite
//   store_floor read FILE SECONDS     pages of 100 accounts with their addresses, over and over
//   store_floor write FILE NEW COUNT  COUNT accounts into the new file NEW, one durable transaction each
//
// FILE is a tenant's file made by the server (a copy, or one that nobody holds exclusively). The schema is read from
// it, and columns are found by name, so that a column added to the kernel's tables needs no change here.
// Prints one JSON object; any error ends it with status 1.

#define _POSIX_C_SOURCE 200809L

#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define ACCOUNT "directory_account"
#define ADDRESS "directory_account__addresses"
#define SEARCH "directory_account__search"
#define ENTITY "directory.account"
#define LOG "kernel_change"
#define COUNTERS "ruche_counters"

enum { page_size = 100, max_columns = 64, text_size = 4096 };

static void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "store_floor: ");
    vfprintf(stderr, format, arguments);
    fprintf(stderr, "\n");
    va_end(arguments);
    exit(1);
}

static void check(sqlite3 *database, int code) {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) fail("%s", sqlite3_errmsg(database));
}

static void run(sqlite3 *database, const char *sql) { check(database, sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepare(sqlite3 *database, const char *sql) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) {
        fail("%s in: %s", sqlite3_errmsg(database), sql);
    }
    return statement;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static long long integer(sqlite3 *database, const char *sql) {
    sqlite3_stmt *statement = prepare(database, sql);
    int code = sqlite3_step(statement);
    check(database, code);
    long long value = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return value;
}

// MARK: Columns

struct column {
    char name[80];
    char type[16];
};

struct columns {
    int count;
    struct column list[max_columns];
};

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static struct columns columns_of(sqlite3 *database, const char *table) {
    struct columns columns = {0};
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT name, type FROM pragma_table_info('%s')", table);
    sqlite3_stmt *statement = prepare(database, sql);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        if (columns.count == max_columns) fail("%s has too many columns", table);
        struct column *column = &columns.list[columns.count++];
        snprintf(column->name, sizeof column->name, "%s", (const char *)sqlite3_column_text(statement, 0));
        snprintf(column->type, sizeof column->type, "%s", (const char *)sqlite3_column_text(statement, 1));
    }
    sqlite3_finalize(statement);
    if (columns.count == 0) fail("no table %s", table);
    return columns;
}

static void append(char *text, const char *format, ...) {
    size_t length = strlen(text);
    va_list arguments;
    va_start(arguments, format);
    if (vsnprintf(text + length, text_size - length, format, arguments) >= (int)(text_size - length)) {
        fail("too long a statement");
    }
    va_end(arguments);
}

static void append_names(char *sql, const struct columns *columns) {
    for (int i = 0; i < columns->count; i++) append(sql, "%s\"%s\"", i ? ", " : "", columns->list[i].name);
}

// MARK: Reading

/// The columns that a client gets: neither collation keys nor what the kernel keeps for the bin.
static struct columns answered_columns(sqlite3 *database, const char *table) {
    struct columns all = columns_of(database, table), kept = {0};
    for (int i = 0; i < all.count; i++) {
        const char *name = all.list[i].name;
        if (!ends_with(name, "__key") && strcmp(name, "delete_act") != 0) kept.list[kept.count++] = all.list[i];
    }
    return kept;
}

/// Reads every column of the row as what it is; the sum keeps the compiler from leaving it out.
static unsigned long long read_row(sqlite3_stmt *statement, int count) {
    unsigned long long sum = 0;
    for (int i = 0; i < count; i++) {
        switch (sqlite3_column_type(statement, i)) {
            case SQLITE_INTEGER: sum += (unsigned long long)sqlite3_column_int64(statement, i); break;
            case SQLITE_FLOAT: sum += sqlite3_column_double(statement, i) != 0; break;
            case SQLITE_TEXT:
                sum += sqlite3_column_text(statement, i)[0];
                sum += (unsigned)sqlite3_column_bytes(statement, i);
                break;
            case SQLITE_BLOB:
                sum += sqlite3_column_blob(statement, i) != NULL;
                sum += (unsigned)sqlite3_column_bytes(statement, i);
                break;
            default: break;
        }
    }
    return sum;
}

static void read_floor(const char *path, double wanted) {
    sqlite3 *database = NULL;
    if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail("cannot open %s", path);
    struct columns account = answered_columns(database, ACCOUNT), address = columns_of(database, ADDRESS);
    char sql[text_size] = "SELECT ";
    append_names(sql, &account);
    append(sql, " FROM \"" ACCOUNT "\" WHERE \"id\" > ? AND \"info__delete_time\" IS NULL ORDER BY \"id\" LIMIT %d",
           page_size);
    sqlite3_stmt *accounts = prepare(database, sql);
    sql[0] = 0;
    append(sql, "SELECT ");
    append_names(sql, &address);
    // The accounts of a page are neighbours, so a range finds the same rows as a list of ids, and sooner.
    append(sql, " FROM \"" ADDRESS "\" WHERE \"parent_id\" BETWEEN ? AND ? ORDER BY \"parent_id\", \"position\"");
    sqlite3_stmt *addresses = prepare(database, sql);
    int id_column = 0;
    while (strcmp(account.list[id_column].name, "id") != 0) {
        if (++id_column == account.count) fail("no column id");
    }
    long long records = 0, lines = 0, pages = 0, after = 0;
    unsigned long long sum = 0;
    double start = seconds(), end = start + wanted, now = start;
    while (now < end) {
        // One snapshot for the two tables, as a page of the server is.
        run(database, "BEGIN");
        sqlite3_bind_int64(accounts, 1, after);
        long long first = 0, last = 0, found = 0;
        while (sqlite3_step(accounts) == SQLITE_ROW) {
            last = sqlite3_column_int64(accounts, id_column);
            if (found++ == 0) first = last;
            sum += read_row(accounts, account.count);
        }
        check(database, sqlite3_reset(accounts));
        if (found > 0) {
            sqlite3_bind_int64(addresses, 1, first);
            sqlite3_bind_int64(addresses, 2, last);
            while (sqlite3_step(addresses) == SQLITE_ROW) {
                sum += read_row(addresses, address.count);
                lines++;
            }
            check(database, sqlite3_reset(addresses));
        }
        run(database, "COMMIT");
        records += found;
        if (found > 0) pages++;
        if (found < page_size) {
            if (records == 0) fail("%s holds no accounts", path);
            after = 0;
        } else {
            after = last;
        }
        now = seconds();
    }
    double taken = now - start;
    printf("{\"perSecond\":%.1f,\"count\":%lld,\"seconds\":%.4f,\"addresses\":%lld,\"pages\":%lld,\"sum\":%llu}\n",
           (double)records / taken, records, taken, lines, pages, sum);
    sqlite3_close_v2(database);
}

// MARK: Writing

static void copy_value(sqlite3 *from, sqlite3 *to, const char *pragma) {
    char sql[80];
    snprintf(sql, sizeof sql, "PRAGMA %s", pragma);
    long long value = integer(from, sql);
    snprintf(sql, sizeof sql, "PRAGMA %s = %lld", pragma, value);
    run(to, sql);
}

/// Makes all the server's tables and indexes in the new file, in the order in which the server made them.
static void copy_schema(sqlite3 *from, sqlite3 *to) {
    copy_value(from, to, "page_size");
    copy_value(from, to, "application_id");
    run(to, "PRAGMA journal_mode = WAL");
    run(to, "PRAGMA synchronous = FULL");
    // Tables that FTS5 makes for itself come with their virtual table.
    sqlite3_stmt *statement = prepare(
        from,
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid");
    run(to, "BEGIN");
    while (sqlite3_step(statement) == SQLITE_ROW) run(to, (const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    run(to, "COMMIT");
}

static sqlite3_stmt *insertion(sqlite3 *database, const char *table, const struct columns *columns, bool with_rowid) {
    char sql[text_size] = "";
    append(sql, "INSERT INTO \"%s\" (%s", table, with_rowid ? "rowid, " : "");
    append_names(sql, columns);
    append(sql, ") VALUES (%s", with_rowid ? "?, " : "");
    for (int i = 0; i < columns->count; i++) append(sql, i ? ", ?" : "?");
    append(sql, ")");
    return prepare(database, sql);
}

/// What one account is made of; every text a little different from the account before.
struct sample {
    long long number, account, address, act, position, time;
    bool is_line;
    char text[12][160];
};

enum { t_name, t_key, t_code, t_siren, t_email, t_telephone, t_street, t_postal, t_city, t_etag, t_label, t_folded };

static void fill(struct sample *sample, long long number) {
    static const char *const trades[] = {"Boulangerie", "Menuiserie", "Garage", "Imprimerie",
                                         "Pharmacie", "Fonderie", "Cartonnerie", "Verrerie"};
    static const char *const towns[] = {"Lyon", "Nantes", "Bordeaux", "Grenoble", "Orange", "Tours", "Vienne", "Metz"};
    const char *trade = trades[number % 8], *town = towns[(number / 8) % 8];
    size_t size = sizeof sample->text[0];
    sample->number = number;
    snprintf(sample->text[t_name], size, "%s de %s %06lld", trade, town, number);
    snprintf(sample->text[t_folded], size, "%s de %s %06lld", trade, town, number);
    for (char *letter = sample->text[t_folded]; *letter; letter++) {
        if (*letter >= 'A' && *letter <= 'Z') *letter += 'a' - 'A';
    }
    snprintf(sample->text[t_code], size, "BENCH-%06lld", number);
    snprintf(sample->text[t_siren], size, "%09lld", 100000000 + number);
    snprintf(sample->text[t_email], size, "contact%lld@example.org", number);
    snprintf(sample->text[t_telephone], size, "+33 4 %08lld", number);
    snprintf(sample->text[t_street], size, "%lld rue des Lilas", 1 + number % 200);
    snprintf(sample->text[t_postal], size, "%05lld", 1000 + number % 95000);
    snprintf(sample->text[t_city], size, "%s", town);
    snprintf(sample->text[t_etag], size, "%016llx", 0x9e3779b97f4a7c15ULL * (unsigned long long)(number + 1));
    snprintf(sample->text[t_label], size, "Siège");
}

/// The text of a column of an account, an address or a search entry, or null.
static const char *text_value(const struct sample *sample, const char *name) {
    // Search columns carry a prefix and, for lines, the path; collation keys a suffix. All hold folded text.
    bool is_search = strncmp(name, "k_", 2) == 0;
    const char *field = is_search ? name + 2 : name;
    const char *last = strstr(field, "__") && !ends_with(field, "__key") ? strstr(field, "__") + 2 : field;
    bool folds = is_search || ends_with(name, "__key");
    if (strncmp(last, "name", 4) == 0) return sample->text[folds ? t_folded : t_name];
    if (strncmp(last, "code", 4) == 0) return sample->text[t_code];
    if (strncmp(last, "siren", 5) == 0) return sample->text[t_siren];
    if (strncmp(last, "email", 5) == 0) return sample->text[t_email];
    if (strncmp(last, "telephone", 9) == 0) return sample->text[t_telephone];
    if (strncmp(last, "street", 6) == 0) return sample->text[t_street];
    if (strncmp(last, "postal_code", 11) == 0) return sample->text[t_postal];
    if (strncmp(last, "city", 4) == 0) return sample->text[t_city];
    if (strcmp(last, "etag") == 0) return sample->text[t_etag];
    if (strcmp(last, "label") == 0) return sample->text[t_label];
    if (strcmp(last, "tags") == 0) return "[\"bench\",\"lyon\"]";
    if (strcmp(last, "country") == 0) return "FR";
    if (strcmp(last, "source") == 0) return "web";
    if (strcmp(last, "notes") == 0) return "Rappeler avant la fin du mois.";
    if (strcmp(last, "extra") == 0) return "Bâtiment B";
    if (strcmp(last, "entity") == 0) return ENTITY;
    if (strcmp(last, "line") == 0) return sample->is_line ? "addresses" : NULL;
    return NULL;
}

static bool integer_value(const struct sample *sample, const char *name, bool is_log, long long *value) {
    bool is_line = sample->is_line;
    *value = 0;
    if (strcmp(name, "id") == 0 || strcmp(name, "row_id") == 0) {
        *value = is_line ? sample->address : sample->account;
    } else if (strcmp(name, "record_id") == 0 || strcmp(name, "parent_id") == 0) {
        *value = sample->account;
    } else if (strcmp(name, "position") == 0) {
        *value = is_log ? sample->position : 0;
    } else if (strcmp(name, "act") == 0) {
        *value = sample->act;
    } else if (strcmp(name, "time") == 0 || ends_with(name, "_time")) {
        if (strcmp(name, "info__delete_time") == 0) return false;
        *value = sample->time;
    } else if (strcmp(name, "info__etag") == 0) {
        *value = sample->number + 1;
    } else if (strcmp(name, "role") == 0 || strcmp(name, "kind") == 0 || ends_with(name, "_by")
               || strcmp(name, "user_id") == 0) {
        *value = 1;
    } else if (strcmp(name, "credit_limit") == 0) {
        *value = 150000;
    } else if (ends_with(name, "_id") || strcmp(name, "delete_act") == 0) {
        return false;
    }
    return true;
}

struct target {
    const char *table;
    struct columns columns;
    bool required[max_columns];
    sqlite3_stmt *insert;
    bool is_search;
};

static struct target target(sqlite3 *database, const char *table, bool is_search) {
    struct target target = {.table = table, .columns = columns_of(database, table), .is_search = is_search};
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT \"notnull\" FROM pragma_table_info('%s')", table);
    sqlite3_stmt *statement = prepare(database, sql);
    for (int i = 0; sqlite3_step(statement) == SQLITE_ROW; i++) target.required[i] = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    target.insert = insertion(database, table, &target.columns, is_search);
    return target;
}

static void insert(sqlite3 *database, const struct target *target, const struct sample *sample) {
    sqlite3_stmt *statement = target->insert;
    int parameter = 1;
    if (target->is_search) sqlite3_bind_int64(statement, parameter++, sample->account);
    bool is_log = strcmp(target->table, LOG) == 0;
    for (int i = 0; i < target->columns.count; i++, parameter++) {
        const struct column *column = &target->columns.list[i];
        if (strcmp(column->type, "INTEGER") == 0) {
            long long value = 0;
            if (integer_value(sample, column->name, is_log, &value) || target->required[i]) {
                sqlite3_bind_int64(statement, parameter, value);
            } else {
                sqlite3_bind_null(statement, parameter);
            }
        } else if (strcmp(column->type, "REAL") == 0) {
            sqlite3_bind_double(statement, parameter, 0);
        } else if (strcmp(column->type, "BLOB") == 0) {
            if (target->required[i]) sqlite3_bind_zeroblob(statement, parameter, 0);
            else sqlite3_bind_null(statement, parameter);
        } else {
            const char *text = is_log && strcmp(column->name, "name") == 0 ? NULL : text_value(sample, column->name);
            if (text == NULL && (target->required[i] || target->is_search)) text = "";
            if (text != NULL) sqlite3_bind_text(statement, parameter, text, -1, SQLITE_STATIC);
            else sqlite3_bind_null(statement, parameter);
        }
    }
    check(database, sqlite3_step(statement));
    check(database, sqlite3_reset(statement));
}

static void write_floor(const char *template, const char *path, long long count) {
    if (access(path, F_OK) == 0) fail("%s exists", path);
    sqlite3 *from = NULL, *to = NULL;
    if (sqlite3_open_v2(template, &from, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail("cannot open %s", template);
    if (sqlite3_open_v2(path, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK) {
        fail("cannot make %s", path);
    }
    copy_schema(from, to);
    // As many log rows as the server wrote for an account, where the file tells: one, and one for its address.
    long long created = integer(from, "SELECT count(*) FROM \"" ACCOUNT "\"");
    long long logged = integer(from, "SELECT count(*) FROM \"" LOG "\" WHERE \"entity\" = '" ENTITY "'");
    long long rows = created > 0 ? (logged + created / 2) / created : 2;
    if (created > 0 && rows < 1) fail("%s logs no creation of accounts", template);
    sqlite3_close_v2(from);

    struct target account = target(to, ACCOUNT, false), address = target(to, ADDRESS, false),
                  search = target(to, SEARCH, true), log = target(to, LOG, false);
    sqlite3_stmt *counter = prepare(
        to, "INSERT INTO \"" COUNTERS "\" VALUES (?, ?) ON CONFLICT (counter) DO UPDATE SET value = excluded.value");
    sqlite3_stmt *begin = prepare(to, "BEGIN IMMEDIATE"), *commit = prepare(to, "COMMIT");
    struct sample sample = {0};
    long long identifier = 1, position = 0;
    double start = seconds();
    for (long long i = 0; i < count; i++) {
        fill(&sample, i);
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        sample.time = now.tv_sec * 1000000LL + now.tv_nsec / 1000;
        sample.account = identifier++;
        sample.address = identifier++;
        sample.act = identifier++;
        check(to, sqlite3_step(begin));
        sqlite3_reset(begin);
        sample.is_line = false;
        insert(to, &account, &sample);
        insert(to, &search, &sample);
        sample.is_line = true;
        insert(to, &address, &sample);
        for (long long row = 0; row < rows; row++) {
            sample.is_line = row > 0;
            sample.position = ++position;
            insert(to, &log, &sample);
        }
        for (int which = 0; which < 2; which++) {
            sqlite3_bind_int64(counter, 1, which);
            sqlite3_bind_int64(counter, 2, which == 0 ? identifier : position);
            check(to, sqlite3_step(counter));
            sqlite3_reset(counter);
        }
        check(to, sqlite3_step(commit));
        check(to, sqlite3_reset(commit));
    }
    double taken = seconds() - start;
    printf("{\"perSecond\":%.1f,\"count\":%lld,\"seconds\":%.4f,\"logRows\":%lld}\n", (double)count / taken, count,
           taken, rows);
    sqlite3_close_v2(to);
}

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "version") == 0) {
        printf("{\"sqlite\":\"%s\"}\n", sqlite3_libversion());
    } else if (argc == 4 && strcmp(argv[1], "read") == 0 && atof(argv[3]) > 0) {
        read_floor(argv[2], atof(argv[3]));
    } else if (argc == 5 && strcmp(argv[1], "write") == 0 && atoll(argv[4]) > 0) {
        write_floor(argv[2], argv[3], atoll(argv[4]));
    } else {
        fprintf(stderr, "usage: store_floor version | read FILE SECONDS | write FILE NEW COUNT\n");
        return 2;
    }
    return 0;
}
