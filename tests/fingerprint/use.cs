using System;
using Kv;

Console.WriteLine($"limit {KvLibrary.Limit()}");
using Store store = Store.Open("names");
Console.WriteLine($"stored {store.Put("key")} true");
