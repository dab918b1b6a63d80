namespace Collections.Activities.Dispatching;

/// <summary>What one dispatch did.</summary>
/// <param name="Sent">Messages that a sink acknowledged.</param>
/// <param name="Withdrawn">Messages that the late guard, or another hand, kept from leaving.</param>
/// <param name="Failed">Messages that could not be written or delivered.</param>
/// <param name="Unknown">Messages parked for a person.</param>
/// <param name="Interrupted">Messages that stay as being sent, to be sent again by the next dispatch.</param>
public sealed record DispatchReport(int Sent, int Withdrawn, int Failed, int Unknown, int Interrupted)
{
    /// <summary>Why messages were not sent, the most frequent reason first.</summary>
    public IReadOnlyList<UnsentMessages> Unsent { get; init; } = [];

    /// <summary>Messages that wait for the end of a hold.</summary>
    public int Withheld => Unsent.Where(kept => kept.Fate == UnsentMessages.Withheld).Sum(kept => kept.Messages);

    /// <summary>Nothing done.</summary>
    public static DispatchReport None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static DispatchReport operator +(DispatchReport x, DispatchReport y) => new(
        x.Sent + y.Sent, x.Withdrawn + y.Withdrawn, x.Failed + y.Failed, x.Unknown + y.Unknown, x.Interrupted + y.Interrupted)
    {
        Unsent = UnsentMessages.Sum(x.Unsent.Concat(y.Unsent)),
    };

    /// <summary>Both together.</summary>
    public static DispatchReport Add(DispatchReport x, DispatchReport y) => x + y;
}
