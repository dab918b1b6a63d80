namespace Collections.Domain.Contacts;

/// <summary>The words by which strategies know what a message does whose customer's day is taken.</summary>
public static class SlotUseText
{
    /// <summary>All words, in the order of the numbers.</summary>
    public static IReadOnlyList<string> All { get; } = ["wait", "withdraw", "overtake"];

    /// <summary>The word.</summary>
    public static string Of(SlotUse use) => All[(int)use];

    /// <summary>What a word means; waiting where there is none, null where it is another.</summary>
    public static SlotUse? Parse(string? word)
    {
        if (string.IsNullOrEmpty(word)) return SlotUse.Wait;
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (SlotUse)i;
        }
        return null;
    }
}
