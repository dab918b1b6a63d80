namespace Collections.Server.Overrides;

/// <summary>An override in a list.</summary>
/// <param name="Id">Its number: text, as the other ids.</param>
/// <param name="Account">Reference of the account for which, or by which, it was ordered.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="IsOfCustomer">Whether all accounts of the customer are meant.</param>
/// <param name="Kind">queue, segment, arm, firm or exclude.</param>
/// <param name="Target">Queue; experiment; of exclude: contact, strategy, step or firm; else empty.</param>
/// <param name="Value">Collector; segment; arm; firm; the strategy, step or firm that is excluded; may be empty.</param>
/// <param name="Why">Why, in the words of who ordered it.</param>
/// <param name="From">The first business date on which it binds.</param>
/// <param name="Until">The first date on which it does not bind any more; null = until it is released.</param>
/// <param name="SetBy">Who ordered it.</param>
/// <param name="State">active, or over.</param>
internal sealed record OverrideRow(
    string Id, string Account, string Customer, bool IsOfCustomer, string Kind, string Target, string Value, string Why, DateOnly From, DateOnly? Until, string SetBy, string State)
{
    /// <summary>The date on which it was released; null where it was not.</summary>
    public DateOnly? ReleasedOn { get; init; }

    public string? ReleasedBy { get; init; }

    /// <summary>Why it was released.</summary>
    public string? ReleasedWhy { get; init; }
}
