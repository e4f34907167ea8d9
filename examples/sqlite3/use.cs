// sqlite3 from .NET, through the raw layer: every C function as it is, memory and errors in the caller's hands.
using System;
using System.Runtime.InteropServices;
using System.Text;
using Sqlite3;
using Sqlite3.Raw;
using static Sqlite3.Raw.NativeMethods;

Database.Run();

internal static unsafe partial class Database
{
    // SQLITE_TRANSIENT, the pointer -1: sqlite copies a text before the call returns.
    private static readonly delegate* unmanaged[Cdecl]<void*, void> s_transient =
        (delegate* unmanaged[Cdecl]<void*, void>)-1;

    private static sqlite3* s_database;

    internal static void Run()
    {
        Console.WriteLine($"version {sqlite3_libversion_number()}");
        fixed (sqlite3** database = &s_database)
        fixed (byte* name = ":memory:\0"u8)
        {
            Check(sqlite3_open(name, database));
        }

        Execute("CREATE TABLE number(value INTEGER, name TEXT)\0"u8);
        Insert();
        Select();
        Check(sqlite3_close(s_database));
        try
        {
            sqlite3_win32_set_directory(new CULong(1), null);
        }
        catch (MissingSymbolException)
        {
            Console.WriteLine("missing: refused");
        }
    }

    private static string Text(byte* text) =>
        Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    private static void Check(int code, int wanted = Constants.SQLITE_OK)
    {
        if (code != wanted)
        {
            throw new InvalidOperationException($"sqlite3: {code} {Text(sqlite3_errmsg(s_database))}");
        }
    }

    private static void Execute(ReadOnlySpan<byte> sql)
    {
        fixed (byte* text = sql)
        {
            Check(sqlite3_exec(s_database, text, null, null, null));
        }
    }

    private static sqlite3_stmt* Prepare(ReadOnlySpan<byte> sql)
    {
        sqlite3_stmt* statement;
        fixed (byte* text = sql)
        {
            Check(sqlite3_prepare_v2(s_database, text, -1, &statement, null));
        }

        return statement;
    }

    private static void Insert()
    {
        sqlite3_stmt* insert = Prepare("INSERT INTO number VALUES (?, ?)\0"u8);
        foreach ((int value, string name) in ((int, string)[])[(1, "one"), (2, "two"), (3, "three")])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            fixed (byte* text = bytes)
            {
                Check(sqlite3_bind_int(insert, 1, value));
                Check(sqlite3_bind_text(insert, 2, text, bytes.Length, s_transient));
            }

            Check(sqlite3_step(insert), Constants.SQLITE_DONE);
            Check(sqlite3_reset(insert));
        }

        Check(sqlite3_finalize(insert));
    }

    private static void Select()
    {
        sqlite3_stmt* select = Prepare("SELECT value, name FROM number ORDER BY value\0"u8);
        while (sqlite3_step(select) == Constants.SQLITE_ROW)
        {
            Console.WriteLine($"{sqlite3_column_int(select, 0)} {Text(sqlite3_column_text(select, 1))}");
        }

        Check(sqlite3_finalize(select));
    }
}
