using System.Text;
using Collections.Decisions.Values;

namespace Collections.Decisions.BuiltIns;

/// <summary>Strings are sequences of code points; positions count from 1.</summary>
internal static class StringFunctions
{
    public static void AddTo(Library library)
    {
        library.Add("substring", "string: string, start position: number, length: number?", Substring);
        library.Add("string length", "string: string", call => FeelValue.Of(Counted(call)));
        library.Add("upper case", "string: string", call => Changed(call, call.Text(0).ToUpperInvariant()));
        library.Add("lower case", "string: string", call => Changed(call, call.Text(0).ToLowerInvariant()));
        library.Add("substring before", "string: string, match: string", Before);
        library.Add("substring after", "string: string, match: string", After);
        library.Add("contains", "string: string, match: string", Contains);
        library.Add("starts with", "string: string, match: string", call => Search(call, call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal)));
        library.Add("ends with", "string: string, match: string", call => Search(call, call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal)));
        library.Add("string join", "list: list, delimiter: any", Join);
        library.Add("string join", "list: list", Join);
        library.Add("trim", "string: string", call => Changed(call, call.Text(0).Trim()));
    }

    private static long Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) length--;
        }
        return length;
    }

    private static long Counted(BuiltInCall call)
    {
        call.Charge(call.Text(0).Length / 8);
        return Length(call.Text(0));
    }

    // At worst each place of the text is compared with all that is sought.
    private static void ChargeSearch(BuiltInCall call)
    {
        var (text, sought) = (call.Text(0).Length, call.Text(1).Length);
        call.Charge((text / 8) + (int)((long)Math.Max(0, text - sought) * sought / 1024));
    }

    private static FeelValue Changed(BuiltInCall call, string text)
    {
        call.Charge(call.Text(0).Length / 8);
        return call.Limited(FeelValue.Of(text));
    }

    private static FeelValue Contains(BuiltInCall call)
    {
        ChargeSearch(call);
        return FeelValue.Of(call.Text(0).Contains(call.Text(1), StringComparison.Ordinal));
    }

    private static FeelValue Search(BuiltInCall call, bool found)
    {
        call.Charge(call.Text(0).Length / 8);
        return FeelValue.Of(found);
    }

    private static FeelValue Substring(BuiltInCall call)
    {
        var text = call.Text(0);
        var count = (int)Length(text);
        call.Charge(count / 8);
        if (!Whole(call, 1, out var start) || start == 0 || Math.Abs((long)start) > count)
            return call.Fail($"the string has {count} characters; {call[1]} is no position in it.");
        var from = start > 0 ? start - 1 : count + start;
        var length = count - from;
        if (call.Has(2) && (!Whole(call, 2, out length) || length < 1)) return call.Fail($"the length must be 1 or more, not {call[2]}.");
        return FeelValue.Of(Slice(text, count, from, Math.Min(length, count - from)));
    }

    private static bool Whole(BuiltInCall call, int index, out int value) =>
        Numbers.FeelNumber.TryRound(call.Number(index), 0, Numbers.NumberRounding.Down, out var whole)
        & whole.TryGetInt32(out value);

    private static string Slice(string text, int count, int from, int length)
    {
        if (count == text.Length) return text.Substring(from, length);
        var slice = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Skip(from).Take(length)) slice.Append(rune);
        return slice.ToString();
    }

    private static FeelValue Before(BuiltInCall call)
    {
        ChargeSearch(call);
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return Changed(call, at < 0 ? "" : call.Text(0)[..at]);
    }

    private static FeelValue After(BuiltInCall call)
    {
        ChargeSearch(call);
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return Changed(call, at < 0 ? "" : call.Text(0)[(at + call.Text(1).Length)..]);
    }

    // Null items are left out; a null delimiter is an empty one.
    private static FeelValue Join(BuiltInCall call)
    {
        var delimiter = call.Has(1) ? call[1] as StringValue : new StringValue("");
        if (delimiter is null) return call.Fail("the delimiter must be a string.");
        var text = new StringBuilder();
        var first = true;
        foreach (var item in call.List(0))
        {
            if (item.IsNull) continue;
            if (item is not StringValue part) return call.Fail($"the list must hold strings, not {item.Kind.Name()}.");
            if (!first) text.Append(delimiter.Value);
            first = false;
            text.Append(part.Value);
            call.Charge(1 + (part.Value.Length + delimiter.Value.Length) / 8);
            if (text.Length > FeelLimits.StringLength) break;
        }
        return call.Limited(FeelValue.Of(text.ToString()));
    }
}
