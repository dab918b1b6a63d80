using Collections.Server.Rates;

namespace Collections.Server.Promises;

/// <summary>A promise to pay in a list.</summary>
/// <param name="Id">Case and number, as the list of tasks has it.</param>
/// <param name="Case">Number of the case.</param>
/// <param name="Account">Reference of the account at which the case stands.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Strategy">Name of the strategy whose step watches it.</param>
/// <param name="Amount">How much was promised, in the unit.</param>
/// <param name="Unit">The unit, or the account's currency; empty where that is unknown.</param>
/// <param name="Due">For when.</param>
/// <param name="CountsUntil">The last date on which a payment counts.</param>
/// <param name="MadeOn">Business date on which it was recorded.</param>
/// <param name="State">open, kept, partly kept, broken, cancelled or replaced.</param>
internal sealed record PromiseRow(
    string Id, string Case, string Account, string Customer, string Strategy, string Amount, string Unit, DateOnly Due, DateOnly CountsUntil, DateOnly MadeOn, string State)
{
    /// <summary>Business days of grace.</summary>
    public required int Grace { get; init; }

    /// <summary>What may be missing and it is kept all the same, in per cent.</summary>
    public required decimal Tolerance { get; init; }

    /// <summary>From how many per cent on it is partly kept.</summary>
    public required decimal Partly { get; init; }

    /// <summary>Whence it is known; null where nothing says so.</summary>
    public string? Source { get; init; }

    /// <summary>Who took it; null where nothing says so.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Business date on which it came to its state; null while it is open.</summary>
    public DateOnly? JudgedOn { get; init; }

    /// <summary>What was paid when it was judged, in the unit; null where that was not looked at.</summary>
    public string? Paid { get; init; }

    /// <summary>By which rate of the position date <see cref="Equivalent"/> is; null for the home currency, and where none is known.</summary>
    public AppliedRate? Rate { get; init; }

    /// <summary>How much was promised, in the home currency of the last position; null where there is no rate.</summary>
    public string? Equivalent { get; init; }

    /// <summary>Why it is cancelled, or broken after all; null elsewhere.</summary>
    public string? Reason { get; init; }
}
