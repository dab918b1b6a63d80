namespace Collections.Server.Cases;

/// <summary>A case in a list.</summary>
/// <param name="Id">Number of the case: text, as it does not fit the numbers of every reader of JSON.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Version">Number of its version.</param>
/// <param name="Segment">Its segment; null where it has none.</param>
/// <param name="Stage">Where the debt stands in its life: early, late, residual, extrajudicial, judicial or uncollectable; null where nothing says it.</param>
/// <param name="Situation">The strategy's word for where the case stands; null where it has none, and where the case is closed.</param>
/// <param name="StandsAt">BPMN ids of the elements at which it stands; empty where it is closed.</param>
/// <param name="StandsAtNames">What the drawing calls these elements.</param>
/// <param name="OpenedOn">Business date on which it opened.</param>
/// <param name="ClosedOn">Business date on which it closed; null while it is open.</param>
/// <param name="CloseReason">Why it closed.</param>
/// <param name="DaysPastDue">Of the account today; null where unknown.</param>
/// <param name="TotalDue">Of the account today; null where unknown.</param>
internal record CaseRow(
    string Id, string Account, string Customer, string Strategy, int Version, string? Segment, string? Stage, string? Situation,
    IReadOnlyList<string> StandsAt, IReadOnlyList<string> StandsAtNames, DateOnly OpenedOn, DateOnly? ClosedOn, string? CloseReason, long? DaysPastDue, string? TotalDue);
