namespace Collections.Persistence.Simulations;

/// <summary>What assumed news came to over some simulated nights.</summary>
/// <param name="Nights">How often a case was asked for: open cases times nights.</param>
/// <param name="Paid">Accounts that paid, those that kept a promise among them.</param>
/// <param name="Promised">Promises that were made.</param>
/// <param name="Broken">Promises that were broken.</param>
public readonly record struct AssumedCount(long Nights, long Paid, long Promised, long Broken)
{
    /// <summary>Both together.</summary>
    public static AssumedCount operator +(AssumedCount one, AssumedCount other) =>
        new(one.Nights + other.Nights, one.Paid + other.Paid, one.Promised + other.Promised, one.Broken + other.Broken);
}
