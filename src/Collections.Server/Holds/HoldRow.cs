namespace Collections.Server.Holds;

/// <summary>A hold in a list.</summary>
/// <param name="Id">Its number: text, as the other ids.</param>
/// <param name="Account">Reference of the account for which, or by which, it was set.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Scope">account, company or customer.</param>
/// <param name="Reason">dispute, death, hardship, insolvency, fraud, legal, disaster or other.</param>
/// <param name="Text">The same in free words; empty where there are none.</param>
/// <param name="Binds">Who is bound: messages, calls, firms.</param>
/// <param name="Clocks">Which clocks stop: timers, terms.</param>
/// <param name="From">The date on which it begins.</param>
/// <param name="Until">The first date on which it does not bind any more; null = until it is released.</param>
/// <param name="UntilEvent">Name of the event that releases it; null where none does.</param>
/// <param name="SetBy">Who set it.</param>
/// <param name="State">active, or over.</param>
internal sealed record HoldRow(
    string Id, string Account, string Customer, string Scope, string Reason, string Text, IReadOnlyList<string> Binds, IReadOnlyList<string> Clocks,
    DateOnly From, DateOnly? Until, string? UntilEvent, string SetBy, string State)
{
    /// <summary>The date on which it was released; null where it was not.</summary>
    public DateOnly? ReleasedOn { get; init; }

    public string? ReleasedBy { get; init; }

    /// <summary>Why it was released.</summary>
    public string? ReleasedWhy { get; init; }
}
