// Two packages with runtimes of different versions in one program.
using System;

for (int i = 0; i < 100; i++)
{
    using Kv.Store store = Kv.Store.Open("store", Kv.Mode.Write, Kv.Options.None);
    using Second.Shelf shelf = Second.Shelf.MakeShelf("shelf", 3);
    store.Put("key"u8, "value"u8);
    shelf.PutItem("item", 1, 2);
    Together.Nest(store, shelf);
    Together.Fail(store, shelf);
    Together.Expect(store.Name() == "store" && shelf.NoteOf() == "shelf", "each has its own name");
}

Together.Expect(Kv.KvLibrary.Live() == 0 && Second.SecondLibrary.Alive() == 0, "nothing is left");

internal static class Together
{
    internal static void Expect(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException("not so: " + what);
        }
    }

    // A visitor of one library calls the other, whose visitor throws: the exception crosses both.
    internal static void Nest(Kv.Store store, Second.Shelf shelf)
    {
        int seen = 0;
        Show(store, shelf, (_, name, _) => name == "item" && ++seen > 0);
        Expect(seen == 1, "one item is seen");
        InvalidOperationException error = new("through both");
        Expect(Caught(() => Show(store, shelf, (_, _, _) => throw error)) == error, "the exception crosses both");
    }

    // What each runtime says shows that it is its own.
    internal static void Fail(Kv.Store store, Second.Shelf shelf)
    {
        Exception? one = Caught(() => Kv.Store.Open("a\0b", Kv.Mode.Write, Kv.Options.None));
        Exception? two = Caught(() => shelf.CountOf("a\0b"));
        Expect(Says(one, "A NUL inside a text would cut it"), "kv has its own runtime");
        Expect(Says(two, "A NUL would cut the text"), "second has its own runtime");
        Expect(Caught(() => store.Delete("none"u8)) is Kv.NativeException, "kv has its own exceptions");
    }

    private static void Show(Kv.Store store, Second.Shelf shelf, Second.See see) => store.Each((_, _) =>
    {
        shelf.Show(see);
        return 0;
    });

    private static bool Says(Exception? error, string message) =>
        error is ArgumentException && error.Message.StartsWith(message, StringComparison.Ordinal);

    private static Exception? Caught(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
