using Collections.Domain.Experiments;

namespace Collections.Server.Experiments;

/// <summary>The words of units, in the API and in files.</summary>
internal static class ExperimentWords
{
    /// <summary>Units, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Units { get; } = ["customer", "account", "group"];

    /// <summary>The word of a unit.</summary>
    public static string Of(ExperimentUnit unit) => Units[(int)unit];

    /// <summary>The unit of a word; null where it is none.</summary>
    public static ExperimentUnit? Unit(string? word) => Units.ToList().IndexOf(word ?? "") is >= 0 and var place ? (ExperimentUnit)place : null;
}
