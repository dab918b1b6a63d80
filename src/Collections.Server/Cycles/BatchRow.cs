namespace Collections.Server.Cycles;

/// <summary>A batch in a list.</summary>
/// <param name="Id">Its number: text, as the other ids.</param>
/// <param name="Cycle">Name of the cycle.</param>
/// <param name="Kind">placement, writeOff, campaign or committee.</param>
/// <param name="Pool">From which pool its cases are.</param>
/// <param name="DueOn">The day of the cycle that it belongs to.</param>
/// <param name="SelectedOn">The business date of the night that took it.</param>
/// <param name="ReleaseOn">The first business date on which it may leave.</param>
/// <param name="State">selecting, proposed, approved, releasing, released or rejected.</param>
/// <param name="Cases">How many cases are proposed, or left.</param>
/// <param name="Amount">Their balances.</param>
/// <param name="Signature">Hash over cases, firms and balances: what an approval says; null while it is being taken.</param>
internal sealed record BatchRow(
    string Id, string Cycle, string Kind, string Pool, DateOnly DueOn, DateOnly SelectedOn, DateOnly ReleaseOn, string State, long Cases, string Amount, string? Signature)
{
    /// <summary>Who approved it first; null before.</summary>
    public string? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>The second person; null before.</summary>
    public string? SecondedBy { get; init; }

    public DateTimeOffset? SecondedAt { get; init; }

    public string? RejectedBy { get; init; }

    /// <summary>Why it was rejected; null where it was not.</summary>
    public string? RejectedWhy { get; init; }

    /// <summary>The business date on which it left; null before.</summary>
    public DateOnly? ReleasedOn { get; init; }
}
