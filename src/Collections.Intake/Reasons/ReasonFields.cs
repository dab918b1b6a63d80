namespace Collections.Intake.Reasons;

/// <summary>The fields of a reason of absence.</summary>
public static class ReasonFields
{
    /// <summary>The account that is absent.</summary>
    public const string Account = "account";

    /// <summary>Why: sold, written off, renumbered, refinanced, transferred, closed by core or deceased.</summary>
    public const string Reason = "reason";

    /// <summary>The account under which it goes on, or that took its debt over.</summary>
    public const string Into = "into";

    /// <summary>Those that every row has.</summary>
    public static IReadOnlyList<string> Required { get; } = [Account, Reason];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Account, Reason, Into];
}
