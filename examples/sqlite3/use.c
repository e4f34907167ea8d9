/* The oracle: what every use.* program prints through the raw layer of its language. */
#include <assert.h>
#include <sqlite3.h>
#include <stdio.h>

int main(void)
{
    static const char *const words[] = {"one", "two", "three"};
    sqlite3 *database;
    sqlite3_stmt *statement;
    printf("version %d\n", sqlite3_libversion_number());
    assert(sqlite3_open(":memory:", &database) == SQLITE_OK);
    assert(sqlite3_exec(database, "create table words(number integer, word text)", NULL, NULL, NULL) == SQLITE_OK);
    sqlite3_prepare_v2(database, "insert into words values(?, ?)", -1, &statement, NULL);
    for (int i = 0; i < 3; i++) {
        sqlite3_bind_int(statement, 1, i + 1);
        sqlite3_bind_text(statement, 2, words[i], -1, SQLITE_STATIC);
        assert(sqlite3_step(statement) == SQLITE_DONE);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    sqlite3_prepare_v2(database, "select number, word from words order by number", -1, &statement, NULL);
    while (sqlite3_step(statement) == SQLITE_ROW)
        printf("%d %s\n", sqlite3_column_int(statement, 0), (const char *)sqlite3_column_text(statement, 1));
    sqlite3_finalize(statement);
    assert(sqlite3_close(database) == SQLITE_OK);
    /* sqlite3_win32_set_directory is declared everywhere and exported on Windows alone: the languages call it, and get
     * an error instead of a crash or a failed start. */
    printf("missing: refused\n");
    return 0;
}
