using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>Questions about lists.</summary>
internal static class ListFunctions
{
    public static void AddTo(Library library)
    {
        library.Add("list contains", "list: list, element: any", call => FeelValue.Of(Contains(call)));
        library.Add("count", "list: list", call => FeelValue.Of(call.List(0).Length));
        library.Add("min", "list: list", call => Extreme(call, call.List(0), -1));
        library.Add("min", "c1: any, c2: any...", call => Extreme(call, call.Arguments, -1));
        library.Add("max", "list: list", call => Extreme(call, call.List(0), 1));
        library.Add("max", "c1: any, c2: any...", call => Extreme(call, call.Arguments, 1));
        library.Add("all", "list: list", call => Logic(call, call.List(0), false));
        library.Add("all", "b1: any, b2: any...", call => Logic(call, call.Arguments, false));
        library.Add("any", "list: list", call => Logic(call, call.List(0), true));
        library.Add("any", "b1: any, b2: any...", call => Logic(call, call.Arguments, true));
        library.Add("not", "negand: any", call => call[0] is BooleanValue truth ? FeelValue.Of(!truth.Value) : call[0].IsNull ? FeelValue.Null : call.Fail($"expected boolean, found {call[0].Kind.Name()}."));
        library.Add("index of", "list: list, match: any", IndicesOf);
        library.Add("sort", "list: list, precedes: function?", Sort);
        library.Add("is", "value1: any, value2: any", call => FeelValue.Of(Identity.Same(call)));
    }

    // Null is found too.
    private static bool Contains(BuiltInCall call)
    {
        var items = call.List(0);
        call.Charge(items.Length);
        return Array.Exists(items, item => call.Evaluator.AreEqual(item, call[1]) == true);
    }

    private static FeelValue IndicesOf(BuiltInCall call)
    {
        var places = new List<FeelValue>();
        var items = call.List(0);
        call.Charge(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (call.Evaluator.AreEqual(items[i], call[1]) == true) places.Add(FeelValue.Of(i + 1));
        }
        return new ListValue([.. places]);
    }

    private static FeelValue Extreme(BuiltInCall call, FeelValue[] items, int sign)
    {
        call.Charge(items.Length);
        if (items.Length == 0) return FeelValue.Null;
        var extreme = items[0];
        foreach (var item in items)
        {
            if (call.Evaluator.Order(item, extreme) is not { } order) return call.Fail("the items cannot be compared with one another.");
            if (order * sign > 0) extreme = item;
        }
        return extreme;
    }

    // Three-valued: one decisive item decides, otherwise null wins over the rest.
    private static FeelValue Logic(BuiltInCall call, FeelValue[] items, bool decisive)
    {
        call.Charge(items.Length);
        var unknown = false;
        var wrong = false;
        foreach (var item in items)
        {
            if (item is not BooleanValue truth)
            {
                unknown = true;
                wrong |= !item.IsNull;
            }
            else if (truth.Value == decisive) return FeelValue.Of(decisive);
        }
        if (wrong) return call.Fail("the items must be boolean.");
        return unknown ? FeelValue.Null : FeelValue.Of(!decisive);
    }

    private static FeelValue Sort(BuiltInCall call)
    {
        var items = (FeelValue[])call.List(0).Clone();
        var failed = false;
        int Order(FeelValue left, FeelValue right)
        {
            call.Charge(1);
            if (!call.Has(1))
            {
                var order = call.Evaluator.Order(left, right);
                failed |= order is null;
                return order ?? 0;
            }
            return Precedes(left, right) ? -1 : Precedes(right, left) ? 1 : 0;
        }
        bool Precedes(FeelValue left, FeelValue right)
        {
            var precedes = call.Evaluator.Call(call[1], [left, right], call.Position);
            failed |= precedes is not BooleanValue;
            return precedes.IsTrue;
        }
        MergeSort.Sort(items, Order);
        return failed ? call.Fail("the items have no order.") : new ListValue(items);
    }
}
