namespace Collections.Domain.Feeds;

/// <summary>What it means that an account is not in the file.</summary>
public enum FeedKind
{
    /// <summary>Every account of the portfolio is expected: one that is missing is absent without explanation.</summary>
    Full,

    /// <summary>Only what changed: what is missing says nothing.</summary>
    Delta,

    /// <summary>Why accounts are missing: what is missing from it stays unexplained.</summary>
    Reasons,

    /// <summary>What units are worth by date: accounts are not its matter.</summary>
    Rates,

    /// <summary>Who is bound to accounts: those of an account that is not named stay as they are.</summary>
    Relations,

    /// <summary>Management objects: those that are not named stay as they are.</summary>
    Objects,

    /// <summary>What came of calls: accounts that are not named were not called.</summary>
    Calls,
}
