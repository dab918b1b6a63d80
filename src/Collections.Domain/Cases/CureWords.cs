using Collections.Domain.Novelties;

namespace Collections.Domain.Cases;

/// <summary>The words for what settled a case.</summary>
public static class CureWords
{
    /// <summary>In the order of their numbers.</summary>
    public static IReadOnlyList<string> All { get; } = ["cash", "re-aged", "refinanced", "adjusted", "written off"];

    /// <summary>The reasons for which a case closes as nothing of it is past due: by what that came is asked then.</summary>
    public static IReadOnlyList<string> Settling { get; } = [NoveltyMessages.Paid, NoveltyMessages.Cured];

    /// <summary>The reasons for which a case closes that say themselves what settled it.</summary>
    public static IReadOnlyDictionary<string, CureReason> Told { get; } = new Dictionary<string, CureReason>(StringComparer.Ordinal)
    {
        [NoveltyKind.Name(NoveltyKinds.Refinanced)] = CureReason.Refinanced,
        [NoveltyKind.Name(NoveltyKinds.WrittenOff)] = CureReason.WrittenOff,
    };

    /// <summary>The word of one.</summary>
    public static string Of(CureReason reason) => All[(int)reason];
}
