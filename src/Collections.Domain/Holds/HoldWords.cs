namespace Collections.Domain.Holds;

/// <summary>The words for what holds say, in payloads, inputs of steps, lists and reports.</summary>
public static class HoldWords
{
    /// <summary>Reasons, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["other", "dispute", "death", "hardship", "insolvency", "fraud", "legal", "disaster"];

    /// <summary>What a hold is for, in the order of the numbers.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["account", "company", "customer"];

    /// <summary>Who is bound, in the order of the bits.</summary>
    public static IReadOnlyList<string> Bound { get; } = ["messages", "calls", "firms"];

    /// <summary>Which clocks stop, in the order of the bits.</summary>
    public static IReadOnlyList<string> Clocks { get; } = ["timers", "terms"];

    /// <summary>The word for all of a set.</summary>
    public const string All = "all";

    /// <summary>The word for none of a set.</summary>
    public const string None = "none";

    /// <summary>The word of a reason.</summary>
    public static string Of(HoldReason reason) => Reasons[(int)reason];

    /// <summary>The word of a scope.</summary>
    public static string Of(HoldScope scope) => Scopes[(int)scope];

    /// <summary>The words of who is bound.</summary>
    public static IReadOnlyList<string> Of(HoldBound bound) => Set(Bound, (int)bound);

    /// <summary>The words of the clocks.</summary>
    public static IReadOnlyList<string> Of(HoldClocks clocks) => Set(Clocks, (int)clocks);

    /// <summary>The reason of a word; null where it is none.</summary>
    public static HoldReason? Reason(string? word) => Index(Reasons, word) is >= 0 and var at ? (HoldReason)at : null;

    /// <summary>The scope of a word; null where it is none.</summary>
    public static HoldScope? Scope(string? word) => Index(Scopes, word) is >= 0 and var at ? (HoldScope)at : null;

    /// <summary>Who is bound by words, or by <see cref="All"/> or <see cref="None"/>; null where one of them is no such word.</summary>
    public static HoldBound? BoundOf(IEnumerable<string> words) => Bits(Bound, words) is { } bits ? (HoldBound)bits : null;

    /// <summary>The clocks of words, or of <see cref="All"/> or <see cref="None"/>; null where one of them is no such word, or terms are named without timers.</summary>
    public static HoldClocks? ClocksOf(IEnumerable<string> words) =>
        Bits(Clocks, words) is { } bits && (HoldClocks)bits != HoldClocks.Terms ? (HoldClocks)bits : null;

    private static IReadOnlyList<string> Set(IReadOnlyList<string> words, int bits) => [.. words.Where((_, bit) => (bits >> bit & 1) != 0)];

    private static int? Bits(IReadOnlyList<string> known, IEnumerable<string> words)
    {
        var bits = 0;
        foreach (var word in words)
        {
            if (word == None) continue;
            if (word == All) bits |= (1 << known.Count) - 1;
            else if (Index(known, word) is >= 0 and var bit) bits |= 1 << bit;
            else return null;
        }
        return bits;
    }

    private static int Index(IReadOnlyList<string> words, string? word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word) return i;
        }
        return -1;
    }
}
