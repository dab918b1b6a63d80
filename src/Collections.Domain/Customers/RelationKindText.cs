namespace Collections.Domain.Customers;

/// <summary>The words for what a person is to the one who owes: as files name it, and steps that write to the person.</summary>
public static class RelationKindText
{
    /// <summary>The words, in the order of the kinds; that of an economic group names no person.</summary>
    public static IReadOnlyList<string> All { get; } = ["guarantor", "co-debtor", "legal representative"];

    /// <summary>The kind of a word; null where it is none.</summary>
    public static RelationKind? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (RelationKind)i;
        }
        return null;
    }

    /// <summary>Kind and place of a word such as <c>guarantor</c>, the first, or <c>guarantor 2</c>, the second; null where it is none.</summary>
    public static (RelationKind Kind, int Place)? ParsePlaced(string? word)
    {
        if (Parse(word) is { } first) return (first, 1);
        var at = word?.LastIndexOf(' ') ?? -1;
        return at > 0 && Parse(word![..at]) is { } kind && int.TryParse(word.AsSpan(at + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place) && place >= 1
            ? (kind, place)
            : null;
    }
}
