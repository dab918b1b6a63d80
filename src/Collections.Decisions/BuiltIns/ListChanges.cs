using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>Lists made from lists.</summary>
internal static class ListChanges
{
    public static void AddTo(Library library)
    {
        library.Add("sublist", "list: list, start position: number, length: number?", Sublist);
        library.Add("append", "list: list, item: any...", call => Made(call, [.. call.List(0), .. call.Arguments[1..]]));
        library.Add("append", "list: list", call => call[0]);
        library.Add("concatenate", "list: list...", Concatenate);
        library.Add("insert before", "list: list, position: number, newItem: any", InsertBefore);
        library.Add("remove", "list: list, position: number", Remove);
        library.Add("list replace", "list: list, position: number, newItem: any", ReplaceAt);
        library.Add("list replace", "list: list, match: function, newItem: any", ReplaceWhere);
        library.Add("reverse", "list: list", call => Made(call, [.. call.List(0).Reverse()]));
        library.Add("union", "list: list...", call => Distinct(call, call.Arguments.SelectMany(list => ((ListValue)list).Items)));
        library.Add("distinct values", "list: list", call => Distinct(call, call.List(0)));
        library.Add("flatten", "list: list", Flatten);
    }

    private static FeelValue Made(BuiltInCall call, FeelValue[] items)
    {
        call.Charge(items.Length);
        return call.Limited(new ListValue(items));
    }

    // What is too long is refused before it is put together.
    private static FeelValue Concatenate(BuiltInCall call)
    {
        var lists = call.Arguments.Select(list => ((ListValue)list).Items).ToList();
        call.Charge(lists.Count);
        var length = lists.Sum(items => (long)items.Length);
        return length > FeelLimits.ListLength ? call.Fail($"a list has at most {FeelLimits.ListLength} items.") : Made(call, [.. lists.SelectMany(items => items)]);
    }

    // The place of a position counted from 1, or from the end where it is negative; -1 where there is none.
    private static int Place(BuiltInCall call)
    {
        var count = call.List(0).Length;
        if (!call.TryInteger(1, out var position) || position == 0 || Math.Abs((long)position) > count) return -1;
        return position > 0 ? position - 1 : count + position;
    }

    private static FeelValue NoPlace(BuiltInCall call) => call.Fail($"the list has {call.List(0).Length} items; {call[1]} is no position in it.");

    private static FeelValue Sublist(BuiltInCall call)
    {
        var items = call.List(0);
        var from = Place(call);
        if (from < 0) return NoPlace(call);
        var length = items.Length - from;
        if (call.Has(2) && (!call.TryInteger(2, out length) || length < 0 || length > items.Length - from))
            return call.Fail($"there are not {call[2]} items from position {call[1]} on.");
        return Made(call, items[from..(from + length)]);
    }

    private static FeelValue InsertBefore(BuiltInCall call)
    {
        var place = Place(call);
        return place < 0 ? NoPlace(call) : Made(call, [.. call.List(0)[..place], call[2], .. call.List(0)[place..]]);
    }

    private static FeelValue Remove(BuiltInCall call)
    {
        var place = Place(call);
        return place < 0 ? NoPlace(call) : Made(call, [.. call.List(0)[..place], .. call.List(0)[(place + 1)..]]);
    }

    private static FeelValue ReplaceAt(BuiltInCall call)
    {
        var place = Place(call);
        return place < 0 ? NoPlace(call) : Made(call, [.. call.List(0)[..place], call[2], .. call.List(0)[(place + 1)..]]);
    }

    private static FeelValue ReplaceWhere(BuiltInCall call)
    {
        var items = (FeelValue[])call.List(0).Clone();
        for (var i = 0; i < items.Length; i++)
        {
            var match = call.Evaluator.Call(call[1], [items[i], call[2]], call.Position);
            if (match is not BooleanValue) return call.Fail("the match function must yield boolean.");
            if (match.IsTrue) items[i] = call[2];
        }
        return Made(call, items);
    }

    private static FeelValue Distinct(BuiltInCall call, IEnumerable<FeelValue> items)
    {
        var distinct = new List<FeelValue>();
        foreach (var item in items)
        {
            call.Charge(1 + 2 * distinct.Count);
            if (!distinct.Exists(known => call.Evaluator.AreEqual(known, item) == true)) distinct.Add(item);
        }
        return call.Limited(new ListValue([.. distinct]));
    }

    private static FeelValue Flatten(BuiltInCall call)
    {
        var flat = new List<FeelValue>();
        void Take(FeelValue[] items)
        {
            call.Charge(items.Length + 1);
            foreach (var item in items)
            {
                if (item is ListValue inner) Take(inner.Items);
                else flat.Add(item);
            }
        }
        Take(call.List(0));
        return call.Limited(new ListValue([.. flat]));
    }
}
