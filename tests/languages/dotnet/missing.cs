// Without its native library a package says where it looked and what to do. With the argument `found` there must be one.
using System;
using System.IO;
using Kv;

string[] expected = Environment.GetEnvironmentVariable("KV_LIBRARY") is { } only
    ? [only, "KV_LIBRARY"]
    : [Path.Combine(AppContext.BaseDirectory, "libkv.so"), Path.Combine("runtimes", "linux-"), "KV_LIBRARY"];
try
{
    KvLibrary.Live();
    Console.WriteLine("it was found");
    return args is ["found"] ? 0 : 1;
}
catch (DllNotFoundException error)
{
    foreach (string part in expected)
    {
        if (!error.Message.Contains(part, StringComparison.Ordinal))
        {
            Console.WriteLine($"`{part}` is not in: {error.Message}");
            return 1;
        }
    }

    return 0;
}
