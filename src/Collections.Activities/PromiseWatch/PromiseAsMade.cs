namespace Collections.Activities.PromiseWatch;

/// <summary>What a customer has promised.</summary>
/// <param name="Amount">In hundredths of the unit, above 0.</param>
/// <param name="Due">For when, a day number.</param>
/// <param name="Source">Whence it is known; null where nothing says so.</param>
/// <param name="By">Who took it; null where nothing says so.</param>
internal readonly record struct PromiseAsMade(long Amount, int Due, string? Source, string? By)
{
    /// <summary>In what; null for the account's currency.</summary>
    public string? Unit { get; init; }
}
