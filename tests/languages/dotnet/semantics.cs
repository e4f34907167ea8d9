// What the package promises beyond what it computes: lifetimes, refusals, throws. kv counts what lives.
using System;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using Kv;

Semantics.Run();

internal static class Semantics
{
    private static void Test(string name, Func<bool> holds)
    {
        try
        {
            Console.WriteLine(holds() ? $"ok dotnet {name}" : $"FAIL dotnet {name}: it does not hold");
        }
        catch (Exception error)
        {
            Console.WriteLine($"FAIL dotnet {name}: {error.GetType().Name}: {error.Message}");
        }
    }

    private static T Thrown<T>(Action call)
        where T : Exception
    {
        try
        {
            call();
        }
        catch (T error)
        {
            return error;
        }

        throw new InvalidOperationException($"nothing of {typeof(T).Name} was thrown");
    }

    private static Store Open() => Store.Open("test", Mode.Write, Options.None);

    internal static void Run()
    {
        Test("a failure carries code, name, message and call", () =>
        {
            using Store store = Open();
            KvException error = Thrown<KvException>(() => store.Delete("none"u8));
            return (error.Code, error.Name, error.Message, error.Call) == (Status.Missing, "KV_MISSING", "no such key", "kv_delete");
        });
        Test("a failed call leaves nothing behind", () =>
        {
            long before = KvLibrary.Live();
            Thrown<KvException>(() => Store.Open("", Mode.Write, Options.None));
            Thrown<KvException>(() => Store.Open("x", (Mode)7, Options.None));
            return KvLibrary.Live() == before;
        });
        Test("an absent value is null, an empty one is not", () =>
        {
            using Store store = Open();
            store.Put("empty"u8, default);
            return store.Get("none"u8) is null && store.Get("empty"u8) is { Length: 0 };
        });
        Test("a null text is refused by name", () => Thrown<ArgumentNullException>(() => Store.Open(null!, Mode.Write, Options.None)).ParamName == "name");
        Test("a NUL in a text is refused by name", () => Thrown<ArgumentException>(() => Store.Open("a\0b", Mode.Write, Options.None)).ParamName == "name");
        Test("a null closure is refused", () =>
        {
            using Store store = Open();
            return Thrown<ArgumentNullException>(() => store.Each(null!)).ParamName == "visit";
        });
        foreach (int length in (int[])[1, 84, 85, 86, 254, 255, 256, 257, 5000])
        {
            Test($"a text of {length} characters comes back", () =>
            {
                string name = string.Concat(new string('x', length - 1), "ß");
                using Store store = Store.Open(name, Mode.Write, Options.None);
                return store.Name() == name;
            });
        }

        foreach (int length in (int[])[0, 1, 255, 256, 257, 513, 70_000])
        {
            Test($"a value of {length} bytes is read", () =>
            {
                using Store store = Open();
                byte[] value = new byte[length];
                new Random(length).NextBytes(value);
                store.Put("k"u8, value);
                return store.Read("k"u8).AsSpan().SequenceEqual(value) && store.Get("k"u8).AsSpan().SequenceEqual(value);
            });
        }

        Test("a closed object refuses calls", () =>
        {
            Store store = Open();
            store.Dispose();
            return Thrown<ObjectDisposedException>(() => store.Name()).ObjectName == "Kv.Store";
        });
        Test("closing twice does nothing", () =>
        {
            long before = KvLibrary.Live();
            Store store = Open();
            store.Dispose();
            store.Dispose();
            return KvLibrary.Live() == before;
        });
        Test("an object closed by its own visitor lives until the visit ends", () =>
        {
            long before = KvLibrary.Live();
            Store store = Open();
            store.Put("a"u8, "1"u8);
            store.Put("b"u8, "2"u8);
            bool lived = true;
            store.Each((_, _) =>
            {
                store.Dispose();
                lived &= KvLibrary.Live() > before;
                return 0;
            });
            return lived && KvLibrary.Live() == before;
        });
        Test("an object closed by its own visitor refuses calls", () =>
        {
            Store store = Open();
            store.Put("a"u8, "1"u8);
            bool refused = false;
            store.Each((_, _) =>
            {
                store.Dispose();
                refused = Thrown<ObjectDisposedException>(() => store.Name()).ObjectName == "Kv.Store";
                return 0;
            });
            return refused;
        });
        Test("a lease outlives the close", () =>
        {
            long before = KvLibrary.Live();
            Store store = Open();
            using (Kv.Interop.Lease<Kv.Raw.kv> lease = store.Borrow())
            {
                store.Dispose();
                unsafe
                {
                    if (Encoding.UTF8.GetString(System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpanFromNullTerminated(Kv.Raw.NativeMethods.kv_name(lease.Address))) != "test")
                    {
                        return false;
                    }
                }
            }

            return KvLibrary.Live() == before;
        });
        Test("a forgotten object is released by the collector", () =>
        {
            long before = KvLibrary.Live();
            Forget();
            for (int i = 0; i < 50 && KvLibrary.Live() != before; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            return KvLibrary.Live() == before;
        });
        Test("a throw in a closure reaches the caller as it was", () =>
        {
            using Store store = Open();
            store.Put("a"u8, "1"u8);
            store.Put("b"u8, "2"u8);
            int calls = 0;
            InvalidOperationException thrown = new("boom");
            InvalidOperationException caught = Thrown<InvalidOperationException>(() => store.Each((_, _) =>
            {
                calls++;
                throw thrown;
            }));
            return ReferenceEquals(thrown, caught) && calls == 1 && caught.StackTrace!.Contains("Semantics", StringComparison.Ordinal);
        });
        Test("closures nest", () =>
        {
            using Store store = Open();
            store.Put("a"u8, "1"u8);
            store.Put("b"u8, "2"u8);
            int pairs = 0;
            store.Each((_, _) =>
            {
                store.Each((_, _) =>
                {
                    pairs++;
                    return 0;
                });
                return 0;
            });
            return pairs == 4;
        });
        Test("a concurrent close waits for the calls", () =>
        {
            long before = KvLibrary.Live();
            for (int round = 0; round < 200; round++)
            {
                Store store = Open();
                store.Put("k"u8, "v"u8);
                using Barrier barrier = new(2);
                Thread closer = new(() =>
                {
                    barrier.SignalAndWait();
                    store.Dispose();
                });
                closer.Start();
                barrier.SignalAndWait();
                try
                {
                    for (int i = 0; i < 100; i++)
                    {
                        store.Has("k"u8);
                    }
                }
                catch (ObjectDisposedException)
                {
                }

                closer.Join();
            }

            return KvLibrary.Live() == before;
        });
        Test("unknown codes are data", () => KvLibrary.Message((Status)99) == "unknown status");
        Test("nothing is left", () => KvLibrary.Live() == 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget() => Open().Put("k"u8, "v"u8);
}
