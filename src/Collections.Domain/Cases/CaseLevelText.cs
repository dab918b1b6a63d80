namespace Collections.Domain.Cases;

/// <summary>The words by which strategies name the levels.</summary>
public static class CaseLevelText
{
    /// <summary>What stands before the type of the objects that a strategy works: <c>object:complaint</c>.</summary>
    public const string ObjectPrefix = "object:";

    /// <summary>The words of the levels that every installation has, in the order of the levels.</summary>
    public static IReadOnlyList<string> All { get; } = ["account", "customer", "family", "guarantors"];

    /// <summary>The word of a level; of objects without their type.</summary>
    public static string Of(CaseLevel level) => level == CaseLevel.Object ? "object" : All[(int)level];

    /// <summary>The word of the level of a type of objects.</summary>
    public static string OfObjects(string type) => ObjectPrefix + type;

    /// <summary>The type of the objects that a word means; null where it means no objects.</summary>
    public static string? ObjectsOf(string? word) =>
        word?.StartsWith(ObjectPrefix, StringComparison.Ordinal) == true && word.Length > ObjectPrefix.Length ? word[ObjectPrefix.Length..] : null;

    /// <summary>The level that a word means, or null when it means none.</summary>
    public static CaseLevel? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (CaseLevel)i;
        }
        return ObjectsOf(word) is null ? null : CaseLevel.Object;
    }
}
