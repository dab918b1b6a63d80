using System.Runtime.InteropServices;
using System.Text;

namespace Collections.Engine.Batches;

/// <summary>
/// Timers and memory of a token as one list of integers. Timers alone stand as they are, which is almost always so;
/// before a memory stands a mark that no due time is.
/// </summary>
internal static class TokenExtra
{
    private const long Mark = long.MinValue;
    private const int LongestText = 1 << 16;
    private const int NoText = -1;

    public static long[]? Write(long[]? timers, TokenMemory? memory)
    {
        if (memory is null) return timers;
        var list = new List<long> { Mark, timers?.Length ?? 0 };
        list.AddRange(timers ?? []);
        list.Add(memory.Bits);
        list.Add(memory.Numbers.Count);
        list.AddRange(memory.Numbers);
        list.Add(memory.Texts.Count);
        foreach (var text in memory.Texts) Write(text, list);
        return [.. list];
    }

    /// <summary>False where the integers are none that were written so.</summary>
    public static bool TryRead(ReadOnlySpan<long> extra, out long[]? timers, out TokenMemory? memory)
    {
        (timers, memory) = (null, null);
        if (extra.IsEmpty) return true;
        if (extra[0] != Mark)
        {
            timers = extra.ToArray();
            return true;
        }
        var rest = extra[1..];
        if (!TryTake(ref rest, out var read)) return false;
        timers = read.Length == 0 ? null : read;
        if (rest.IsEmpty) return false;
        var bits = rest[0];
        rest = rest[1..];
        if (!TryTake(ref rest, out var numbers) || !TryTakeTexts(ref rest, out var texts) || !rest.IsEmpty) return false;
        memory = new TokenMemory(bits, numbers, texts);
        return true;
    }

    private static void Write(string? text, List<long> list)
    {
        if (text is null)
        {
            list.Add(NoText);
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        list.Add(bytes.Length);
        var words = new long[(bytes.Length + sizeof(long) - 1) / sizeof(long)];
        bytes.AsSpan().CopyTo(MemoryMarshal.AsBytes(words.AsSpan()));
        list.AddRange(words);
    }

    private static bool TryTake(ref ReadOnlySpan<long> rest, out long[] taken)
    {
        taken = [];
        if (rest.IsEmpty || rest[0] < 0 || rest[0] >= rest.Length) return false;
        var count = (int)rest[0];
        taken = rest.Slice(1, count).ToArray();
        rest = rest[(1 + count)..];
        return true;
    }

    private static bool TryTakeTexts(ref ReadOnlySpan<long> rest, out string?[] texts)
    {
        texts = [];
        if (rest.IsEmpty || rest[0] < 0 || rest[0] >= rest.Length) return false;
        texts = new string?[rest[0]];
        rest = rest[1..];
        for (var i = 0; i < texts.Length; i++)
        {
            if (rest.IsEmpty || rest[0] < NoText || rest[0] > LongestText) return false;
            var length = (int)rest[0];
            var words = length < 0 ? 0 : (length + sizeof(long) - 1) / sizeof(long);
            if (words >= rest.Length) return false;
            if (length >= 0) texts[i] = Encoding.UTF8.GetString(MemoryMarshal.AsBytes(rest.Slice(1, words))[..length]);
            rest = rest[(1 + words)..];
        }
        return true;
    }
}
