using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>get value, get entries, context, context put, context merge.</summary>
internal static class ContextFunctions
{
    // An entry is found by its hash, and copied.
    private const int StepsPerEntry = 8;

    public static void AddTo(Library library)
    {
        library.Add("get value", "m: context, key: string", call => call.Context(0).TryGet(call.Text(1), out var value) ? value : FeelValue.Null);
        library.Add("get value", "m: context, keys: list", GetNested);
        library.Add("get entries", "m: context", call => Entries(call, call.Context(0)));
        library.Add("context", "entries: list", FromEntries);
        library.Add("context put", "context: context, key: string, value: any", call => call.Limited(With(call, call.Context(0), call.Text(1), call[2])));
        library.Add("context put", "context: context, keys: list, value: any", PutNested);
        library.Add("context merge", "contexts: list", Merge);
    }

    private static FeelValue GetNested(BuiltInCall call)
    {
        FeelValue value = call.Context(0);
        if (call.List(1).Length == 0) return call.Fail("the list of keys is empty.");
        foreach (var key in call.List(1))
        {
            if (key is not StringValue name) return call.Fail("keys must be strings.");
            if (value is not ContextValue context || !context.TryGet(name.Value, out var next)) return FeelValue.Null;
            value = next;
        }
        return value;
    }

    private static ContextValue With(BuiltInCall call, ContextValue context, string name, FeelValue value)
    {
        call.Charge(StepsPerEntry * context.Entries.Count);
        return context.With(name, value);
    }

    private static FeelValue Entries(BuiltInCall call, ContextValue context)
    {
        call.Charge(StepsPerEntry * context.Entries.Count);
        return call.Limited(new ListValue([.. context.Entries.Select(entry => new ContextValue([new("key", FeelValue.Of(entry.Key)), new("value", entry.Value)]))]));
    }

    private static FeelValue FromEntries(BuiltInCall call)
    {
        var entries = new List<KeyValuePair<string, FeelValue>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        call.Charge(StepsPerEntry * call.List(0).Length);
        foreach (var item in call.List(0))
        {
            if (item is not ContextValue entry || !entry.TryGet("key", out var key) || key is not StringValue name || !entry.TryGet("value", out var value))
                return call.Fail("each entry must be a context with key and value.");
            if (!seen.Add(name.Value)) return call.Fail($"the key \"{name.Value}\" stands twice.");
            entries.Add(new(name.Value, value));
        }
        return call.Limited(new ContextValue(entries));
    }

    private static FeelValue PutNested(BuiltInCall call)
    {
        if (call.List(1).Length == 0) return call.Fail("the list of keys is empty.");
        return Put(call.Context(0), 0) is { } result ? call.Limited(result) : call.Fail("each key must be a string that leads to a context.");

        ContextValue? Put(ContextValue context, int at)
        {
            if (call.List(1)[at] is not StringValue name) return null;
            if (at == call.List(1).Length - 1) return With(call, context, name.Value, call[2]);
            var inner = context.TryGet(name.Value, out var found) ? found : ContextValue.Empty;
            return inner is ContextValue next && Put(next, at + 1) is { } changed ? With(call, context, name.Value, changed) : null;
        }
    }

    private static FeelValue Merge(BuiltInCall call)
    {
        var entries = new List<KeyValuePair<string, FeelValue>>();
        foreach (var item in call.List(0))
        {
            if (item is not ContextValue context) return call.Fail($"the list must hold contexts, not {item.Kind.Name()}.");
            call.Charge(StepsPerEntry * context.Entries.Count);
            entries.AddRange(context.Entries);
        }
        return call.Limited(new ContextValue(entries));
    }
}
